/** What can be set in the lab: every field, torque, pulse and material constant of one magnet. */
import type { QuantityName } from '@physics';
import type { Params, Values } from '../params';

const degree = Math.PI / 180;
const polar = { min: 0, max: Math.PI, step: degree };
const azimuth = { min: -Math.PI, max: Math.PI, step: degree };
const current = { min: -5e12, max: 5e12, step: 1e10, value: 0, show: 'TA/m²' };
const efficiency = { min: -1, max: 1, step: 0.01 };
/** How a field or a current goes in time; the pulse and the sine are the same for all of them. */
const course = ['steady', 'pulse', 'sine'] as const;

const all = <const P extends Params<P>>(params: P) => params;

export const params = all({
  // The magnet and its start
  Msat: { min: 1e5, max: 2e6, value: 1e6, scale: 'log', show: 'kA/m' },
  alpha: { min: 1e-4, max: 1, value: 0.05, scale: 'log' },
  FreeLayerThickness: { min: 0.5e-9, max: 20e-9, value: 1e-9, scale: 'log', show: 'nm' },
  cellLength: { min: 5e-9, max: 200e-9, value: 40e-9, scale: 'log', show: 'nm' },
  theta0: { ...polar, value: 2 * degree },
  phi0: { ...azimuth, value: 0 },
  // Fields
  Bext: { min: 0, max: 1, step: 0.001, value: 0, show: 'mT' },
  thetaB: { ...polar, value: 90 * degree },
  phiB: { ...azimuth, value: 0 },
  Bpulse: { min: 0, max: 0.5, step: 0.001, value: 0, show: 'mT' },
  along: { label: 'it points along', options: ['x', 'y', 'z'], value: 'x' },
  fieldIn: { label: 'in time', options: ['pulse', 'sine'], value: 'pulse' },
  // Anisotropy and shape
  Ku1: { min: -1.5e6, max: 1.5e6, step: 1e4, value: 8e5, show: 'kJ/m³' },
  Ku2: { min: -5e5, max: 5e5, step: 1e4, value: 0, show: 'kJ/m³' },
  thetaU: { ...polar, value: 0 },
  phiU: { ...azimuth, value: 0 },
  Nx: { min: 0, max: 0.5, step: 0.005, value: 0 },
  Ny: { min: 0, max: 0.5, step: 0.005, value: 0 },
  // Spin-transfer torque
  J: current,
  Pol: { min: 0.05, max: 0.95, step: 0.01, value: 0.5 },
  law: {
    label: 'law of the efficiency',
    options: ['constant', 'asymmetric', 'ballistic', 'tunnel'],
    value: 'constant',
  },
  Lambda: { min: 1, max: 5, step: 0.05, value: 1.5 },
  EpsilonPrime: { min: -1, max: 1, step: 0.01, value: 0 },
  thetaP: { ...polar, value: 180 * degree },
  phiP: { ...azimuth, value: 0 },
  valveIn: { label: 'in time', options: course, value: 'pulse' },
  // Spin-orbit torque
  JSO: current,
  phiJSO: { ...azimuth, value: 0 },
  xiDL: { ...efficiency, value: 0.2 },
  xiFL: { ...efficiency, value: 0 },
  xiEven: { ...efficiency, value: 0 },
  xiOdd: { ...efficiency, value: 0 },
  orbitIn: { label: 'in time', options: course, value: 'pulse' },
  // Pulse and sine
  tOn: { min: 0, max: 10e-9, step: 0.05e-9, value: 0.2e-9, show: 'ns' },
  tPulse: { min: 0.05e-9, max: 20e-9, value: 1e-9, scale: 'log', show: 'ns' },
  tRise: { min: 0, max: 2e-9, step: 0.01e-9, value: 0, show: 'ps' },
  f: { min: 0.1e9, max: 50e9, value: 5e9, scale: 'log', show: 'GHz' },
  // Temperature
  Temp: { min: 0, max: 600, step: 10, value: 0 },
  path: { label: 'thermal path', options: ['1', '2', '3', '4', '5', '6'], value: '1' },
});

/** One magnet with all that acts on it, SI. */
export type SetUp = Values<typeof params>;
export type ParamName = keyof SetUp;

/** What both set-ups have in common. */
export const shared = all({
  run: {
    label: 'length of the run',
    options: ['0.5 ns', '2 ns', '5 ns', '10 ns', '20 ns', '50 ns'],
    value: '5 ns',
  },
});
export type Shared = Values<typeof shared>;

/** Length of the run, s. */
export const duration = ({ run }: Shared): number => Number.parseFloat(run) * 1e-9;

export interface Group {
  readonly title: string;
  readonly names: readonly ParamName[];
  /** Quantities of which one has to be other than zero for the group to act; always, when absent. */
  readonly needs?: readonly (ParamName & QuantityName)[];
}

/** The controls in the order of the page, each group folded but the first. */
export const groups: readonly Group[] = [
  {
    title: 'Magnet and start',
    names: ['Msat', 'alpha', 'FreeLayerThickness', 'cellLength', 'theta0', 'phi0'],
  },
  {
    title: 'Field',
    names: ['Bext', 'thetaB', 'phiB', 'Bpulse', 'along', 'fieldIn'],
    needs: ['Bext', 'Bpulse'],
  },
  { title: 'Anisotropy and shape', names: ['Ku1', 'Ku2', 'thetaU', 'phiU', 'Nx', 'Ny'] },
  {
    title: 'Spin-transfer torque',
    names: ['J', 'valveIn', 'Pol', 'law', 'Lambda', 'EpsilonPrime', 'thetaP', 'phiP'],
    needs: ['J'],
  },
  {
    title: 'Spin-orbit torque',
    names: ['JSO', 'orbitIn', 'phiJSO', 'xiDL', 'xiFL', 'xiEven', 'xiOdd'],
    needs: ['JSO'],
  },
  { title: 'Pulse and sine', names: ['tOn', 'tPulse', 'tRise', 'f'] },
  { title: 'Temperature', names: ['Temp', 'path'], needs: ['Temp'] },
];
