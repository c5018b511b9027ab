/** The layer, many times over, while it is written in two ways: tips of its moments, and how a step moves them. */
import {
  axpy,
  raceFields,
  raceNoise,
  raceStep,
  scale,
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
interface Runner {
  readonly tips: Float64Array;
  readonly m: Vec3;
  readonly trail: readonly Vec3[];
  /** When the arrow first crossed the equator, s. */
  readonly over?: number | undefined;
  /** Where it did. */
  readonly place?: Vec3 | undefined;
}
export const runner = (tips: Float64Array): Runner => {
  const m = shown(tips);
  return { tips, m, trail: [m] };
};
export interface Racers {
  readonly t: number;
  readonly stt: Runner;
  readonly sot: Runner;
  /** A law beside it: both currents bring moments as one of them does, along the axis (stt) or across it (sot). */
  readonly alike?: (typeof kinds)[number];
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
    const driven = flows(s.t, p) ? fields(kind) : raceFields(s.alike ?? kind, 0, p);
    const tips = raceStep(driven, raceNoise(p), s[kind].tips, dt, number);
    const m = shown(tips);
    const [before, after] = [s[kind].m[2], m[2]];
    const since = trail(s[kind].trail, m);
    const { over, place } = s[kind];
    if (over !== undefined || after >= 0) return { tips, m, trail: since, over, place };
    const part = before / (before - after);
    const between = axpy(part, m, scale(1 - part, s[kind].m));
    return { tips, m, trail: since, over: s.t + part * dt, place: between };
  };
  return { stt: one('stt'), sot: one('sot') };
}
/** A law beside it: the moments that come lie the same way for both, as they do for one of them. */
export const bothAs =
  (alike: (typeof kinds)[number]) =>
  (p: Values): Racers => {
    const one = () => runner(thermalFan(trials, p.stability, alike === 'sot' ? p.assist : 0));
    return { t: 0, alike, stt: one(), sot: one() };
  };
export const movedAlike = (
  s: Racers,
  p: Values,
  dt: number,
  strength: Record<(typeof kinds)[number], number>,
): Racers => ({
  t: s.t + dt,
  alike: s.alike!,
  ...moved(s, p, dt, (kind) => raceFields(s.alike!, strength[kind], p)),
});
