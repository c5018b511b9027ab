/** The layer, many times over, while it is written in two ways: tips of its moments, and how a step moves them. */
import {
  raceFields,
  raceNoise,
  raceStep,
  thermalFan,
  trail,
  type RaceSetting,
  type Vec3,
} from '@physics';

/** Trials besides the one that is shown as an arrow. */
export const trials = 100;
export const kinds = ['stt', 'sot'] as const;
type Values = RaceSetting & { tPulse: number };

const shown = (tips: Float64Array): Vec3 => {
  const [x = NaN, y = NaN, z = NaN] = tips;
  return [x, y, z];
};
export const flows = (t: number, p: Values) => t < p.tPulse * (1 - 1e-9);
export const runner = (tips: Float64Array) => {
  const m = shown(tips);
  return { tips, m, trail: [m] as readonly Vec3[] };
};
export interface Racers {
  readonly t: number;
  readonly stt: ReturnType<typeof runner>;
  readonly sot: ReturnType<typeof runner>;
  /** The law beside it: past the layer, too, the moments lie along the axis. */
  readonly along?: boolean;
}
/** Both a step later, in the fields that they have while the current flows. */
export function moved(
  s: Racers,
  p: Values,
  dt: number,
  fields: (kind: (typeof kinds)[number]) => Float64Array,
) {
  const number = Math.round(s.t / dt);
  const one = (kind: (typeof kinds)[number]) => {
    const driven = flows(s.t, p) ? fields(kind) : raceFields(kind, 0, p);
    const tips = raceStep(driven, raceNoise(p), s[kind].tips, dt, number);
    const m = shown(tips);
    return { tips, m, trail: trail(s[kind].trail, m) };
  };
  return { stt: one('stt'), sot: one('sot') };
}
/** The law beside it: past the layer, too, the spins lie along the moments, which such torques drive. */
export const bothAlong = (p: Values): Racers => ({
  t: 0,
  stt: runner(thermalFan(trials, p.stability)),
  sot: runner(thermalFan(trials, p.stability)),
  along: true,
});
export const movedAlong = (
  s: Racers,
  p: Values,
  dt: number,
  strength: Record<(typeof kinds)[number], number>,
): Racers => ({
  t: s.t + dt,
  along: true,
  ...moved(s, p, dt, (kind) => raceFields('stt', strength[kind], p)),
});
