/** What the schema cannot see: whether the parts of an exercise fit each other. Build time only. */
import { formulas, quantities, trials, type QuantityName } from '@physics';
import { tryDesign } from './design';
import { drawExercise } from './draw';
import type { Ask, DesignAsk, Exercise, FormulaName, Given } from './exercise';
import { unitFactor } from './format';

/** A key of the declaration, and what is wrong there with its remedy. */
type Fault = readonly [key: string, text: string];

const isQuantity = (name: string): name is QuantityName => Object.hasOwn(quantities, name);
const list = (names: Iterable<string>) => [...names].join(', ') || 'nothing';
/** The message of what `attempt` throws. */
function complaint(attempt: () => unknown): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
const faultsOf = (key: string, text: string | undefined): Fault[] => (text ? [[key, text]] : []);
const unitFaults = (key: string, name: QuantityName, show: string | undefined) =>
  faultsOf(`${key}.show`, show === undefined ? undefined : complaint(() => unitFactor(name, show)));

function givenFaults(name: string, param: Given[string]): Fault[] {
  const key = `given.${name}`;
  if ('options' in param)
    return isQuantity(name)
      ? [[key, `${name} is a quantity and takes a range; call the switch something else`]]
      : [];
  if (!isQuantity(name))
    return [[key, `no such quantity; use a name of src/physics/quantities.ts, or add it there`]];
  const { min, max, scale } = param;
  return [
    ...unitFaults(key, name, param.show),
    ...faultsOf(key, max < min ? `max is below min; exchange them` : undefined),
    ...faultsOf(
      `${key}.scale`,
      scale === 'log' && min <= 0 ? 'a logarithmic range needs min > 0' : undefined,
    ),
  ];
}

/** Everything that a formula needs must be given. */
const needFaults = (key: string, from: FormulaName, given: Given) =>
  formulas[from].needs
    .filter((need) => !Object.hasOwn(given, need))
    .map((need): Fault => [
      key,
      `${from} needs ${need}, which is not given (given: ${list(Object.keys(given))}); add ${need} to given, or choose another formula`,
    ]);

function keyFaults(name: string, ask: Ask & { kind: 'number' | 'vector' }): Fault[] {
  const key = `ask.${name}`;
  if (!isQuantity(name))
    return [
      [
        key,
        `an answer with a unit is keyed by its quantity; ${ask.from} gives ${formulas[ask.from].gives}`,
      ],
    ];
  const { gives } = formulas[ask.from];
  const [asked, computed] = [quantities[name].unit, quantities[gives].unit];
  return [
    ...unitFaults(key, name, ask.show),
    ...faultsOf(
      `${key}.from`,
      asked === computed
        ? undefined
        : `${ask.from} gives ${gives} in ${computed || 'no unit'}, but ${name} has ${asked || 'no unit'}; key the ask by ${gives}, or choose another formula`,
    ),
  ];
}

/** What a trial needs is given or chosen, it gives what the goals are about, and each goal has a limit. */
function designFaults(name: string, ask: DesignAsk, given: Given): Fault[] {
  const key = `ask.${name}`;
  const { needs, gives } = trials[ask.run];
  const chosen = Object.keys(ask.choose);
  return [
    ...chosen.flatMap((choice) =>
      isQuantity(choice) && needs.includes(choice)
        ? unitFaults(`${key}.choose.${choice}`, choice, ask.choose[choice]!.show)
        : [[`${key}.choose.${choice}`, `${ask.run} takes ${list(needs)}`] as const],
    ),
    ...needs
      .filter((need) => !chosen.includes(need) && !Object.hasOwn(given, need))
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
function trialFaults(name: string, ask: DesignAsk, given: Given): Fault[] {
  const key = `ask.${name}`;
  const fault = complaint(() => {
    const drawn = drawExercise({ given, ask: { [name]: ask } }, '1').asks[name]!;
    if (drawn.kind !== 'design') return;
    const first = (chosen: readonly number[]) =>
      tryDesign(ask, drawn, chosen).findIndex(({ met }) => !met);
    if (first(drawn.example) >= 0) throw new RangeError('the example does not meet every goal');
    drawn.missed.forEach((missed, i) => {
      if (first(missed) !== i)
        throw new RangeError(`goals.${i}.missed is not what misses this goal`);
    });
  });
  return faultsOf(key, fault);
}

/** The right answer alone, then each expected mistake alone, so that the one that fails is named. */
function drawFaults(
  name: string,
  ask: Exclude<Ask, { kind: 'choice' | 'design' }>,
  given: Given,
): Fault[] {
  const tried = (wrong: unknown) =>
    complaint(() => drawExercise({ given, ask: { [name]: { ...ask, wrong } as Ask } }, '1'));
  const right = tried([]);
  return right
    ? [[`ask.${name}.from`, right]]
    : ask.wrong.flatMap((one, i) => faultsOf(`ask.${name}.wrong.${i}.value`, tried([one])));
}

function askFaults(name: string, ask: Ask, given: Given): Fault[] {
  const key = `ask.${name}`;
  if (ask.kind === 'design') return designFaults(name, ask, given);
  if (ask.kind === 'choice')
    return ask.options.some(({ right }) => right)
      ? []
      : [[`${key}.options`, 'none is right; give one of them `right: true`']];
  return [
    ...(ask.kind === 'direction' ? [] : keyFaults(name, ask)),
    ...needFaults(`${key}.from`, ask.from, given),
    ...(ask.kind === 'direction'
      ? ask.shown.flatMap(({ from }, i) => needFaults(`${key}.shown.${i}.from`, from, given))
      : []),
  ];
}

/** Faults of what is declared; numbers are drawn only where that holds together. */
export function faults(exercise: Exercise): Fault[] {
  const { given, ask } = exercise;
  const declared = [
    ...Object.entries(given).flatMap(([name, param]) => givenFaults(name, param)),
    ...Object.entries(ask).flatMap(([name, one]) => askFaults(name, one, given)),
    ...faultsOf('ask', Object.keys(ask).length ? undefined : 'nothing is asked; add an ask'),
  ];
  if (declared.length) return declared;
  const alone = Object.entries(ask).flatMap(([name, one]) =>
    one.kind === 'choice'
      ? []
      : one.kind === 'design'
        ? trialFaults(name, one, given)
        : drawFaults(name, one, given),
  );
  // What fails only together: mistakes too near to each other, or two asks that exclude each other.
  return alone.length
    ? alone
    : faultsOf(
        'ask',
        complaint(() => drawExercise(exercise, '1')),
      );
}

/** @throws RangeError with a line for each fault: file, exercise, key and remedy */
export function validate(exercise: Exercise, id: string, file: string): void {
  const lines = faults(exercise).map(([key, text]) => `${file}: exercise ${id}: ${key}: ${text}.`);
  if (lines.length) throw new RangeError(lines.join('\n'));
}
