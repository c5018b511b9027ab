import { describe, expect, it } from 'vitest';
import { isSeed, nextSeed, ownSeed } from '@learning/attempt';
import { drawExercise } from '@learning/draw';
import { createEvent, type NewEvent } from '@learning/events';
import type { Exercise } from '@learning/exercise';
import { shortSeed } from '@learning/params';
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
      const next = nextSeed('x', exercise, seed, progress.exercises['x']);
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
    expect(nextSeed('x', one, '1234', undefined)).toMatch(/^\d{4}$/);
  });
});

describe('isSeed', () => {
  it.each(['1234', 'course-2026', 'a1'])('takes %s', (text) => expect(isSeed(text)).toBe(true));
  it.each(['', 'word', '<b>1', '1'.repeat(41), '1 2'])('refuses %j', (text) =>
    expect(isSeed(text)).toBe(false),
  );
});
