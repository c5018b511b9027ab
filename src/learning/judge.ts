/**
 * Judges an answer within its exercise: where a step goes on with an earlier one, also from the learner's own number.
 * What follows rightly from a wrong number is said to; what follows from a right but rounded one is right.
 */
import { quantities } from '@physics';
import { follow, type DrawnExercise } from './draw';
import type { Exercise } from './exercise';
import { format } from './format';
import { kindOf } from './kinds';
import { quantityOf } from './kinds/number';
import { remark, type Verdict } from './verdict';

interface Own {
  readonly name: string;
  readonly value: number;
  readonly right: boolean;
}

/** The learner's own numbers for the asks that come before this one. */
async function ownBefore(
  { ask }: Exercise,
  { asks }: DrawnExercise,
  name: string,
  texts: Readonly<Record<string, string>>,
): Promise<Own[]> {
  const own: Own[] = [];
  for (const [earlier, one] of Object.entries(ask)) {
    if (earlier === name) break;
    const [drawn, text] = [asks[earlier], texts[earlier]];
    if (!drawn || !text) continue;
    const grading = await kindOf(one).grading();
    const number = grading.value?.(one, earlier, text);
    if (number === undefined) continue;
    own.push({
      name: earlier,
      value: number,
      right: grading.grade(one, earlier, drawn, text).verdict === 'right',
    });
  }
  return own;
}

export async function judge(
  exercise: Exercise,
  drawn: DrawnExercise,
  name: string,
  texts: Readonly<Record<string, string>>,
): Promise<Verdict | undefined> {
  const ask = exercise.ask[name];
  const one = drawn.asks[name];
  if (!ask || !one) return undefined;
  const text = texts[name] ?? '';
  const grading = await kindOf(ask).grading();
  const verdict = grading.grade(ask, name, one, text);
  const uses = kindOf(ask).uses?.(ask) ?? [];
  if (verdict.verdict !== 'wrong' || verdict.mistake !== undefined) return verdict;
  const own = (await ownBefore(exercise, drawn, name, texts)).filter((one) =>
    uses.includes(one.name),
  );
  if (own.length === 0) return verdict;
  const numbers = Object.fromEntries(own.map(({ name, value }) => [name, value]));
  const before = Object.fromEntries(
    Object.entries(exercise.ask).flatMap(([other]) => {
      const result = drawn.asks[other] && kindOf(exercise.ask[other]!).result?.(drawn.asks[other]);
      return result === undefined ? [] : [[other, result]];
    }),
  );
  let from: DrawnExercise['asks'][string] | undefined;
  try {
    from = follow({ [name]: ask }, { ...before, ...drawn.values, ...numbers })[name];
  } catch {
    // From such a number nothing follows, as from a field of zero no period.
    return verdict;
  }
  if (!from || grading.grade(ask, name, from, text).verdict !== 'right') return verdict;
  const wrong = own.filter(({ right }) => !right);
  if (wrong.length === 0)
    return {
      verdict: 'right',
      remarks: [remark('value', true, 'Right, from your rounded number before.')],
    };
  const said = wrong.map(({ name, value }) => {
    const earlier = exercise.ask[name]!;
    const quantity = earlier.kind === 'number' ? quantityOf(earlier, name) : undefined;
    return quantity
      ? `${quantities[quantity].label} of ${format(value, quantity, earlier.kind === 'number' ? earlier.show : undefined, 3)}`
      : name;
  });
  return {
    verdict: 'wrong',
    carried: true,
    remarks: [
      remark(
        'value',
        true,
        `It is right from your ${said.join(' and your ')}, so this step is understood; the error was carried along. Mend the step before, then this number.`,
      ),
    ],
  };
}
