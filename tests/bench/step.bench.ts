/** What a step of the macrospin costs against its bare right-hand side, which it must call four times. */
import { effectiveField, fromAngles, llgOmega, macrospinStep, type Vec3 } from '@physics';
import { hash01 } from '@learning/params';
import { median, quartiles } from './statistics';

const magnet = { Bext: [0.1, -0.2, 0.2], BK: 0.2, alpha: 0.02 } as const;
const starts = Array.from({ length: 256 }, (_, i) =>
  fromAngles(Math.acos(2 * hash01(`theta/${i}`) - 1), 2 * Math.PI * hash01(`phi/${i}`)),
);
const calls = 200_000;

/** Nanoseconds a call of `next` takes, following a vector from each start. */
function cost(next: (m: Vec3) => Vec3): number {
  let sum = 0;
  const begun = performance.now();
  for (const start of starts) {
    let m = start;
    for (let i = 0; i < calls / starts.length; i++) m = next(m);
    sum += m[0];
  }
  const spent = performance.now() - begun;
  if (!Number.isFinite(sum)) throw new Error('the motion left the numbers');
  return (spent * 1e6) / calls;
}

const step = () => cost((m) => macrospinStep(m, magnet, 1e-12));
const side = () =>
  cost((m) => {
    const [x, y, z] = llgOmega(m, effectiveField(m, magnet), magnet.alpha);
    // Feeds the result back without leaving the sphere by more than rounding, so that nothing is skipped.
    return [m[0] + x * 1e-40, m[1] + y * 1e-40, m[2] + z * 1e-40];
  });

// The two alternate, so that a busy machine slows both.
step();
side();
const runs = Array.from({ length: 15 }, () => ({ step: step(), side: side() }));
const ratio = runs.map((run) => run.step / run.side);
const ns = (name: 'step' | 'side') => median(runs.map((run) => run[name])).toFixed(0);
console.log(`  step              ${ns('step')} ns`);
console.log(`  right-hand side   ${ns('side')} ns`);
console.log(
  `  step / 4 sides    ${(median(ratio) / 4).toFixed(2)}  (quartiles ${quartiles(ratio.map((r) => r / 4))})`,
);
console.log(`  steps in a frame  ${Math.floor(16.7e6 / Number(ns('step')))} of 16.7 ms`);
