import { testSamples, type InSi, type Ours } from './samples';
import samples from './damping-samples.json';

const degree = Math.PI / 180;
const ours: Ours = {
  'T02.1': { file: 'ring-down-time', name: 't', unit: 1e-9 },
  'T02.2': { file: 'power-of-damping', name: 'loss', unit: 1e9 },
  'T02.3': { file: 'damping-from-linewidth', name: 'alpha', unit: 1 },
  'T03.1': { file: 'film-resonance', name: 'f', unit: 1e9 },
  'T03.2': { file: 'speed-of-two-torques', name: 'mRate', unit: 1e9 },
  'T03.3': { file: 'cone-under-current', name: 'rate', unit: 1e9 },
};
/** The same letter has another unit in another problem. */
const inSi = (problem: string): InSi => ({
  B: ['Bext', ['T02.1'].includes(problem) ? 1 : 1e-3],
  al: ['alpha', 1],
  a: problem === 'T02.1' ? ['theta0', degree] : ['aDL', 1e-3],
  b: ['theta', degree],
  Ms: ['Msat', 1e3],
  th: ['theta', degree],
  f: ['f', 1e9],
  w: ['linewidthPP', 1e-3],
  M: ['mu0Meff', 1],
  aD: ['aDL', 1e-3],
  aF: ['aFL', 1e-3],
});

testSamples(samples, ours, inSi);
