import { expect, test } from 'vitest';
import type { AnyValues } from '@learning/params';
import { formulas, series, spinAccumulation, spinCurrent } from '@physics';
import { widget as accumulation } from '@widgets/accumulation.svelte';
import { widget as sorting } from '@widgets/spin-sorting/index.svelte';
import { widget as fit } from '@widgets/thickness-fit.svelte';
import { after, truthOf, under } from './after';

test('spin-sorting: a current along x brings moments along −y, towards the reader, to the top, and charge nowhere', () => {
  const { out, sentence } = after(sorting, {}, 40e-15);
  expect(out('surplusTop')).toBeGreaterThan(0.3);
  expect(out('surplusBottom')).toBeLessThan(-0.3);
  expect(Math.abs(out('upperShare') - 0.5)).toBeLessThan(0.05);
  expect(sentence).toMatch(/at the top [67]\d have moments towards you, at the bottom [23]\d\./);
  const moments = formulas.spinHallMoments({ JAxis: '+x', nAxis: '+z', metal: 'platinum' });
  expect(moments[1]).toBe(-1);
});

test.each([
  ['a negative angle', { thetaSH: -0.2 }],
  ['a current to the left', { current: 'to the left' }],
])('spin-sorting: %s turns the two kinds over, as predicted', (_, change) => {
  expect(truthOf(sorting, 'edge', change)).toBeLessThan(-0.3);
  expect(after(sorting, change, 40e-15).out('surplusTop')).toBeLessThan(-0.3);
});

test('spin-sorting: current and metal reversed leave the dots at the top, and one law has them below', () => {
  const both = { current: 'to the left', thetaSH: -0.2 };
  expect(truthOf(sorting, 'both', both)).toMatch(/^dots/);
  expect(truthOf(sorting, 'both', { thetaSH: -0.2 })).toMatch(/^crosses/);
  expect(truthOf(sorting, 'both', { thetaSH: 0 })).toMatch(/^neither/);
  expect(after(sorting, both, 48e-15).out('surplusTop')).toBeGreaterThan(0.3);
  expect(after(under(sorting, 'mirrored'), both, 48e-15).out('surplusTop')).toBeLessThan(-0.3);
});

test('spin-sorting: in proportion to the angle the surplus is nearly right', () => {
  const [platinum, other] = [0.2, -0.15].map((thetaSH) =>
    truthOf(sorting, 'edge', { thetaSH }),
  ) as [number, number];
  expect((-0.75 * platinum) / other).toBeCloseTo(0.94, 2);
});

test('spin-sorting: without a current, and without an angle, the two stay mixed', () => {
  for (const change of [{ current: 'off' }, { thetaSH: 0 }]) {
    expect(truthOf(sorting, 'sorted', change)).toBe('they stay mixed');
    expect(truthOf(sorting, 'edge', change)).toBeCloseTo(0, 15);
    expect(Math.abs(after(sorting, change, 40e-15).out('surplusTop'))).toBeLessThan(0.15);
  }
  expect(truthOf(sorting, 'sorted')).toMatch(/own face/);
});

const film = { thetaSH: 0.1, J: 1e12, lambdaSF: 2e-9, rho: 20e-8, HMThickness: 2e-9, Gr: 6e14 };

test.each([
  ['a perfect sink', 'sink'],
  ['a magnet', { Gr: film.Gr }],
  ['nothing', 'free'],
] as const)('accumulation: with %s on top it is the film of the physics', (contact, load) => {
  const { out } = after(accumulation, { contact }, 0);
  expect(out('js')).toBeCloseTo(spinCurrent(2e-9, film, load)[0], 0);
  expect(out('mus')).toBeCloseTo(spinAccumulation(2e-9, film, load)[0], 12);
  expect(out('transmission')).toBeCloseTo(out('js') / 1e11, 9);
});

test('accumulation: twice the thickness gives what is predicted: four times in thin films, no more in thick ones', () => {
  expect(truthOf(accumulation, 'twice', { HMThickness: 2e-10, lambdaSF: 4e-9 })).toBeCloseTo(4, 1);
  expect(truthOf(accumulation, 'twice', { HMThickness: 5e-9, lambdaSF: 5e-10 })).toBeCloseTo(1, 3);
  const { out } = after(accumulation, {}, 31);
  expect(out('HMThickness')).toBeCloseTo(4e-9, 15);
  expect(out('ratio')).toBeCloseTo(truthOf(accumulation, 'twice') as number, 12);
});

test('accumulation: a more resistive metal gives more of its spin to the same magnet', () => {
  const share = (rho: number) =>
    after(accumulation, { contact: 'a magnet', rho }, 0).out('transmission');
  expect(share(200e-8)).toBeGreaterThan(1.3 * share(20e-8));
  const xi = formulas.interfaceEfficiency({ ...film, rho: 200e-8 });
  expect(share(200e-8)).toBeCloseTo(xi / film.thetaSH, 12);
});

test('thickness-fit: the metal itself fits, its neighbours do not, and half of the limit is at 1.317 λ', () => {
  const end = 20 * series.thicknesses.length;
  for (const sample of ['known', 'A', 'B', 'C'] as const) {
    const { thetaSH, lambdaSF } = series.metals[sample];
    const misfit = (change: AnyValues) =>
      after(fit, { sample, thetaSH, lambdaSF, ...change }, end).out('misfit');
    expect(misfit({})).toBeLessThan(1.4);
    expect(misfit({ lambdaSF: 1.3 * lambdaSF })).toBeGreaterThan(2);
    expect(misfit({ thetaSH: 0.8 * thetaSH })).toBeGreaterThan(2);
  }
  expect(truthOf(fit, 'half', { lambdaSF: 1e-9 })).toBeCloseTo(
    formulas.thicknessForShare({ lambdaSF: 1e-9, transmission: 0.5 }),
    14,
  );
  expect(after(fit, {}, 0).sentence).toMatch(/^3 films/);
});

test('spin-sorting: the wrong laws show what they say', () => {
  const surplus = (law: string) => after(under(sorting, law), {}, 48e-15).out;
  expect(surplus('mirrored')('surplusTop')).toBeLessThan(-0.3);
  expect(Math.abs(surplus('straight')('surplusTop'))).toBeLessThan(0.15);
  const alike = surplus('alike');
  expect(Math.abs(alike('upperShare') - 0.5)).toBeGreaterThan(0.1);
  expect(Math.abs(alike('surplusTop'))).toBeLessThan(0.25);
});

test('accumulation: a film that delivers in full at once does not know its thickness', () => {
  const { out } = after(under(accumulation, 'local'), { HMThickness: 1e-9 }, 31);
  expect(out('ratio')).toBe(1);
  const sech = (x: number) => 1 / Math.cosh(x);
  const grows = (1 - sech(1)) / (1 - sech(0.5));
  expect(truthOf(accumulation, 'twice', { HMThickness: 1e-9 })).toBeCloseTo(grows, 12);
});

test.each([
  ['slices', 2],
  ['square', 4],
])(
  'accumulation: by the law %s the film delivers %d times as much, and in the end more than all',
  (law, times) => {
    const { out } = after(under(accumulation, law), { HMThickness: 1e-9 }, 31);
    expect(out('ratio')).toBeCloseTo(times, 9);
    const thick = { HMThickness: 5e-9, lambdaSF: 2e-9 };
    expect(after(under(accumulation, law), thick, 31).out('transmission')).toBeGreaterThan(1);
  },
);

test('a given torque costs least current from a film of 1.5 diffusion lengths, within a tenth from 1 to 2', () => {
  const cost = (d: number) =>
    d / formulas.sinkTransmission({ HMThickness: d * 1e-9, lambdaSF: 1e-9 });
  for (let d = 0.2; d < 6; d += 0.01) expect(cost(d)).toBeGreaterThan(0.999 * cost(1.5));
  for (const d of [1, 2]) expect(cost(d)).toBeLessThan(1.1 * cost(1.5));
});

test('thickness-fit: each wrong law misses the points by more than the right one, and has its half where it is said', () => {
  for (const law of ['open', 'halving', 'face']) {
    const wrong = after(under(fit, law), {}, 220).out('misfit');
    expect(wrong).toBeGreaterThan(2 * after(fit, {}, 220).out('misfit'));
  }
});

test('thickness-fit: no simple exponential fits a series as well as its own law', () => {
  const end = 20 * series.thicknesses.length;
  for (const sample of ['known', 'A', 'B', 'C'] as const) {
    const { thetaSH } = series.metals[sample];
    const best = (widget: typeof fit) =>
      Math.min(
        ...Array.from({ length: 60 }, (_, i) =>
          after(widget, { sample, thetaSH, lambdaSF: (0.5 + 0.075 * i) * 1e-9 }, end).out('misfit'),
        ),
      );
    expect(best(under(fit, 'open') as typeof fit)).toBeGreaterThan(1.3 * best(fit));
  }
});
