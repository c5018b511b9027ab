import { expect, test } from 'vitest';
import { formulas } from '@physics';

const { cos, PI } = Math;
/** Projection of a scan over a whole turn onto cos nθ. */
function part(n: number, args: Record<'A0' | 'A2' | 'artefact', number>) {
  let sum = 0;
  for (let i = 0; i < 360; i++) {
    const theta = (i * PI) / 180;
    sum += formulas.scanEfficiency({ ...args, theta }) * cos(n * theta);
  }
  return sum / (n === 0 ? 360 : 180);
}

test.each([
  { A0: 0.15, A2: 0.08, artefact: 0 },
  { A0: 0.15, A2: 0, artefact: 0.2 },
  { A0: -0.2, A2: 0.11, artefact: -0.13 },
])('the parts of a scan with $A0, $A2, $artefact are its projections', (args) => {
  expect(formulas.scanMean(args)).toBeCloseTo(part(0, args), 12);
  expect(formulas.scanSecond(args)).toBeCloseTo(part(2, args), 12);
  expect(formulas.scanFourth(args)).toBeCloseTo(part(4, args), 12);
  for (const n of [1, 3, 5, 6]) expect(part(n, args)).toBeCloseTo(0, 12);
});

test('an artefact of A2/A0 hides the cos 2θ part, and two scans tell it', () => {
  const [A0, A2, artefact] = [0.15, 0.06, 0.4];
  expect(formulas.scanSecond({ A0, A2, artefact })).toBeCloseTo(0, 12);
  const scans = {
    scan0: formulas.scanMean({ A0, A2, artefact: 0 }),
    scanAcross: formulas.scanSecond({ A0, A2, artefact: 0 }),
    scanAlong: formulas.scanSecond({ A0, A2, artefact }),
  };
  expect(formulas.artefactOfScans(scans as never)).toBeCloseTo(artefact, 12);
  expect(() => formulas.artefactOfScans({ scan0: 1, scanAcross: 1, scanAlong: 0 })).toThrow(/A0/);
});
