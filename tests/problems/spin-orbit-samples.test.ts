import { testSamples, type InSi, type Ours, type Sample } from './samples';
import samples from './spin-orbit-samples.json';

const degree = Math.PI / 180;
const ours: Ours = {
  'T09.1': { file: 'signed-torque', name: 'aDL', unit: 1e-3 },
  'T09.2': { file: 'torque-at-an-angle', name: 'Btorque', unit: 1e-3 },
  'T09.3': { file: 'tilt-of-a-layer', name: 'theta', unit: degree },
  'T10.1': { file: 'constants-of-a-stack', name: 'count', unit: 1 },
  'T10.2': { file: 'spin-of-a-crystal', name: 'phiS', unit: degree },
  'T10.3': { file: 'out-of-the-plane', name: 'ratio', unit: 1 },
  'T15.1': { file: 'half-of-it', name: 'xiDL', unit: 1 },
  'T15.2': { file: 'between-two-angles', name: 'xiDL', unit: 1 },
  'T15.3': { file: 'growth-in-a-rashba-film', name: 'ratio', unit: 1 },
};
/** The same letter has another meaning in another problem. */
const inSi = (problem: string): InSi => ({
  th: problem === 'T09.1' ? ['xiDL', 1] : ['theta', degree],
  J: ['J', 1e11],
  Ms: ['Msat', 1e3],
  t: ['FreeLayerThickness', 1e-9],
  ps: ['angleP', degree],
  a: problem === 'T10.3' ? ['ratioAB', 1] : ['aDL', 1e-3],
  BK: ['BK', 1e-3],
  x: ['overdrive', 1],
  g: ['group', 1],
  r: ['ratioBA', 1],
  c: ['ratioCB', 1],
  ph: ['phiE', degree],
  a0: ['A0', 1],
  a2: ['A2', 1],
  x0: ['xi0', 1],
  x9: ['xi90', 1],
  ts: ['tauSf', 1e-15],
  td: ['tauDp', 1e-15],
});
const groups: Readonly<Record<string, string>> = {
  'C2v (axis = film normal)': 'C2v',
  'centrosymmetric film': 'D∞h',
};
const all = (samples as readonly Sample[]).map((sample) =>
  'g' in sample.params ? { ...sample, params: { g: groups[sample.params.g as string] } } : sample,
);

testSamples(all, ours, inSi);
