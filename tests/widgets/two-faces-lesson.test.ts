import { expect, test } from 'vitest';
import { faceSamples, formulas, kerrBench, kerrTrace } from '@physics';
import { widget as tilt } from '@widgets/film-tilt/index.svelte';
import { widget as bench } from '@widgets/kerr-bench/index.svelte';
import { widget as series } from '@widgets/kerr-series.svelte';
import { csv } from '@figure/export';
import { after, testing, truthOf, under } from './after';

const surface = (nm: number) =>
  formulas.asotSurfaceTilt({
    ...{ tauSurface: 0.86e-6, FilmThickness: nm * 1e-9, lExch: 5.1e-9 },
    ...{ Msat: 8e5, Bstiff: 1 },
  });

test('film-tilt: the run that tests the question ends with opposite tilts at the faces and none between', () => {
  const { change, seconds } = testing(tilt, 'profile');
  const { out, sentence } = after(tilt, change, seconds);
  expect(out('tiltTop')).toBeCloseTo(-surface(32), 12);
  expect(out('tiltBottom')).toBeCloseTo(surface(32), 12);
  expect(Math.abs(out('tiltMiddle'))).toBeLessThan(1e-12);
  expect(out('tiltMean')).toBeCloseTo(0, 15);
  expect(sentence).toMatch(/top tilts down .* bottom up .* stays in the plane/);
});

test('film-tilt: thinned to 4 nm the tilt of a face falls by what is predicted', () => {
  const { change, seconds } = testing(tilt, 'thin');
  const { out } = after(tilt, change, seconds);
  expect(out('FilmThickness')).toBeCloseTo(4e-9, 15);
  expect(out('ratio')).toBeCloseTo(truthOf(tilt, 'thin') as number, 9);
  expect(out('ratio')).toBeCloseTo(surface(4) / surface(32), 9);
});

test('film-tilt: m against the current reverses the tilts, and a spoiled face tilts a thin film as a whole', () => {
  const against = after(tilt, { m: 'against the current' }, 11).out;
  expect(against('tiltTop')).toBeCloseTo(surface(32), 12);
  const { out } = after(tilt, { FilmThickness: 4e-9, faceLoss: 0.3 }, 11);
  const mean = formulas.asotMeanTilt({
    ...{ tauTop: -0.86e-6, tauBottom: 0.7 * 0.86e-6, FilmThickness: 4e-9 },
    ...{ Msat: 8e5, Bstiff: 1 },
  });
  expect(out('tiltMean')).toBeCloseTo(mean, 12);
  expect(out('tiltBottom')).toBeLessThan(0);
});

test('film-tilt: the wrong laws show what they say', () => {
  const end = (law: string, change = {}) => after(under(tilt, law), change, 11).out;
  expect(Math.abs(end('rigid')('tiltTop'))).toBe(0);
  expect(end('straight')('tiltTop') / -surface(32)).toBeGreaterThan(3);
  expect(end('alone', { FilmThickness: 4e-9 })('tiltTop')).toBeLessThan(-2 * surface(4));
  const alike = end('whole');
  expect(alike('tiltTop')).toBeCloseTo(alike('tiltBottom'), 12);
  expect(alike('tiltTop')).toBeLessThan(alike('tiltMiddle'));
  expect(alike('tiltMiddle')).toBeLessThan(0);
});

test('kerr-bench: the current draws a loop, the coil does not, and only the coil is reversed by the turn', () => {
  const run = (predicted: string) => {
    const { change, seconds } = testing(bench, predicted);
    return after(bench, change, seconds);
  };
  const [above, below] = [run('shape'), run('flip')];
  for (const name of ['loopAngle', 'loopEllipticity'])
    expect(above.out(name) / below.out(name)).toBeGreaterThan(0.8);
  for (const name of ['coilAngle', 'coilEllipticity'])
    expect(above.out(name) / below.out(name)).toBeCloseTo(-1, 1);
  expect(above.sentence).toMatch(
    /^On film Py, 32 nanometres, lit from the top, half of the loop is −9\d/,
  );
  expect(truthOf(bench, 'flip')).toBe('that of the coil alone');
});

test('kerr-bench: a film that tilts as a whole would reverse the loop', () => {
  const { change, seconds } = testing(bench, 'flip');
  expect(after(under(bench, 'whole'), change, seconds).out('loopAngle')).toBeGreaterThan(5e-8);
});

test('kerr-bench: a coil that acted as a torque would give both directions of m opposite signs', () => {
  const { change, seconds } = testing(bench, 'shape');
  const step = (law?: string) =>
    after(law ? under(bench, law) : bench, change, seconds).out('coilAngle');
  expect(Math.abs(step('torque') / step())).toBeLessThan(0.1);
});

test('kerr-bench: more sweeps, less error, and the table of the data has a row for each point', () => {
  const error = (sweeps: string) => after(bench, { sweeps }, 170).out('kerrError');
  expect(error('10') / error('1000')).toBeCloseTo(10, 6);
  const { run } = after(bench, {}, 4 * kerrBench.way);
  const rows = csv(run, 'https://example.org/')
    .split('\r\n')
    .filter((line) => /^\d/.test(line));
  expect(rows).toHaveLength(4 * kerrBench.way + 1);
  const trace = kerrTrace({ sample: 'Py', lit: 'top', sweeps: 100, Bext: 0.03 });
  expect(Number(rows.at(-1)?.split(',')[2])).toBe(trace.at(-1)?.measured[0]);
});

test('kerr-series: its own torque and loss fit, equal faces miss the thinnest films', () => {
  for (const sample of ['Py', 'A', 'B', 'C'] as const) {
    const { tau, loss } = faceSamples[sample];
    const misfit = (faceLoss: number) =>
      after(series, { sample, tauSurface: tau, faceLoss }, 200).out('misfit');
    expect(misfit(loss)).toBeLessThan(1.4);
    if (loss > 0.01) expect(misfit(0)).toBeGreaterThan(1.7);
  }
  expect(truthOf(series, 'betrays')).toMatch(/thinnest/);
  expect(after(series, {}, 0).sentence).toMatch(/^3 films/);
  expect(after(series, {}, 200).out('FilmThickness')).toBeCloseTo(4e-9, 15);
});

test('kerr-series: the same share in every film would hide in the errors', () => {
  expect(after(under(series, 'alike'), {}, 200).out('misfit')).toBeLessThan(1.7);
  expect(after(series, {}, 200).out('misfit')).toBeGreaterThan(2);
});

test('kerr-bench: each wrong guess of the turned bench has the law by which it would be right', () => {
  const { change, seconds } = testing(bench, 'flip');
  const signs = (setting: object, law?: string) => {
    const { out } = after(law ? under(bench, law) : bench, { ...change, ...setting }, seconds);
    return [Math.sign(out('loopAngle')), Math.sign(out('coilAngle'))];
  };
  const [loop, coil] = signs({ lit: 'the top' }) as [number, number];
  expect(signs({})).toEqual([loop, -coil]);
  expect(signs({}, 'whole')).toEqual([-loop, -coil]);
  expect(signs({}, 'apart')).toEqual([-loop, coil]);
  expect(signs({}, 'fixed')).toEqual([loop, coil]);
});

test('kerr-bench: if the light saw the swept field, the second record would go through zero with it', () => {
  const setting = { sample: 'Py', lit: 'top', sweeps: 100, Bext: 0.03 } as const;
  const [trace, real] = [kerrTrace(setting, 'swept'), kerrTrace(setting)];
  trace
    .filter(({ coil }) => coil)
    .forEach(({ exact, Bext }, i) => {
      const known = real.filter(({ coil }) => coil)[i]!.exact;
      expect(exact[0]).toBeCloseTo((known[0] * Bext) / 0.03, 15);
    });
});

test('film-tilt: if both faces pulled alike, the thin film would tilt farther', () => {
  const { change, seconds } = testing(tilt, 'thin');
  expect(after(under(tilt, 'whole'), change, seconds).out('ratio')).toBeGreaterThan(2);
});
