import { cadd, cmul, cscale, type Complex } from '../complex';
import { hbar } from '../constants';
import { toAngles, type Vec3 } from '../vec3';

/** Amplitudes of two spins ½, S first and s second: ↑↑, ↑↓, ↓↑, ↓↓. */
export type TwoHalves = readonly [Complex, Complex, Complex, Complex];

type Amplitudes = readonly Complex[];

/**
 * Two spins ½ that know nothing of each other, one along nS, the other along ns: the product of
 *     cos(θ/2) ↑ + e^{iφ} sin(θ/2) ↓. NaN in, NaN out.
 * @param nS  direction of the localized spin, of any length but zero
 * @param ns  direction of the electron's
 */
export function productState(nS: Vec3, ns: Vec3): TwoHalves {
  const spinor = (n: Vec3): [Complex, Complex] => {
    const { theta, phi } = toAngles(n);
    const down = Math.sin(theta / 2);
    return [
      [Math.cos(theta / 2), 0],
      [down * Math.cos(phi), down * Math.sin(phi)],
    ];
  };
  const [a, b] = [spinor(nS), spinor(ns)];
  return [cmul(a[0], b[0]), cmul(a[0], b[1]), cmul(a[1], b[0]), cmul(a[1], b[1])];
}

const axes = ['x', 'y', 'z'] as const;

/** The Pauli matrix of an axis on one of the spins: bit 2 of the place is S down, bit 1 is s down. */
function pauli(axis: 'x' | 'y' | 'z', bit: 1 | 2, state: Amplitudes): Complex[] {
  return state.map((own, place) => {
    const down = (place & bit) !== 0;
    if (axis === 'z') return cscale(down ? -1 : 1, own);
    const flipped = state[place ^ bit]!;
    return axis === 'x' ? flipped : cmul([0, down ? 1 : -1], flipped);
  });
}

/** ⟨a|b⟩ */
const braket = (a: Amplitudes, b: Amplitudes): Complex =>
  a.reduce<Complex>((sum, [re, im], k) => cadd(sum, cmul([re, -im], b[k]!)), [0, 0]);

/** Expectation values of both spins in units of ħ. NaN in, NaN out. */
export function spinsOf(state: TwoHalves): { S: Vec3; s: Vec3 } {
  const mean = (bit: 1 | 2): Vec3 => {
    const [x, y, z] = axes.map((axis) => braket(state, pauli(axis, bit, state))[0] / 2);
    return [x!, y!, z!];
  };
  return { S: mean(2), s: mean(1) };
}

/** H ψ with H = −J s·S = −(J/4) Σ σ_i σ_i. */
function hamiltonian(state: TwoHalves, Jsd: number): Complex[] {
  const zero: Complex[] = state.map(() => [0, 0]);
  return axes.reduce(
    (sum, axis) =>
      pauli(axis, 2, pauli(axis, 1, state)).map((value, k) =>
        cadd(sum[k]!, cscale(-Jsd / 4, value)),
      ),
    zero,
  );
}

/**
 * Rate of change of the localized spin by Heisenberg's equation,
 *     d⟨S⟩/dt = (i/ħ) ⟨[H, S]⟩,   H = −J s·S
 * from the amplitudes alone. In a product state it is (J/ħ) ⟨S⟩×⟨s⟩: the order of the cross product is
 * S×s, not s×S.
 *
 * @param Jsd  exchange energy, J
 * @returns in units of ħ/s. NaN in, NaN out.
 */
export function quantumExchangeRate(state: TwoHalves, Jsd: number): Vec3 {
  const H = hamiltonian(state, Jsd);
  // ⟨[H, S]⟩ = ⟨Hψ|Sψ⟩ − its conjugate = 2i Im⟨Hψ|Sψ⟩.
  const [x, y, z] = axes.map((axis) => -braket(H, pauli(axis, 2, state))[1] / hbar);
  return [x!, y!, z!];
}

/**
 * Two spins ½ after the time t of H = −J s·S, exactly but for a phase that no expectation value knows. With
 * the exchange of the two, W, s·S = W/2 − 1/4, so
 *     ψ(t) = [cos(Jt/2ħ) + i sin(Jt/2ħ) W] ψ
 * Only at first do they turn as classical spins: they entangle, and |⟨S⟩| shrinks. NaN in, NaN out.
 */
export function evolveTwoHalves(state: TwoHalves, Jsd: number, t: number): TwoHalves {
  const angle = (Jsd * t) / (2 * hbar);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const mix = ([re, im]: Complex, [re2, im2]: Complex): Complex => [
    cos * re - sin * im2,
    cos * im + sin * re2,
  ];
  const [uu, ud, du, dd] = state;
  return [mix(uu, uu), mix(ud, du), mix(du, ud), mix(dd, dd)];
}
