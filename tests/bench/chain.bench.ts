/**
 * The chain of cells against the same loops in C (tests/bench/c/chain.c, when gcc is there), what a
 * nanosecond of 800 cells costs, and how the cost grows with the number of cells.
 */
import { advanceChain, chain, chainStepMax, setWall, type ChainDrive } from '@physics';
import { compiled } from './compiled';
import { median, quartiles } from './statistics';

const material = { Msat: 8e5, Aex: 1.5e-11, Ku1: 4e5, Kperp: 4e4, Dind: 5e-4, alpha: 0.02 };
const drive: ChainDrive = { Bext: [0, 0, 0.001], u: 50, xi: 0.04, aDL: 0.002 };
const dt = 2.5e-13;

/** CPU time per cell and stage, ns, and the mean of m_z at the end. */
function ours(cells: number, steps: number): { ns: number; mz: number } {
  const c = chain(material, cells, 2e-9);
  setWall(c, 0, Math.PI);
  const begun = process.cpuUsage();
  const done = advanceChain(c, drive, steps * dt, dt);
  const { user, system } = process.cpuUsage(begun);
  let sum = 0;
  for (let i = 2; i < c.m.length; i += 3) sum += c.m[i]!;
  return { ns: ((user + system) * 1e3) / (cells * done * 5), mz: sum / cells };
}

const program = compiled('chain');
const theirs = (cells: number, steps: number) => {
  const [ns = NaN, mz = NaN] = program!([cells, steps]).split(' ').map(Number);
  return { ns, mz };
};

ours(800, 2000);
// The two alternate, so that a busy machine slows both.
const runs = Array.from({ length: 13 }, () => ({
  js: ours(800, 2000),
  c: program ? theirs(800, 2000) : undefined,
}));
const js = median(runs.map((run) => run.js.ns));
console.log(`  800 cells, ours   ${js.toFixed(1)} ns per cell and stage`);
if (program) {
  const ratios = runs.map((run) => run.js.ns / run.c!.ns);
  console.log(`  the same in C     ${median(runs.map((run) => run.c!.ns)).toFixed(1)} ns`);
  console.log(
    `  ours / C          ${median(ratios).toFixed(2)}  (quartiles ${quartiles(ratios)}; at most 1.4)`,
  );
  const apart = Math.abs(runs[0]!.js.mz - runs[0]!.c!.mz);
  if (!(apart < 1e-9)) throw new Error(`the two differ by ${apart} in the mean of m_z`);
} else console.log('  no gcc: no comparison with C');

const c = chain(material, 800, 2e-9);
const stages = (5 * 1e-9) / chainStepMax(c, drive);
const second = stages * 800 * js * 1e-9;
console.log(`  1 ns of 800 cells ${(second * 1e3).toFixed(0)} ms of one core (at most 333)`);

console.log('  cells    ns per cell and stage');
for (const cells of [100, 1000, 10_000, 100_000]) {
  const steps = Math.max(4, Math.round(1_600_000 / cells));
  const ns = median(Array.from({ length: 7 }, () => ours(cells, steps).ns));
  console.log(`  ${String(cells).padEnd(8)} ${ns.toFixed(1)}`);
}
