/** A direction is predicted: an arrow that is drawn in the picture, in the plane where the answer lies. */
import { angleBetween, norm, type Vec3 } from '@physics';
import { formatNumber } from '@learning/format';
import type { AnyValues } from '@learning/params';
import { nowhere, type AnyPrediction, type Kind } from '../kind';
import Input from './Input.svelte';

const degree = Math.PI / 180;
const degrees = (x: number) => `${formatNumber(Math.round(x / degree), 'exact')}°`;

/** "between +x and +z": the axes that are less than 75° away, the nearest first. */
export function directionWords(v: Vec3): string {
  const length = norm(v);
  const near = (['x', 'y', 'z'] as const)
    .map((name, i) => ({ name, part: (v[i] ?? 0) / length }))
    .filter(({ part }) => Math.abs(part) > Math.cos(75 * degree))
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part))
    .map(({ name, part }) => `${part < 0 ? '−' : '+'}${name}`);
  const [first = '', ...others] = near;
  const last = others.pop();
  return last ? `between ${[first, ...others].join(', ')} and ${last}` : `along ${first}`;
}

/** A direction by what the declaration calls those that are near it: "towards the field", "between … and …". */
function words(asked: AnyPrediction<'direction'>, v: Vec3, p: AnyValues): string {
  if (norm(v) === 0) return asked.none ?? 'nothing moves';
  const named = Object.entries(asked.words?.(p) ?? {})
    .map(([name, to]) => ({ name, away: angleBetween(v, to) }))
    .filter(({ away }) => Number.isFinite(away))
    .sort((a, b) => a.away - b.away);
  const [first, second] = named;
  if (!first || first.away > 60 * degree) return directionWords(v);
  if (first.away <= 15 * degree || !second) return first.name;
  return second.away < 90 * degree
    ? `between “${first.name}” and “${second.name}”`
    : `${degrees(first.away)} from “${first.name}”`;
}

export const direction: Kind<'direction'> = {
  Input,
  how: () => 'Drag the ring in the picture to where you think it goes.',
  keys: 'The arrow keys turn it, too.',
  missing: 'There is no arrow yet: drag the ring in the picture, or press an arrow key.',
  difference(asked, guess, p) {
    const truth = asked.truth(p);
    if (norm(truth) === 0) return 'nothing moves with these values: no direction is right';
    if (norm(guess) === 0) return 'no direction, and there is one';
    const angle = angleBetween(guess, truth) / degree;
    if (angle < 2) return 'the same direction';
    return `${angle <= 15 ? 'close, ' : ''}${Math.round(angle)}° away`;
  },
  describe: (asked, guess, p) => words(asked, guess, p),
  repeat(asked, guess, p) {
    if (norm(guess) === 0) return `You said: ${words(asked, guess, p)}.`;
    return `You drew it ${words(asked, guess, p)}. That is ${this.difference(asked, guess, p)}.`;
  },
  truth: (asked, p) => asked.truth(p),
  describeTruth(asked, p) {
    const truth = asked.truth(p);
    return words(asked, truth, p);
  },
  read: (_, stored) =>
    Array.isArray(stored) && stored.length === 3 && stored.every((x) => Number.isFinite(x))
      ? (stored as unknown as Vec3)
      : undefined,
  draw({ asked, guess, tries, values: p, stage, set }) {
    const from = asked.from?.(p);
    return {
      arrow: {
        term: asked.term,
        from: asked.beside ?? from ?? nowhere,
        v: guess ?? nowhere,
        tries: stage === 'ask' ? [] : tries,
        plane: asked.plane?.(p) ?? from,
        words: (v) => words(asked, v, p),
        truth: stage === 'verdict' ? asked.truth(p) : undefined,
        set: stage === 'ask' ? set : undefined,
      },
    };
  },
};
