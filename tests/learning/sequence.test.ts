import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareSlides,
  decode,
  encode,
  maxSlides,
  slideFrom,
  type Sequence,
} from '@learning/sequence';
import { pack } from '@learning/fragment';
import { fuzz } from '../fuzz';

const sample: Sequence = {
  v: 1,
  title: 'Lecture 3: what turns a moment',
  slides: [
    { widget: 'precession', query: 'theta=0.5235987755982988&predict=doubling' },
    { widget: 'top-and-moment', query: 'view=-30%2C20' },
    { widget: 'rashba-film', query: 'dephasing=left+out' },
  ],
};

test('a sequence in a link comes back as it was', async () => {
  expect(await decode(await encode(sample))).toEqual(sample);
});

test('a sequence of forty figures takes at most 1,500 characters', async () => {
  const slides = Array.from({ length: maxSlides }, (_, i) => ({
    widget: ['precession', 'sot-switching', 'wall-track'][i % 3]!,
    query: `theta=${0.1 + i / 40}&view=${i},20&predict=first`,
  }));
  expect((await encode({ ...sample, slides })).length).toBeLessThanOrEqual(1500);
});

test('a sequence that is cut, changed, of a later course or none at all is told, and says so', async () => {
  const link = await encode(sample);
  expect(await decode(link.slice(0, -6))).toMatch(/cut off/);
  expect(await decode(link.replace(/.(?=.{10}$)/, (c) => (c === 'a' ? 'b' : 'a')))).toMatch(
    /changed/,
  );
  expect(await decode(link.replace(/^1/, '2'))).toMatch(/later version/);
  expect(await decode('main')).toMatch(/does not hold a sequence/);
  expect(await decode(await pack(1, { ...sample, slides: [] }))).toMatch(/not a sequence.*slides/);
  const foreign = { ...sample, slides: [{ widget: '../lab', query: '' }] };
  expect(await decode(await pack(1, foreign))).toMatch(/slides\.0\.widget/);
});

test('ten thousand mangled links are a sequence or a sentence, and never an exception', async () => {
  const link = await encode(sample);
  const mangled = fc.oneof(
    fc.string({ maxLength: 300, unit: 'binary' }),
    fc
      .tuple(fc.nat(link.length), fc.nat(8), fc.string({ maxLength: 8 }))
      .map(([at, cut, put]) => link.slice(0, at) + put + link.slice(at + cut)),
  );
  await fc.assert(
    fc.asyncProperty(mangled, async (text) => {
      const read = await decode(text);
      if (typeof read === 'string') expect(read).toMatch(/^This .+\.$/);
      else expect(read.slides.length).toBeGreaterThan(0);
    }),
    { numRuns: fuzz(10_000), seed: 12 },
  );
});

test('whatever is in a value, it is a sequence or a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      expect(await decode(await pack(1, value))).toMatch(/^This is not a sequence|later version/);
    }),
    { numRuns: fuzz(1000), seed: 12 },
  );
});

test('the link of a figure becomes a slide, also one of a copy in a folder, and anything else is told', () => {
  const slide = { widget: 'walker', query: 'xi=0.1&view=10%2C20' };
  for (const link of [
    'http://localhost:4321/widgets/walker/?xi=0.1&view=10,20',
    ' https://example.org/course/widgets/walker/index.html?xi=0.1&view=10,20#main\n',
    '/embed/walker/?xi=0.1&view=10%2C20&present',
  ])
    expect(slideFrom(link)).toEqual(slide);
  expect(slideFrom('https://example.org/lessons/damping/')).toMatch(/not the link of a figure/);
  expect(slideFrom(`/widgets/walker/?xi=${'1'.repeat(700)}`)).toMatch(/longer/);
});

test('what a course does not have is left out, and named once', () => {
  const slides = [
    ...sample.slides,
    { widget: 'gone', query: '' },
    { widget: 'gone', query: 'a=1' },
  ];
  const { found, notes } = compareSlides(
    slides,
    new Set(['precession', 'top-and-moment', 'rashba-film']),
  );
  expect(found).toEqual(sample.slides);
  expect(notes).toEqual(['The course has no figure “gone”: it is left out.']);
});
