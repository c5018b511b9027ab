/** A wire with a Rashba interface, and perhaps a magnet: the spins across it, and the same under laws that are wrong. */
import { formulas, hbar, wireProfile } from '@physics';

export const eVA = 1.602176634e-29;
/** The current is turned up in this time, s. */
export const ramp = 18;
export const points = 161;
const [kF, tauMom, tauSf] = [4.3e9, 1e-15, 1e-12];
/** At this coupling the magnet wins, J m. */
export const weak = 0.03 * eVA;
export const magnets = ['none', 'along the current'] as const;
export const sides = ['as drawn', 'turned over'] as const;
export const answers = [
  'nowhere: they stay in the plane',
  'the same way at both edges',
  'opposite at the two edges',
  'at one edge only',
] as const;

interface Values {
  alphaR: number;
  magnet: (typeof magnets)[number];
  tauDelta: number;
  side: (typeof sides)[number];
  wireWidth: number;
}
export const sign = ({ side }: Values) => (side === sides[0] ? 1 : -1);
/** Spin of the same current in a film without edges, α_Rτ/2ħ: the unit of what is shown. */
const unit = ({ alphaR }: Values) => (alphaR * tauMom) / (2 * hbar);
/** @param widths  how many times as wide as it is shown the film is */
const profile = (p: Values, widths: number) =>
  wireProfile(
    {
      film: {
        ...{ kF, tauMom, tauSf, alphaR: sign(p) * p.alphaR, dephasing: false },
        tauDelta: p.magnet === 'none' ? Infinity : p.tauDelta,
      },
      width: widths * p.wireWidth,
      source: 'consistent',
    },
    widths * (points - 1) + 1,
  );
interface State {
  t: number;
  /** The Rashba constant that is at work, J m. */
  alphaR: number;
  y: Float64Array;
  /** At the full current, in units of the spin of a film without edges. */
  Sy: Float64Array;
  Sz: Float64Array;
  /** Where nothing turns the spins, where a magnet does, or where the film goes on to the right, by a law that is wrong. */
  stiff?: true;
  magnet?: true;
  goesOn?: true;
}
const seen = (p: Values, widths: number): State => {
  const { y, Sy, Sz } = profile(p, widths);
  const share = (of: Float64Array) => of.subarray(0, points).map((v) => v / unit(p));
  return { t: 0, alphaR: p.alphaR, y: y.subarray(0, points), Sy: share(Sy), Sz: share(Sz) };
};
export const start = (p: Values): State => seen(p, 1);
/** A film that has no right edge as far as is seen. */
export const goingOn = (p: Values): State => ({ ...seen(p, 2), goesOn: true });
/** Spins that only diffuse and relax: they fade towards the edges and stay in the plane. */
export const unturned = (p: Values): State => {
  const s = start(p);
  const l = p.wireWidth / 2;
  const depth = formulas.edgeDepth({ alphaR: p.alphaR });
  const flat = s.y.map((y) => -sign(p) * (1 - Math.cosh((y - l) / depth) / Math.cosh(l / depth)));
  return { ...s, Sy: flat, Sz: flat.map(() => 0), stiff: true };
};
/** The same wire, magnetized along its current. */
export const withMagnet = (p: Values): State => ({
  ...start({ ...p, magnet: magnets[1] }),
  magnet: true,
});
/** The coupling at which a magnet turns spins as much as their flight does, J m. */
export const equal = ({ tauDelta }: Values) =>
  formulas.rashbaAtExchangeTime({ kF, tauMom, tauDelta: 2 * tauDelta });
export const magnetized = (s: State, p: Values) => s.magnet ?? p.magnet !== magnets[0];
export const turnedUp = ({ t }: State) => Math.min(1, t / ramp);
/** The largest value, with its sign, between two shares of the width. */
const peak = ({ Sz }: State, from: number, to: number) =>
  Sz.slice(Math.round(from * points), Math.round(to * points)).reduce(
    (a, b) => (Math.abs(b) > Math.abs(a) ? b : a),
    0,
  );
export const left = (s: State) => turnedUp(s) * peak(s, 0, 0.35);
export const right = (s: State) => turnedUp(s) * peak(s, 0.65, 1);
const answer = (p: Values) => {
  const s = start(p);
  const [a, b] = [peak(s, 0, 0.35), peak(s, 0.65, 1)];
  const least = Math.min(Math.abs(a), Math.abs(b)) / Math.max(Math.abs(a), Math.abs(b));
  return least < 0.2 ? answers[3] : a * b > 0 ? answers[1] : answers[2];
};
/** What the two predictions ask for. */
export const plain = (p: Values) => answer({ ...p, magnet: magnets[0] });
export const magnetic = (p: Values) => answer({ ...p, magnet: magnets[1], alphaR: weak });
export const step = (s: State, _: Values, dt: number): State => ({ ...s, t: s.t + dt });
