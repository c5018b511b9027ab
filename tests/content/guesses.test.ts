import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read, widgetsIn } from '@learning/outline';

const lessons = globSync('content/lessons/*.mdx').map((file) => ({
  file,
  text: read(readFileSync(file, 'utf8')),
}));

/** A walk is one place, elsewhere each paragraph is: a guess holds for what follows it there until something is told. */
const places = (text: string) =>
  text.split(/(<Walk>[^]*?<\/Walk>)/).flatMap((part, i) => (i % 2 ? part : part.split(/\n\s*\n/)));
const steps = /<(Guess|Do|Then)\b((?:"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\}|[^>"{])*)>([^<]*)/g;
const runs = (attributes: string) => /\srun\b/.test(attributes);

test.each(lessons)(
  '$file: nothing that a sentence runs is shown before it is guessed',
  ({ text }) => {
    const unguessed = places(text).flatMap((place) => {
      let guessed = false;
      return [...place.matchAll(steps)].flatMap(([, tag, attributes = '', words = '']) => {
        if (tag !== 'Do') guessed = tag === 'Guess';
        return tag === 'Do' && runs(attributes) && !guessed ? [words] : [];
      });
    });
    expect(unguessed).toEqual([]);
  },
);

test.each(lessons)(
  '$file: a figure that sentences run, and that asks nothing itself, is at its start',
  ({ text }) => {
    const run = new Set(
      [...text.matchAll(steps)].flatMap(([, tag, attributes = '']) =>
        tag === 'Do' && runs(attributes) ? (/\sfig="([^"]+)"/.exec(attributes)?.[1] ?? []) : [],
      ),
    );
    const begun = widgetsIn(text).flatMap(({ attributes, source }) => {
      const id = attributes.get('id');
      return id && run.has(id) && !attributes.has('predict') && !/\satStart\b/.test(source)
        ? [id]
        : [];
    });
    expect(begun).toEqual([]);
  },
);
