import { expect, test } from 'vitest';
import { series, seriesLaw, seriesMisfit, seriesPoints } from '@physics';

const names = ['known', 'A', 'B', 'C'] as const;

test.each(names)(
  'series %s: the best fit finds the metal within 6 %%, with a misfit near 1',
  (name) => {
    const metal = series.metals[name];
    const points = seriesPoints(name);
    let best = { misfit: Infinity, thetaSH: 0, lambdaSF: 0 };
    for (let i = 0; i <= 120; i++)
      for (let k = 0; k <= 120; k++) {
        const guess = {
          thetaSH: metal.thetaSH * (0.7 + i / 200),
          lambdaSF: metal.lambdaSF * (0.7 + k / 200),
        };
        const misfit = seriesMisfit(points, guess);
        if (misfit < best.misfit) best = { misfit, ...guess };
      }
    expect(Math.abs(best.thetaSH / metal.thetaSH - 1)).toBeLessThan(0.06);
    expect(Math.abs(best.lambdaSF / metal.lambdaSF - 1)).toBeLessThan(0.06);
    expect(best.misfit).toBeGreaterThan(0.5);
    expect(best.misfit).toBeLessThan(1.4);
  },
);

test('a series is the same each time, and another for each metal', () => {
  const residuals = names.map((name) =>
    seriesPoints(name).map(([d, xi]) => xi - seriesLaw(d, series.metals[name])),
  );
  expect(seriesPoints('A')).toEqual(seriesPoints('A'));
  expect(residuals[0]).not.toEqual(residuals[1]);
});

test.each(names)('around its own law the points of series %s show no trend', (name) => {
  const left = seriesPoints(name).map(
    ([d, xi]) => (xi - seriesLaw(d, series.metals[name])) / series.error,
  );
  const middle = (left.length - 1) / 2;
  const mean = left.reduce((sum, x) => sum + x, 0) / left.length;
  const slope =
    left.reduce((sum, x, i) => sum + x * (i - middle), 0) /
    left.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  expect(Math.abs(mean)).toBeLessThan(0.3);
  expect(Math.abs(slope)).toBeLessThan(0.1);
  expect(left.filter((x, i) => i && x * left[i - 1]! < 0).length).toBeGreaterThan(3);
});

test('points on the law have no misfit, nor have no points', () => {
  const metal = series.metals.A;
  const points = series.thicknesses.map((d) => [d, seriesLaw(d, metal)] as const);
  expect(seriesMisfit(points, metal)).toBe(0);
  expect(seriesMisfit([], metal)).toBe(0);
});
