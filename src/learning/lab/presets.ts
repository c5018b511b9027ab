/** Set-ups to start from: what differs from the defaults, on both sides. */
import { defaults } from '../params';
import type { LabState } from './link';
import { params, shared, type SetUp, type Shared } from './params';

interface Preset {
  readonly name: string;
  /** What is asked of A and B, one or two sentences. */
  readonly about: string;
  readonly a: Partial<SetUp>;
  readonly b: Partial<SetUp>;
  readonly run: Shared['run'];
}
const degree = Math.PI / 180;
const film = { Ku1: 0, theta0: 90 * degree, alpha: 0.02 } as const;
const orbit = { JSO: 3e12, tPulse: 1e-9 } as const;
const assist = { Bext: 0.05 } as const;

export const presets: readonly Preset[] = [
  {
    name: 'Spin-orbit torque, assisted or not',
    about:
      'The same pulse of current in the heavy metal; A has 50 mT along the current, B has none.',
    a: { ...orbit, ...assist },
    b: orbit,
    run: '5 ns',
  },
  {
    name: 'Spin-orbit torque by chance',
    about: 'No assist field, room temperature, two thermal paths: where does each one fall?',
    a: { ...orbit, Temp: 300, path: '1' },
    b: { ...orbit, Temp: 300, path: '2' },
    run: '5 ns',
  },
  {
    name: 'Ring-down',
    about: 'Tilted by 60° and let go; B has ten times the damping of A.',
    a: { theta0: 60 * degree, alpha: 0.01 },
    b: { theta0: 60 * degree, alpha: 0.1 },
    run: '5 ns',
  },
  {
    name: 'Spin-transfer switching',
    about: 'A current through a fixed layer that points down; in B it is below the threshold.',
    a: { J: 3e11, tPulse: 4e-9 },
    b: { J: 0.8e11, tPulse: 4e-9 },
    run: '5 ns',
  },
  {
    name: 'Oscillator',
    about: 'A film under a perpendicular polarizer, steady current; B has half the current of A.',
    a: { ...film, J: 6e10, thetaP: 0, valveIn: 'steady' },
    b: { ...film, J: 3e10, thetaP: 0, valveIn: 'steady' },
    run: '2 ns',
  },
  {
    name: 'Resonance after a field pulse',
    about:
      'A film in a field along x gets a short kick across it; the field of B is twice that of A.',
    a: { ...film, Bext: 0.1, Bpulse: 0.02, along: 'y', tOn: 0.1e-9, tPulse: 0.05e-9 },
    b: { ...film, Bext: 0.2, Bpulse: 0.02, along: 'y', tOn: 0.1e-9, tPulse: 0.05e-9 },
    run: '2 ns',
  },
];

export const stateOf = ({ a, b, run }: Preset): LabState => {
  const usual = defaults(params);
  return { a: { ...usual, ...a }, b: { ...usual, ...b }, shared: { ...defaults(shared), run } };
};
