import { testSamples, type InSi, type Ours } from './samples';
import samples from './faces-samples.json';

const ours: Ours = {
  'T18.1': { file: 'efficiency-of-a-face', name: 'xiSurface', unit: 1 },
  'T18.2': { file: 'tilt-of-a-face', name: 'tiltSurface', unit: 1e-4 },
  'T18.3': { file: 'lit-half', name: 'litShare', unit: 1 },
};
const inSi: InSi = {
  t: ['tauSurface', 1e-6],
  J: ['J', 1e10],
  d: ['FilmThickness', 1e-9],
  l: ['lExch', 1e-9],
  Ms: ['Msat', 1e3],
  B: ['Bstiff', 1],
  de: ['penetration', 1e-9],
};

testSamples(samples, ours, inSi);
