import { describe, expect, it } from 'vitest';
import { ownSeed, storedTexts } from '@learning/attempt';
import { drawExercise, nextSeed } from '@learning/draw';
import { createEvent, parse, type NewEvent } from '@learning/events';
import type { Exercise } from '@learning/exercise';
import { chosenOf, type ChoiceAsk } from '@learning/kinds/choice';
import { grade } from '@learning/kinds/choice/grade';
import { isSeed, namedSeed, shortSeed } from '@learning/params';
import { reduce } from '@learning/progress';

let clock = 0;
const after = (...events: NewEvent[]) => reduce(events.map((e) => createEvent(e, ++clock + 1e14)));
const joined = (seed: string): NewEvent => ({ type: 'joined', seed });
const answered = (seed: string): NewEvent => ({
  type: 'answered',
  exercise: 'x',
  seed,
  ask: 'f',
  text: '1 GHz',
  verdict: 'wrong',
});

describe('ownSeed', () => {
  const mine = shortSeed('me/x');

  it('belongs to the learner and the exercise', () => {
    expect(ownSeed('x', after(joined('me')))).toBe(mine);
    expect(ownSeed('x', after(joined('you')))).not.toBe(mine);
    expect(ownSeed('y', after(joined('me')))).not.toBe(mine);
  });

  it('stays when the numbers of a link or of a test are answered', () => {
    expect(ownSeed('x', after(joined('me'), answered(mine), answered('4711')))).toBe(mine);
  });

  it('is the one that was drawn last', () => {
    const drew = (seed: string): NewEvent => ({ type: 'drew', exercise: 'x', seed });
    expect(ownSeed('x', after(joined('me'), drew('12'), drew('13'), answered('4711')))).toBe('13');
  });

  it('stays when the progress of an older browser is brought in', () => {
    const older = shortSeed('older/x');
    expect(ownSeed('x', after(joined('older'), joined('me'), answered(mine)))).toBe(mine);
    expect(ownSeed('x', after(joined('older'), joined('me'), answered(older)))).toBe(older);
    expect(ownSeed('x', after(joined('older'), joined('me')))).toBe(older);
  });
});

describe('nextSeed', () => {
  const exercise: Exercise = {
    given: { Bext: { min: 0.1, max: 0.5, step: 0.1 } },
    ask: { f: { kind: 'number', from: 'larmorFrequency', tolerance: 0.01, wrong: [] } },
  };

  it('gives other numbers, a hundred times, and none that was worked on before', () => {
    let seed = '1234';
    let progress = after(joined('me'));
    for (let i = 0; i < 100; i++) {
      const next = nextSeed(exercise, seed, progress.exercises['x']?.attempts);
      expect(next).not.toBe(seed);
      expect(progress.exercises['x']?.attempts ?? {}).not.toHaveProperty(next);
      expect(drawExercise(exercise, next).values).not.toEqual(drawExercise(exercise, seed).values);
      progress = after(
        ...Object.keys(progress.exercises['x']?.attempts ?? {}).map(answered),
        answered(next),
      );
      seed = next;
    }
  });

  it('comes to an end where there are no other numbers', () => {
    const one: Exercise = { ...exercise, given: { Bext: { min: 0.1, max: 0.1, step: 0.1 } } };
    expect(nextSeed(one, '1234')).toMatch(/^\d{4}$/);
  });
});

describe('isSeed', () => {
  it.each(['1', '1234', 'course-2026', 'a1', 'w1abc-AB', '2026-a', '2026_A-50', '40217335'])(
    'takes %s',
    (text) => expect(isSeed(text)).toBe(true),
  );
  it.each([
    '',
    'word',
    '<b>1',
    '3623x',
    '-1',
    '-a1',
    '2026a',
    '-2026',
    '9'.repeat(20),
    `a${'1'.repeat(40)}`,
    '1 2',
  ])('refuses %j', (text) => expect(isSeed(text)).toBe(false));
  it('has room for a try or a variant behind one that is named for a class', () => {
    expect(namedSeed.fits('a1'.repeat(namedSeed.most / 2 + 1))).toBe(false);
    for (const one of ['2026-a', '1234567', 'a1'.repeat(namedSeed.most / 2)])
      expect([namedSeed.fits(one), isSeed(`${one}-50`), isSeed(`${one}-CV`)]).toEqual([
        ...[true, true, true],
      ]);
  });
});

describe('storedTexts', () => {
  const option = (text: string, right = false) => ({ text, right, because: '' });
  const choiceOf = (...texts: string[]): ChoiceAsk => ({
    kind: 'choice',
    options: texts.map((text) => option(text, text === 'up')),
  });
  const exercise = (...texts: string[]): Exercise => ({
    given: { Bext: { min: 0.1, max: 0.5, step: 0.1 } },
    ask: {
      way: choiceOf(...texts),
      f: { kind: 'number', from: 'larmorFrequency', tolerance: 0.01, wrong: [] },
    },
  });
  const attempt = (ask: string, text: string, version: 1 | 2) => {
    const event = {
      ...createEvent({ type: 'answered', exercise: 'x', seed: '1', ask, text, verdict: 'right' }),
      v: version,
    };
    return reduce(parse([event]).events).exercises['x']?.attempts['1'];
  };
  const texts = (ask: Exercise, ...stored: Parameters<typeof attempt>) =>
    storedTexts(ask, attempt(...stored));

  it('brings an answer of version 1 to the words of its options, and drops options that are gone', () => {
    expect(texts(exercise('down', 'up'), 'way', '1', 1)).toEqual({ way: 'up' });
    expect(texts(exercise('down', 'up', 'none'), 'way', '0|2', 1)).toEqual({ way: 'down|none' });
    for (const junk of ['7', '', 'x', '-1', '1e9|', '__proto__'])
      expect(texts(exercise('down', 'up'), 'way', junk, 1)).toEqual({});
    expect(texts(exercise('down', 'up'), 'f', '2 GHz', 1)).toEqual({ f: '2 GHz' });
  });

  it('is not changed by options that come, go and change places', () => {
    const before = texts(exercise('down', 'up'), 'way', 'up', 2);
    expect(texts(exercise('new', 'up', 'down'), 'way', 'up', 2)).toEqual(before);
    expect(chosenOf(choiceOf('new', 'up', 'down'), 'up').map(({ text }) => text)).toEqual(['up']);
    expect(chosenOf(choiceOf('new', 'down'), 'up|down').map(({ text }) => text)).toEqual(['down']);
    expect(grade(choiceOf('new', 'down'), 'way', { kind: 'choice', order: [] }, 'up').verdict).toBe(
      'unreadable',
    );
  });

  it('leaves out what is no longer asked', () => {
    expect(texts(exercise('down', 'up'), 'gone', '1', 2)).toEqual({});
    expect(storedTexts(exercise('up'), undefined)).toEqual({});
  });

  it('the order of options belongs to the learner, and stays with other numbers and more options', () => {
    const order = (learner: string, seed: string, ...options: string[]) => {
      const drawn = drawExercise(exercise(...options), seed, learner).asks['way'];
      return drawn?.kind === 'choice' ? drawn.order.map((place) => options[place]) : [];
    };
    const all = ['a', 'b', 'up', 'c', 'd'];
    const mine = order('me', '1', ...all);
    expect(order('me', '2', ...all)).toEqual(mine);
    expect(order('me', '1', 'new', ...all).filter((text) => text !== 'new')).toEqual(mine);
    const orders = new Set(
      Array.from({ length: 40 }, (_, i) => order(`learner ${i}`, '1', ...all).join()),
    );
    expect(orders.size).toBeGreaterThan(20);
  });
});
