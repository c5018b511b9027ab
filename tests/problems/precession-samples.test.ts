import { testSamples, type InSi } from './samples';
import samples from './precession-samples.json';

const degree = Math.PI / 180;
const ours = {
  'T01.1': { file: 'larmor-frequency', name: 'f', unit: 1e9 },
  'T01.2': { file: 'cone-period', name: 'T', unit: 1e-12 },
  'T01.3': { file: 'azimuth-after-a-while', name: 'phi', unit: degree },
};
const inSi: InSi = {
  B: ['Bext', 1],
  BK: ['BK', 1],
  th: ['theta', degree],
  H: ['Hext', 1e3],
  ph: ['phi0', degree],
  t: ['t', 1e-12],
};

testSamples(samples, ours, inSi);
