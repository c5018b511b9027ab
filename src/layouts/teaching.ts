/** What the course knows of a lesson that a teacher wants to know; src/pages/teach/notes shows it. */
import type { CollectionEntry } from 'astro:content';
import { checkedPreset } from '@figure/preset';
import { linkTo } from '@figure/link';
import { widgetNamed } from '@figure/registry';
import type { AnyWidget } from '@figure/widget';
import type { ItemKind } from '@learning/assignment/assignment';
import type { Exercise } from '@learning/exercise';
import { href } from '@learning/href';
import { defaults } from '@learning/params';
import { known } from '@learning/known';
import { collection } from '@lesson/collection';
import { catalog, exercisesOf } from './catalog';

/** A wrong turn and what is said of it. */
export interface WrongTurn {
  kind: ItemKind;
  at: string;
  path: string;
  said: readonly string[];
}

/** The sentences for the mistakes that an exercise expects. */
const expected = ({ ask }: Exercise): string[] =>
  Object.values(ask).flatMap((one) =>
    'wrong' in one
      ? one.wrong.map(({ because }) => because)
      : 'options' in one
        ? one.options.flatMap(({ right, because }) => (right ? [] : [because]))
        : [],
  );

/** What is answered to the usual guesses, with the values that a figure begins with. */
const replies = ({ params, predictions }: AnyWidget, name: string): string[] =>
  (predictions?.[name]?.guesses ?? []).map(({ reply }) =>
    typeof reply === 'string' ? reply : reply(defaults(params)),
  );

export async function teachingOf(lesson: CollectionEntry<'lessons'>) {
  const { id, data, filePath = id } = lesson;
  const { entries } = await catalog();
  const own = entries.filter((entry) => entry.lesson === id);
  const problems = (await collection('problems')).filter(({ data }) => data.lesson === id);
  const declared = await exercisesOf(lesson);
  const turns = own.flatMap(({ kind, id, title, path, widget, prediction }): WrongTurn[] => {
    const exercise = declared[id];
    const said =
      kind === 'prediction' && widget && prediction
        ? replies(widgetNamed(widget, filePath).widget, prediction)
        : exercise
          ? expected(exercise)
          : [];
    return said.length ? [{ kind, at: title, path: href(path), said }] : [];
  });
  const { teaching } = data;
  if (teaching && teaching.practice.length !== data.objectives.length)
    throw new RangeError(
      `${filePath}: teaching.practice: one list for each of the ${data.objectives.length} objectives, got ${teaching.practice.length}`,
    );
  const ids = problems.map((problem) => problem.id);
  const aims = data.objectives.map((objective, i) => ({
    objective,
    problems: (teaching?.practice[i] ?? []).map((name) => {
      const where = `${filePath}: teaching.practice: problem "${name}"`;
      return known(
        own.find((entry) => entry.kind === 'problem' && entry.id === name),
        where,
        ids,
        filePath,
      );
    }),
  }));
  const shows = (teaching?.show ?? []).map(({ figure, set, say }, i) => {
    const where = `${filePath}: teaching.show ${i + 1}`;
    const { widget } = widgetNamed(figure, where);
    const values = { ...defaults(widget.params), ...checkedPreset(widget, set, where) };
    return { title: widget.title, say, path: linkTo(figure, widget.params, values, undefined) };
  });
  return { own, turns, aims, shows, teaching };
}
