/** What the spin profile of a wire costs: a thousand points in less than a millisecond, and in proportion. */
import { wireProfile, type RashbaWire } from '@physics';
import { median, quartiles } from './statistics';

const wire: RashbaWire = {
  film: { alphaR: 1.28e-30, kF: 4.3e9, tauMom: 1e-15, tauDelta: 1e-14, tauSf: 1e-12 },
  width: 50e-9,
};
const sizes = [101, 1001, 10_001, 100_001];

/** Milliseconds of one profile, over as many as have a million points together. */
function cost(points: number, order: 2 | 4): number {
  const times = Math.ceil(1e6 / points);
  let sum = 0;
  const begun = performance.now();
  for (let i = 0; i < times; i++) sum += wireProfile({ ...wire, order }, points).Sy[points >> 1]!;
  const spent = performance.now() - begun;
  if (!Number.isFinite(sum)) throw new Error('the profile left the numbers');
  return spent / times;
}

for (const order of [2, 4] as const) {
  for (const points of sizes) cost(points, order);
  // The sizes alternate, so that a busy machine slows all of them.
  const runs = Array.from({ length: 9 }, () => sizes.map((points) => cost(points, order)));
  console.log(`  order ${order}   points      ms   ns per point   (quartiles)`);
  sizes.forEach((points, k) => {
    const perPoint = runs.map((run) => (run[k]! * 1e6) / points);
    const ms = median(runs.map((run) => run[k]!));
    const columns = [String(points).padStart(14), ms.toFixed(4).padStart(8)];
    console.log(
      `${columns.join('')}  ${median(perPoint).toFixed(1).padStart(8)}       ${quartiles(perPoint)}`,
    );
  });
}
