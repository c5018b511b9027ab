/** Runs a design. */
import { trials } from '@physics';
import type { Given } from '../../params';
import { faultsOf, isQuantity, list, unitFaults } from '../faults';
import type { Fault } from '../kind';
import type { DesignAsk, DrawnDesign } from '.';

/** What comes out of a design, and which goals it meets. */
export function tryDesign(ask: DesignAsk, drawn: DrawnDesign, chosen: readonly number[]) {
  const numbers = Object.keys(ask.choose).map((name, i) => [name, chosen[i] ?? NaN] as const);
  const outcomes = trials[ask.run]({ ...drawn.given, ...Object.fromEntries(numbers) });
  return ask.goals.map((goal, i) => {
    const value = outcomes[goal.of] ?? NaN;
    const limit = drawn.limits[i] ?? { atLeast: -Infinity, atMost: Infinity };
    return { goal, limit, value, met: value >= limit.atLeast && value <= limit.atMost };
  });
}

/** What a trial needs is given or chosen, it gives what the goals are about, and each goal has a limit. */
export function declared(ask: DesignAsk, name: string, given: Given): Fault[] {
  const key = `ask.${name}`;
  const { needs, gives } = trials[ask.run];
  return [
    ...Object.entries(ask.choose).flatMap(([choice, { show }]): Fault[] =>
      isQuantity(choice) && needs.includes(choice)
        ? unitFaults(`${key}.choose.${choice}`, choice, show)
        : [[`${key}.choose.${choice}`, `${ask.run} takes ${list(needs)}`]],
    ),
    ...needs
      .filter((need) => !Object.hasOwn(ask.choose, need) && !Object.hasOwn(given, need))
      .map((need): Fault => [
        `${key}.run`,
        `${ask.run} needs ${need}: give it, or let it be chosen`,
      ]),
    ...ask.goals.flatMap(({ of, atLeast, atMost, show }, i): Fault[] => [
      ...faultsOf(
        `${key}.goals.${i}.of`,
        gives.includes(of) ? undefined : `${ask.run} gives ${list(gives)}`,
      ),
      ...unitFaults(`${key}.goals.${i}`, of, show),
      ...faultsOf(
        `${key}.goals.${i}`,
        (atLeast ?? atMost) === undefined ? 'has no limit; say atLeast or atMost' : undefined,
      ),
    ]),
  ];
}

/** The example meets every goal; what is said to miss a goal misses it, as the first. */
export function unproven(
  ask: DesignAsk,
  [draw]: readonly { drawn: DrawnDesign }[],
): string | undefined {
  if (!draw) return undefined;
  const { drawn } = draw;
  const firstMissed = (chosen: readonly number[]) =>
    tryDesign(ask, drawn, chosen).findIndex(({ met }) => !met);
  if (firstMissed(drawn.example) >= 0) return 'the example does not meet every goal';
  const i = drawn.missed.findIndex((missed, i) => firstMissed(missed) !== i);
  return i < 0 ? undefined : `goals.${i}.missed is not what misses this goal`;
}
