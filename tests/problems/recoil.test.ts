import { expect, test } from 'vitest';
import { expectSame, type InSi, type Ours } from './samples';
import samples from './recoil-samples.json';

const ours: Ours = {
  'T13.1': { file: 'reversed-ball', name: 'omegaBody', unit: 1e6 },
  'T13.2': { file: 'quanta-of-a-reversal', name: 'quanta', unit: 1e3 },
  'T13.3': { file: 'radius-for-turns', name: 'radius', unit: 1e-6 },
};
/** The third problem does not draw g′. */
const inSi: InSi = {
  R: ['radius', 1e-9],
  Ms: ['Msat', 1e3],
  rho: ['density', 1],
  g: ['gPrime', 1],
  n: ['turnRate', 1],
};

test('there are four drawn samples of each of the three problems', () =>
  expect(samples).toHaveLength(4 * Object.keys(ours).length));

test.each(samples)(
  '$problem with $params: our answer and mistakes are the independent ones',
  (sample) => expectSame({ ...sample, params: { g: 1.9, ...sample.params } }, ours, inSi),
);
