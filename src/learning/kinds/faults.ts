/** Faults that several kinds of questions can have. */
import { formulas, quantities, type QuantityName } from '@physics';
import { unitFactor } from '../format';
import type { Given } from '../params';
import type { Fault, FormulaName, Wrong } from './kind';

export const isQuantity = (name: string): name is QuantityName => Object.hasOwn(quantities, name);
export const list = (names: Iterable<string>) => [...names].join(', ') || 'nothing';

/** The message of what `attempt` throws. */
export function complaint(attempt: () => unknown): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
export const faultsOf = (key: string, text: string | undefined): Fault[] =>
  text ? [[key, text]] : [];
export const unitFaults = (key: string, name: QuantityName, show: string | undefined) =>
  faultsOf(`${key}.show`, show === undefined ? undefined : complaint(() => unitFactor(name, show)));

/** Everything that a formula needs must be given. */
export const needFaults = (key: string, from: FormulaName, given: Given) =>
  formulas[from].needs
    .filter((need) => !Object.hasOwn(given, need))
    .map((need): Fault => [
      key,
      `${from} needs ${need}, which is not given (given: ${list(Object.keys(given))}); add ${need} to given, or choose another formula`,
    ]);

/** An answer with a unit is keyed by the quantity that its formula gives. */
export function keyFaults(
  name: string,
  ask: {
    from?: FormulaName | undefined;
    quantity?: QuantityName | undefined;
    show?: string | undefined;
  },
): Fault[] {
  const key = `ask.${name}`;
  const quantity = ask.quantity ?? name;
  const gives = ask.from && formulas[ask.from].gives;
  if (!isQuantity(quantity))
    return [
      [
        key,
        `an answer with a unit is keyed by its quantity${gives ? `; ${ask.from} gives ${gives}` : ', or says quantity: …'}`,
      ],
    ];
  if (!gives) return unitFaults(key, quantity, ask.show);
  const [asked, computed] = [quantities[quantity].unit, quantities[gives].unit];
  return [
    ...unitFaults(key, quantity, ask.show),
    ...faultsOf(
      `${key}.from`,
      asked === computed
        ? undefined
        : `${ask.from} gives ${gives} in ${computed || 'no unit'}, but ${quantity} has ${asked || 'no unit'}; key the ask by ${gives}, or choose another formula`,
    ),
  ];
}

/** The right answer alone, then each expected mistake alone. */
export const pieces = <A extends { wrong: readonly Wrong<unknown>[]; from?: unknown }>(
  ask: A,
): (readonly [string, A])[] => [
  [ask.from === undefined ? 'calc' : 'from', { ...ask, wrong: [] }],
  ...ask.wrong.map((one, i) => [`wrong.${i}.value`, { ...ask, wrong: [one] }] as const),
];
