import { testSamples, type InSi, type Ours } from './samples';
import samples from './walls-samples.json';

const ours: Ours = {
  'T06.1': { file: 'spin-drift', name: 'u', unit: 1 },
  'T06.2': { file: 'wall-speed', name: 'wallVelocity', unit: 1 },
  'T06.3': { file: 'no-longer-pinned', name: 'wallVelocity', unit: 1 },
};
const inSi: InSi = {
  J: ['J', 1e11],
  P: ['Pol', 1],
  Ms: ['Msat', 1e3],
  u: ['u', 1],
  al: ['alpha', 1],
  be: ['xi', 1],
  D: ['wallWidth', 1e-9],
  B: ['Bperp', 1e-3],
  x: ['uOverdrive', 1],
};

testSamples(samples, ours, inSi);
