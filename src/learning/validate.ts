/** What the schema cannot see: whether the parts of an exercise fit each other. Build time only. */
import { drawExercise } from './draw';
import type { Exercise } from './exercise';
import { kindOf, type Ask } from './kinds';
import { complaint, faultsOf, isQuantity, unitFaults } from './kinds/faults';
import type { Fault } from './kinds/kind';
import type { Given } from './params';

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

/** Each piece of an ask is drawn alone, so that the one that fails is named; the whole is tried out. */
async function drawFaults(
  name: string,
  ask: Ask,
  given: Given,
  before: Exercise['ask'],
): Promise<Fault[]> {
  const kind = kindOf(ask);
  const drawn = (one: Ask, seed = '1') =>
    drawExercise({ given, ask: { ...before, [name]: one } }, seed);
  const found: Fault[] = [];
  for (const [piece, one] of kind.pieces(ask)) {
    found.push(
      ...faultsOf(
        piece ? `ask.${name}.${piece}` : `ask.${name}`,
        complaint(() => drawn(one)),
      ),
    );
    // Without a right answer no mistake can be drawn.
    if (found.length && (piece === 'from' || piece === 'calc')) return found;
  }
  if (found.length || complaint(() => drawn(ask))) return found;
  const draws = ['1', '2', '3'].flatMap((seed) => {
    const { values, asks } = drawn(ask, seed);
    const one = asks[name];
    return one ? { values, drawn: one } : [];
  });
  return faultsOf(`ask.${name}`, await kind.prove?.(ask, name, draws, given));
}

/** The asks that come before one of them, with whose answers it may go on. */
const before = (ask: Exercise['ask'], name: string): Exercise['ask'] => {
  const all = Object.entries(ask);
  return Object.fromEntries(
    all.slice(
      0,
      all.findIndex(([other]) => other === name),
    ),
  );
};
/** The givens, and the earlier answers as if they were given. */
const known = ({ given, ask }: Exercise, name: string): Given => ({
  ...Object.fromEntries(
    Object.entries(before(ask, name))
      .filter(([, one]) => 'result' in kindOf(one))
      .map(([earlier]) => [earlier, { min: -Infinity, max: Infinity }]),
  ),
  ...given,
});

/** Faults of what is declared; numbers are drawn only where that holds together. */
export async function faults(exercise: Exercise): Promise<Fault[]> {
  const { given, ask } = exercise;
  const asks = Object.entries(ask);
  const declared = [
    ...Object.entries(given).flatMap(([name, param]) => givenFaults(name, param)),
    ...(
      await Promise.all(
        asks.map(async ([name, one]) => kindOf(one).faults(one, name, known(exercise, name))),
      )
    ).flat(),
    ...faultsOf('ask', asks.length ? undefined : 'nothing is asked; add an ask'),
  ];
  if (declared.length) return declared;
  const alone = (
    await Promise.all(asks.map(([name, one]) => drawFaults(name, one, given, before(ask, name))))
  ).flat();
  // What fails only together: mistakes too near to each other, or two asks that exclude each other.
  return alone.length
    ? alone
    : faultsOf(
        'ask',
        complaint(() => drawExercise(exercise, '1')),
      );
}

/** @throws RangeError with a line for each fault: file, exercise, key and remedy */
export async function validate(exercise: Exercise, id: string, file: string): Promise<void> {
  const found = await faults(exercise);
  const lines = found.map(([key, text]) => `${file}: exercise ${id}: ${key}: ${text}.`);
  if (lines.length) throw new RangeError(lines.join('\n'));
}
