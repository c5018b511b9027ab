import { testSamples, type InSi, type Ours } from './samples';
import samples from './transfer-samples.json';

const meV = 1.602176634e-22;
const ours: Ours = {
  'T04.1': { file: 'exchange-torque', name: 'spinTorque', unit: 1e12 },
  'T04.2': { file: 'exchange-frequency', name: 'f', unit: 1e9 },
  'T04.3': { file: 'exchange-length', name: 'turnLength', unit: 1e-9 },
  'T05.1': { file: 'transfer-field', name: 'aDL', unit: 1e-3 },
  'T05.2': { file: 'threshold-in-plane', name: 'J', unit: 1e10 },
  'T05.3': { file: 'threshold-ratio', name: 'ratio', unit: 1 },
};
/** The same letter is an exchange energy in one topic and a current in the other. */
const inSi = (problem: string): InSi => ({
  J: problem.startsWith('T04') ? ['Jsd', meV] : ['J', 1e10],
  S: ['Sloc', 1],
  s: ['sEl', 1],
  v: ['vF', 1e6],
  D: ['splitting', 1000 * meV],
  P: ['Pol', 1],
  Ms: ['Msat', 1e3],
  t: ['FreeLayerThickness', 1e-9],
  al: ['alpha', 1],
  BK: ['BK', 1e-3],
});

testSamples(samples, ours, inSi);
