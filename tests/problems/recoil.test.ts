import { testSamples, type InSi, type Ours } from './samples';
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

testSamples(
  samples.map((sample) => ({ ...sample, params: { g: 1.9, ...sample.params } })),
  ours,
  inSi,
);
