/**
 * What a right-hand side costs in a batch of macrospins, against one trajectory here and in C, how the cost grows
 * with their number, and how long a phase diagram and a thermal ensemble take.
 */
import {
  batchInto,
  diagramTile,
  evenly,
  fixedInto,
  linearFields,
  normalSource,
  sfc32,
  thermalInto,
  thermalStrength,
  type Macrospin,
  type Vec3,
} from '@physics';
import { compiled } from './compiled';
import { median, quartiles } from './statistics';

const magnet: Macrospin = {
  ...{ alpha: 0.02, Bext: [0.02, 0.01, 0.1], BK: 0.3, mu0Ms: 0.2, N: [0, 0, 1] },
  torques: [{ aDL: 0.002, p: [0, 0, -1] }],
};
const m0: Vec3 = [0.6, 0, 0.8];
const dt = 1e-12;

/**
 * Nanoseconds of `work`, divided among `sides` right-hand sides: the least of several runs, each short enough to
 * fall between two interruptions of a busy machine.
 */
function cost(repeats: number, sides: number, work: () => void): number {
  let least = Infinity;
  for (let i = 0; i < repeats; i++) {
    const begun = performance.now();
    work();
    least = Math.min(least, performance.now() - begun);
  }
  return (least * 1e6) / sides;
}
function batch(n: number, steps: number): number {
  const fields = linearFields(Array.from({ length: n }, () => magnet));
  const m = Float64Array.from({ length: 3 * n }, (_, i) => m0[i % 3]!);
  const spent = cost(30, 4 * n * steps, () => batchInto(fields, dt, steps, m));
  if (!m.every(Number.isFinite)) throw new Error('the motion left the numbers');
  return spent;
}
function single(steps: number): number {
  const fields = linearFields([magnet]);
  const m = Float64Array.from(m0);
  return cost(30, 4 * steps, () => fixedInto(fields, 0, dt, steps, m));
}

/** Nanoseconds per right-hand side of the program in C, and where m is after 200 000 steps; absent without gcc. */
function ofC(): ((steps: number) => { ns: number; m: number[] }) | undefined {
  const program = compiled('macrospin');
  return (
    program &&
    ((steps) => {
      const [ns = NaN, ...m] = program([10, steps]).split(' ').map(Number);
      return { ns, m };
    })
  );
}

const inC = ofC();
if (inC) {
  // The two programs must compute the same thing before their times are worth comparing.
  const m = Float64Array.from(m0);
  batchInto(linearFields([magnet]), dt, 1000, m);
  const difference = Math.max(...inC(1000).m.map((x, i) => Math.abs(x - m[i]!)));
  if (!(difference < 1e-8)) throw new Error(`C and the batch differ by ${difference}`);
}
batch(40, 2000);
single(20_000);
// The three alternate, so that a busy machine slows all.
const runs = Array.from({ length: 15 }, () => ({
  batch: batch(40, 500),
  single: single(20_000),
  c: inC?.(20_000).ns ?? NaN,
}));
const of = (name: 'batch' | 'single' | 'c') => runs.map((run) => run[name]);
const line = (label: string, values: readonly number[], unit = 'ns') =>
  console.log(
    `  ${label.padEnd(30)}${median(values).toFixed(2)} ${unit}, least ${Math.min(...values).toFixed(2)}`,
  );
line('batch, per right-hand side', of('batch'));
line('one by one, by fixedInto', of('single'));
if (inC) {
  line('one in C, RK4', of('c'));
  const ratio = runs.map((run) => run.batch / run.c);
  const least = Math.min(...of('batch')) / Math.min(...of('c'));
  console.log(
    `  batch / C                     ${median(ratio).toFixed(2)}  (quartiles ${quartiles(ratio)}, of the least ${least.toFixed(2)})`,
  );
} else console.log('  no gcc: no comparison with C');

console.log('  trajectories   ns per right-hand side, 20 steps each');
for (const n of [10, 100, 1000, 10_000]) {
  const spent = Array.from({ length: 7 }, () => batch(n, 20));
  console.log(
    `  ${String(n).padEnd(14)} ${median(spent).toFixed(2)}, least ${Math.min(...spent).toFixed(2)}`,
  );
}

// Too long to fall between two interruptions, so its processor time is taken.
const diagram = Array.from({ length: 7 }, () => {
  const begun = process.threadCpuUsage();
  diagramTile({
    magnet,
    ...{ start: { theta: 0.1, phi: 0 }, dt: 2e-12, steps: 1000 },
    x: { path: 'magnet.torques.0.aDL', values: evenly(0, 0.03, 64) },
    y: { path: 'magnet.alpha', values: evenly(0.01, 0.05, 64) },
  });
  const { user, system } = process.threadCpuUsage(begun);
  return (user + system) / 1e3;
});
line('diagram 64 × 64, 2 ns at 2 ps', diagram, 'ms');

const fields = linearFields([magnet]);
const strength = thermalStrength({ Temp: 300, Msat: 1e6, V: 2e-24 }, 0.02);
const thermal = Array.from({ length: 7 }, () => {
  const normals = Array.from({ length: 100 }, (_, i) => normalSource(sfc32(1, i)));
  const m = Float64Array.from({ length: 300 }, (_, i) => m0[i % 3]!);
  return cost(30, 100 * 100, () => thermalInto(fields, strength, dt, 100, normals, m));
});
line('thermal step, with its noise', thermal);
