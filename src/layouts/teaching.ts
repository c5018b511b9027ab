/** What the course knows of a lesson that a teacher wants to know; src/pages/teach/notes shows it. */
import type { CollectionEntry } from 'astro:content';
import { checkedPreset } from '@figure/preset';
import { linkTo } from '@figure/link';
import { kindOf } from '@figure/predict/kinds';
import { wrongGuesses } from '@figure/predict/usual';
import { widgetNamed } from '@figure/registry';
import type { ItemKind } from '@learning/assignment/assignment';
import { href } from '@learning/href';
import { defaults } from '@learning/params';
import { known } from '@learning/known';
import { expectedOf, type Turn } from '@learning/wrong-turns';
import { collection } from '@lesson/collection';
import { checksOf, texOfQuestion } from '../build/checks';
import { catalog, exercisesOf } from './catalog';

/** A wrong turn and what is said of it. */
export interface WrongTurn {
  kind: ItemKind;
  at: string;
  path: string;
  said: readonly Turn[];
}

export async function teachingOf(lesson: CollectionEntry<'lessons'>) {
  const { id, data, filePath = id } = lesson;
  const { entries } = await catalog();
  const own = entries.filter((entry) => entry.lesson === id);
  const problems = (await collection('problems')).filter(({ data }) => data.lesson === id);
  const declared = await exercisesOf(lesson);
  const bodies = new Map([
    ...checksOf(id, lesson.body ?? '').map(({ id, body }) => [id, body] as const),
    ...problems.map(({ id, body = '' }) => [id, body] as const),
  ]);
  const all = own.map(async ({ kind, id, title, path, widget, prediction }): Promise<WrongTurn> => {
    const exercise = declared[id];
    const asked = prediction && widget && widgetNamed(widget, filePath).widget;
    const question = asked && asked.predictions?.[prediction];
    const said = question
      ? wrongGuesses(question, await kindOf(question), defaults(asked.params))
      : exercise
        ? expectedOf(exercise, texOfQuestion(bodies.get(id) ?? ''))
        : [];
    return { kind, at: title, path: href(path), said };
  });
  const turns = (await Promise.all(all)).filter(({ said }) => said.length);
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
  const practised = new Set(aims.flatMap(({ problems }) => problems.map(({ id }) => id)));
  const further = own.filter((entry) => entry.kind === 'problem' && !practised.has(entry.id));
  const shows = (teaching?.show ?? []).map(({ figure, set, say }, i) => {
    const where = `${filePath}: teaching.show ${i + 1}`;
    const { widget } = widgetNamed(figure, where);
    const values = { ...defaults(widget.params), ...checkedPreset(widget, set, where) };
    return { title: widget.title, say, path: linkTo(figure, widget.params, values, undefined) };
  });
  return { own, turns, aims, further, shows, teaching };
}
