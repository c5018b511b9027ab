/** How much faster two workers compute a phase diagram than one, and that they compute the same. */
import { Worker, isMainThread, parentPort } from 'node:worker_threads';
import { bands, diagramTile, evenly, type DiagramRequest, type DiagramTile } from '@physics';
import { median } from './statistics';

const request = (columns: number, rows: number): DiagramRequest => ({
  magnet: {
    ...{ alpha: 0.02, Bext: [0.02, 0, 0], BK: 0.3 },
    torques: [{ aDL: 0, p: [0, 0, -1] }],
  },
  ...{ start: { theta: 0.1, phi: 0 }, dt: 2e-12, steps: 1000 },
  x: { path: 'magnet.torques.0.aDL', values: evenly(0, 0.03, columns) },
  y: { path: 'magnet.alpha', values: evenly(0.01, 0.05, rows) },
});

if (!isMainThread)
  parentPort!.on('message', ([request, tile]) => {
    const outcome = diagramTile(request, tile);
    parentPort!.postMessage(
      outcome,
      Object.values<Float64Array<ArrayBuffer>>(outcome as never).map((array) => array.buffer),
    );
  });
else await main();

async function main() {
  const workers = [1, 2].map(() => new Worker(new URL(import.meta.url)));
  /** The diagram in bands, four for each worker, so that none waits long for the last; and the time, ms. */
  const compute = async (count: number, wanted: DiagramRequest) => {
    const begun = performance.now();
    const tiles = bands(wanted, 4 * count);
    const parts: DiagramTile[] = [];
    let next = 0;
    await Promise.all(
      workers.slice(0, count).map(async (worker) => {
        for (let k = next++; k < tiles.length; k = next++) {
          parts[k] = await new Promise((resolve) => {
            worker.once('message', resolve);
            worker.postMessage([wanted, tiles[k]]);
          });
        }
      }),
    );
    return { ms: performance.now() - begun, time: parts.flatMap(({ time }) => [...time]) };
  };

  const square = request(64, 64);
  const whole = [...diagramTile(square).time];
  for (const count of [1, 2, 2]) {
    const { time } = await compute(count, square);
    if (time.some((t, i) => t !== whole[i]))
      throw new Error(`${count} workers find another diagram`);
  }
  const runs = [];
  for (let i = 0; i < 12; i++)
    runs.push({ one: (await compute(1, square)).ms, two: (await compute(2, square)).ms });
  const [one, two] = [runs.map((run) => run.one), runs.map((run) => run.two)];
  const ms = (values: number[]) =>
    `${median(values).toFixed(0)} ms, least ${Math.min(...values).toFixed(0)}`;
  console.log(`  one worker, 64 × 64      ${ms(one)}`);
  console.log(`  two workers              ${ms(two)}`);
  const ratios = runs.map((run) => run.one / run.two);
  console.log(
    `  one / two                ${median(ratios).toFixed(2)}, best run ${Math.max(...ratios).toFixed(2)}, of the least ${(Math.min(...one) / Math.min(...two)).toFixed(2)}`,
  );
  console.log('  cells     µs per cell with two workers');
  for (const [columns, rows] of [
    [8, 8],
    [16, 40],
    [64, 100],
    [160, 400],
  ] as const) {
    const wanted = request(columns, rows);
    const spent = [];
    for (let i = 0; i < (columns > 64 ? 2 : 5); i++) spent.push((await compute(2, wanted)).ms);
    const cells = columns * rows;
    console.log(`  ${String(cells).padEnd(9)} ${((Math.min(...spent) * 1e3) / cells).toFixed(1)}`);
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
}
