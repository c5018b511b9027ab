/** What of the course can be assigned, and the declarations of its exercises: made at build, see src/pages/teach. */
import { widgetNamed } from '@figure/registry';
import type { Catalog, Entry, Exercises } from '@learning/assignment/catalog';
import { markOf } from '@learning/assignment/catalog';
import { fewAnswers } from '@learning/draw';
import type { Exercise } from '@learning/exercise';
import { hash01 } from '@learning/params';
import { outline, widgetsIn } from '@learning/outline';
import { minutesOf, pace } from '@learning/pace';
import { difficulties } from '@learning/schema';
import { collection } from '@lesson/collection';
import { checksOf, questionOf } from '../build/checks';
import { course } from './course';
import { version } from '../../package.json';

/** Minutes and points that the builder proposes; a problem by its difficulty. */
const usual = {
  check: { minutes: pace.check, points: 1 },
  prediction: { minutes: pace.prediction, points: 2 },
  lesson: { points: 2 },
  easy: { minutes: pace.easy, points: 3 },
  medium: { minutes: pace.medium, points: 5 },
  hard: { minutes: pace.hard, points: 8 },
} as const;

const declared = ({ given, ask }: Exercise) => {
  const answers = fewAnswers({ given, ask });
  return {
    asks: Object.keys(ask).length,
    kinds: [...new Set(Object.values(ask).map(({ kind }) => kind))],
    mark: markOf({ given, ask }),
    ...(answers !== undefined && { answers }),
  };
};

/** The questions of the figures in the order of the text. */
const predictionsIn = (body: string) =>
  widgetsIn(body).flatMap(({ attributes }) => {
    const [widget, prediction, id] = ['name', 'predict', 'id'].map((one) => attributes.get(one));
    return widget && prediction ? [{ widget, prediction, id: id ?? widget }] : [];
  });

async function made(): Promise<Catalog> {
  const lessons = await course();
  const problems = await collection('problems');
  const entries = lessons.flatMap((lesson): Entry[] => {
    const { id, data, body = '' } = lesson;
    const { exercises, figures } = outline(id, body, data);
    const path = `/lessons/${id}/`;
    return [
      {
        kind: 'lesson',
        id,
        lesson: id,
        title: data.title,
        what: 'lesson, to be finished',
        path,
        minutes: minutesOf(body),
        ...usual.lesson,
      },
      ...predictionsIn(body).map(({ widget, prediction, id: figure }): Entry => {
        const asked = widgetNamed(widget, path).widget.predictions?.[prediction];
        return {
          kind: 'prediction',
          id: `${id}/${figure}`,
          lesson: id,
          widget,
          prediction,
          title: asked?.ask ?? prediction,
          what: `prediction, Figure ${figures.get(figure) ?? ''}`,
          path: `${path}#${figure}`,
          ...usual.prediction,
        };
      }),
      ...checksOf(id, body).map(({ id: check, exercise, body }): Entry => ({
        kind: 'check',
        id: check,
        lesson: id,
        title: questionOf(body),
        what: `check ${exercises.get(check) ?? ''}`,
        path: `${path}#${check.split('/')[1]}`,
        ...usual.check,
        ...declared(exercise),
      })),
      ...problems
        .filter((problem) => problem.data.lesson === id)
        .toSorted(
          (a, b) =>
            difficulties.indexOf(a.data.difficulty) - difficulties.indexOf(b.data.difficulty) ||
            a.id.localeCompare(b.id),
        )
        .map(({ id: problem, data: { title, difficulty, given, ask } }): Entry => ({
          kind: 'problem',
          id: problem,
          lesson: id,
          title,
          difficulty,
          what: `problem, ${difficulty}${Object.values(ask).some(({ kind }) => kind === 'design') ? ', a design' : ''}`,
          path: `/problems/${problem}/`,
          ...usual[difficulty],
          ...declared({ given, ask }),
        })),
    ];
  });
  const digest = Math.floor(hash01(JSON.stringify(entries)) * 36 ** 5).toString(36);
  return {
    course: `${version}-${digest}`,
    lessons: lessons.map(({ id, data: { title, needs }, body = '' }) => ({
      id,
      title,
      needs,
      minutes: minutesOf(body),
    })),
    entries,
  };
}

let kept: Promise<Catalog> | undefined;

/** What the course offers, made once a build: every page for teachers asks for it. While one writes, it is made anew. */
export const catalog = () => (import.meta.env.DEV ? made() : (kept ??= made()));

/** The declarations of the exercises of one lesson, with those of its problems. */
export async function exercisesOf(lesson: { id: string; body?: string }): Promise<Exercises> {
  const problems = (await collection('problems')).filter(({ data }) => data.lesson === lesson.id);
  return Object.fromEntries([
    ...checksOf(lesson.id, lesson.body ?? '').map(({ id, exercise }) => [id, exercise] as const),
    ...problems.map(({ id, data: { given, ask } }) => [id, { given, ask }] as const),
  ]);
}
