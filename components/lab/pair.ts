/** The two set-ups of the lab at work, by the same steps. Knows no screen. */
import { gammaLL, energyField, macrospinStep, normalSource, sfc32, thermalStep } from '@physics';
import type { Macrospin, Vec3 } from '@physics';
import { bathOf, magnetOf, startOf, strongestField } from '@learning/lab/magnet';
import type { LabState } from '@learning/lab/link';
import { duration, params, type SetUp } from '@learning/lab/params';
import { Run } from '@figure/run';
import { defineWidget } from '@figure/widget';

interface State {
  /** Steps since the start. */
  readonly n: number;
  readonly t: number;
  readonly m: Vec3;
}
/** Rows of a whole run, less one. */
export const rowsOf = 2000;

const magnets = new WeakMap<SetUp, Macrospin>();
function magnet(s: SetUp): Macrospin {
  const known = magnets.get(s) ?? magnetOf(s);
  magnets.set(s, known);
  return known;
}
function step({ n, t, m }: State, s: SetUp, dt: number): State {
  const bath = bathOf(s);
  // The noise of a step is that of its number, so a path is the same whenever it is run.
  const next = bath
    ? thermalStep(m, magnet(s), bath, dt, t, normalSource(sfc32(Number(s.path), n)))
    : macrospinStep(m, magnet(s), dt, t);
  return { n: n + 1, t: (n + 1) * dt, m: next };
}
const words = (z: number) => (z > 0.5 ? 'up' : z < -0.5 ? 'down' : 'near the plane of the film');

/** The magnet of the lab as a figure of the course: what is set, how it goes on, what can be read off. */
const declaration = (seconds: number, dt: number) =>
  defineWidget({
    title: 'The lab',
    summary: 'All fields and torques on one magnet, two set-ups side by side.',
    lesson: '',
    params,
    init: (s): State => ({ n: 0, t: 0, m: startOf(s) }),
    step,
    dtMax: dt,
    rate: seconds / 8,
    outputs: {
      t: (state) => state.t,
      mx: (state) => state.m[0],
      my: (state) => state.m[1],
      mz: (state) => state.m[2],
      EperMoment: (state, s) => energyField(state.m, magnet(s), state.t),
    },
    plots: [{ y: ['mz'], span: (400 * seconds) / rowsOf, min: -1, max: 1 }],
    describe: (state, s) => {
      const [from, to] = [words(startOf(s)[2]), words(state.m[2])];
      const time = `After ${(state.t * 1e9).toFixed(2)} nanoseconds`;
      return from === to
        ? `${time} the moment points ${to}, as at the start.`
        : `${time} the moment points ${to}; it started ${from}.`;
    },
  });

export class Pair {
  readonly state: LabState;
  readonly seconds: number;
  readonly a: Run;
  readonly b: Run;
  /** The fields are too strong for the shortest step that is taken: the run is not to be trusted. */
  readonly coarse: boolean;
  readonly #steps: number;
  #done = 0;

  constructor(state: LabState) {
    this.state = state;
    this.seconds = duration(state.shared);
    const strongest = Math.max(strongestField(state.a), strongestField(state.b));
    // A quarter of a radian in a step, unless nobody could wait for it.
    const wished = Math.min(0.5e-12, 0.25 / (gammaLL * strongest));
    const longest = Math.max(1e-14, wished);
    this.coarse = wished < longest;
    this.#steps = rowsOf * Math.ceil(this.seconds / longest / rowsOf);
    const widget = declaration(this.seconds, this.seconds / this.#steps);
    this.a = new Run(widget, state.a);
    this.b = new Run(widget, state.b);
  }
  /** Part of the run that is computed, 0 … 1. */
  get part() {
    return this.#done / this.#steps;
  }
  /** Goes on until the run is whole or `now` has passed `until`. @returns whether it is whole */
  advance(until = Infinity, now = () => 0): boolean {
    while (this.#done < this.#steps && now() < until) {
      const count = Math.min(200, this.#steps - this.#done);
      this.a.step(count);
      this.b.step(count);
      this.#done += count;
    }
    return this.#done === this.#steps;
  }
}

/** Columns of a row. */
export const column = { t: 0, mx: 1, my: 2, mz: 3, EperMoment: 4 } as const;
export const moment = ([, x = NaN, y = NaN, z = NaN]: readonly number[]): Vec3 => [x, y, z];
