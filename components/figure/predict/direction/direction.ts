/** A direction is predicted: by two angles, or by the tip of the arrow once there is one. */
import { angleBetween, norm, toAngles, type Vec3 } from '@physics';
import { formatNumber } from '@learning/format';
import type { Kind } from '../kind';
import Input from './Input.svelte';

const degrees = (x: number) => `${formatNumber(Math.round((x * 180) / Math.PI), 'exact')}°`;

/** "polar angle 60°, azimuth 30°, between +x and +z": the axes that are less than 75° away, the nearest first. */
export function directionWords(v: Vec3): string {
  const length = norm(v);
  const near = (['x', 'y', 'z'] as const)
    .map((name, i) => ({ name, part: (v[i] ?? 0) / length }))
    .filter(({ part }) => Math.abs(part) > Math.cos((75 * Math.PI) / 180))
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part))
    .map(({ name, part }) => `${part < 0 ? '−' : '+'}${name}`);
  const { theta, phi } = toAngles(v);
  const [first = '', ...others] = near;
  const last = others.pop();
  const place = last ? `between ${[first, ...others].join(', ')} and ${last}` : `along ${first}`;
  // At a pole there is no azimuth.
  const azimuth = Math.sin(theta) < 1e-6 ? '' : `, azimuth ${degrees(phi)}`;
  return `polar angle ${degrees(theta)}${azimuth}, ${place}`;
}

const none: Vec3 = [0, 0, 0];
export const direction: Kind<'direction'> = {
  Input,
  missing:
    'No direction is set yet: give both angles. Then there is an arrow, which you can also drag.',
  difference(asked, guess, p) {
    const truth = asked.truth(p);
    if (norm(truth) === 0) return 'nothing moves with these values: no direction is right';
    const angle = (angleBetween(guess, truth) * 180) / Math.PI;
    return angle < 0.5 ? 'the same direction' : `${Math.round(angle)}° away`;
  },
  describe: (_, guess) => directionWords(guess),
  describeTruth(asked, p) {
    const truth = asked.truth(p);
    return norm(truth) === 0 ? '' : directionWords(truth);
  },
  draw: (asked, guess, p, stage, set) => ({
    arrow: {
      term: asked.term,
      from: asked.from?.(p) ?? none,
      v: guess ?? none,
      truth: stage === 'shown' ? asked.truth(p) : undefined,
      set: stage === 'asking' && guess ? set : undefined,
    },
  }),
};
