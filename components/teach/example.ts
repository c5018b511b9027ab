/** The example class of the report, as what one would drop; loaded when it is asked for. */
import { normalize, type Vec3 } from '@physics';
import { files as widgets } from '@figure/files';
import type { AnyPrediction } from '@figure/predict/kind';
import { tested } from '@figure/predict/tested';
import { keyOf, type Assignment, type Item } from '@learning/assignment/assignment';
import { byKey, type Catalog } from '@learning/assignment/catalog';
import { exampleClass, exampleItems, type Way } from '@learning/assignment/example';
import { defaults, type AnyValues } from '@learning/params';
import { courseOf, fetchExercises } from './course';
import { newAssignment } from './draft';

const day = 86_400_000;

/** A guess at what a figure asks: near what happens, or one of the wrong ones that it has words for. */
function guessAt(asked: AnyPrediction, values: AnyValues, way: Way, nth: number): unknown {
  if (asked.kind === 'direction') {
    const truth = asked.truth(values);
    const others = Object.values(asked.words?.(values) ?? {});
    const aim: Vec3 = way === 'right' ? truth : (others[way % others.length] ?? [0, 0, 1]);
    return normalize(aim.map((c, i) => c + 0.15 * Math.sin(5 * nth + 2 * i)) as unknown as Vec3);
  }
  if (asked.kind === 'choice') {
    const right = asked.truth(values);
    const wrong = asked.options.filter((option) => option !== right);
    return way === 'right' ? right : wrong[way % wrong.length];
  }
  return asked.kind === 'value' ? asked.truth(values) * (way === 'right' ? 1 : 2 + way) : null;
}

export async function openExample(
  catalog: Catalog,
  now: number,
): Promise<{ assignment: Assignment; files: File[]; names: string }> {
  const assignment: Assignment = {
    // Due some days ago, so that one could be late.
    ...newAssignment(catalog.course, now - 10 * day),
    id: 'example',
    title: `An example: ${catalog.lessons[0]?.title ?? ''}`,
    items: exampleItems(catalog),
    late: 20,
  };
  const entries = byKey(catalog);
  const asked = new Map<string, readonly [AnyPrediction | undefined, AnyValues]>();
  for (const item of assignment.items) {
    const { widget = '', prediction = '' } = entries.get(keyOf(item)) ?? {};
    const module = await widgets.get(widget)?.();
    if (!module) continue;
    const one = module.widget.predictions?.[prediction];
    const usual: AnyValues = defaults(module.widget.params);
    asked.set(keyOf(item), [one, one ? tested(one, usual) : usual]);
  }
  let nth = 0;
  const guess = (item: Item, way: Way) => {
    const [one, values = {}] = asked.get(keyOf(item)) ?? [];
    return one ? guessAt(one, values, way, nth++) : null;
  };
  const exercises = await fetchExercises(catalog, assignment.items);
  const { files, names } = exampleClass(assignment, courseOf(catalog, exercises), guess);
  return { assignment, files: files.map(({ name, text }) => new File([text], name)), names };
}
