/** A set-up as a script of mumax³ 3.10 or later. */
import { asymmetricLaw, gammaLL, mu0, scale, type Vec3 } from '@physics';
import {
  axisOf,
  currentOf,
  factorsOf,
  fieldOf,
  fullField,
  lawOf,
  polarizerOf,
  pulsedField,
  startOf,
  waveOf,
  type Course,
} from './magnet';
import type { SetUp } from './params';
import { head, num, nums, samples, tidy, type Script } from './script';

/** The factor in time as an expression in t. */
function wave(s: SetUp, course: Course): string {
  const w = waveOf(s, course);
  if (w.kind === 'sine') return `sin(2*pi*${num(w.f)}*t)`;
  if (w.kind !== 'pulse') return '1';
  const edge = (at: number) =>
    w.rise ? `max(0, min(1, (t - ${num(at)})/${num(w.rise)}))` : `heaviside(t - ${num(at)})`;
  return `(${edge(w.on)} - ${edge(w.off)})`;
}

/** vector(…) of a constant part and of parts that change. */
function vector(steadily: Vec3, ...inTime: readonly (readonly [Vec3, string])[]): string {
  const constant = tidy(steadily);
  const parts = inTime.map(([v, w]) => [tidy(v), w] as const);
  const component = (i: 0 | 1 | 2) => {
    const changing = parts.flatMap(([v, w]) =>
      v[i] === 0 ? [] : [w === '1' ? num(v[i]) : `${num(v[i])}*${w}`],
    );
    const steady = constant[i] !== 0 || changing.length === 0 ? [num(constant[i])] : [];
    return [...steady, ...changing].join(' + ');
  };
  return `vector(${[component(0), component(1), component(2)].join(', ')})`;
}

/**
 * mumax³ writes dm/dt/γ = −(m × B + α m × (m × B))/(1+α²) and the torque of Slonczewski with
 * β = (ħ/e) J_z/(M_s d): in the form of Gilbert a_DL = βε and a_FL = βε′, ε = PΛ²/[(Λ²+1)+(Λ²−1)m·p]. Its J_z > 0
 * under a fixed layer on top carries electrons from there into the magnet, as ours. Spin-orbit torques have no
 * words of their own; they are written as fields of the whole B_eff, which is where they stand in the equation.
 */
export function mumax(s: SetUp, seconds: number, link: string): Script {
  const law = asymmetricLaw(lawOf(s))!;
  const edges = [s.tOn, s.tOn + s.tPulse].filter((at) => at > 0 && at < seconds);
  const pulsed = [
    s.Bpulse > 0 && s.fieldIn,
    s.J !== 0 && s.valveIn,
    s.JSO !== 0 && s.orbitIn,
  ].includes('pulse');
  const stops = [...(pulsed ? edges : []), seconds];
  const notes = [
    'Fields are in tesla. mumax³ has its own values of ħ and e, 1e-7 away from those of the lab.',
    'The shape is a field −μ0 Msat N m with the factors of the lab, so EnableDemag is off: the field of a box would have other factors.',
  ];
  if (s.J !== 0 && (s.law === 'ballistic' || s.law === 'tunnel'))
    notes.push(
      `The ${s.law} law with a polarization of ${s.Pol} is the asymmetric one with the Pol and Lambda below: the same function of the angle.`,
    );
  if (s.JSO !== 0)
    notes.push(
      'mumax³ has no words for spin-orbit torques. J is the current in the heavy metal in its x and y, the current through the magnet in its z, and B_SO adds their fields: σ is J × z. The code turns B_SO into precession and damping like any other field.',
    );
  if (s.Temp > 0)
    notes.push(
      'Thermal noise needs an even number of cells: the second cell is empty. Random numbers are those of the graphics card: another path, the same statistics. ThermSeed is the name of their seed in 3.10 and 3.11; a later version may call it deprecated.',
    );
  const a = (xi: number) => num(fullField(xi, s));
  const terms = [
    [s.xiDL, (k: string) => `Mul(Const(${k}), Cross(m, sigmaJ))`],
    [s.xiFL, (k: string) => `Mul(Const(${k}), sigmaJ)`],
    [s.xiEven, (k: string) => `Mul(Const(${k}), Mul(Dot(inPlaneJ, m), normal))`],
    [s.xiOdd, (k: string) => `Mul(Const(${k}), Mul(Dot(inPlaneJ, m), Cross(m, normal)))`],
  ] as const;
  const [nx, ny, nz] = factorsOf(s).map((N) => num(-mu0 * s.Msat * N));
  const text = [
    ...head('//', 'mumax³', link, { notes, missing: [] }),
    '',
    'SetGridSize(2, 1, 1)',
    `SetCellSize(${num(s.cellLength)}, ${num(s.cellLength)}, ${num(s.FreeLayerThickness)})`,
    'SetGeom(Cell(0, 0, 0))',
    'EnableDemag = false',
    'DisableZhangLiTorque = true',
    `GammaLL = ${num(gammaLL)}`,
    '',
    `Msat = ${num(s.Msat)}`,
    'Aex = 0',
    `alpha = ${num(s.alpha)}`,
    `Ku1 = ${num(s.Ku1)}`,
    `Ku2 = ${num(s.Ku2)}`,
    `AnisU = vector(${nums(axisOf(s))})`,
    `B_shape := MulMV(ConstVector(${nx}, 0, 0), ConstVector(0, ${ny}, 0), ConstVector(0, 0, ${nz}), m)`,
    'AddFieldTerm(B_shape)',
    `AddEdensTerm(Mul(Const(${num(-0.5 * s.Msat)}), Dot(B_shape, m)))`,
    `m = uniform(${nums(startOf(s))})`,
    '',
    `B_ext = ${vector(fieldOf(s), ...(s.Bpulse > 0 ? [[pulsedField(s), wave(s, s.fieldIn)] as const] : []))}`,
    ...(s.J === 0 && s.JSO === 0
      ? []
      : [
          `J = ${vector(
            [0, 0, 0],
            [scale(s.JSO, currentOf(s)), wave(s, s.orbitIn)],
            [[0, 0, s.J], wave(s, s.valveIn)],
          )}`,
        ]),
    ...(s.J === 0
      ? []
      : [
          'FixedLayerPosition = FIXEDLAYER_TOP',
          `FixedLayer = vector(${nums(polarizerOf(s))})`,
          `Pol = ${num(law.Pol)}`,
          `Lambda = ${num(law.Lambda)}`,
          `EpsilonPrime = ${num(s.EpsilonPrime)}`,
          `FreeLayerThickness = ${num(s.FreeLayerThickness)}`,
        ]),
    ...(s.JSO === 0
      ? []
      : [
          'normal := ConstVector(0, 0, 1)',
          'inPlaneJ := MulMV(ConstVector(1, 0, 0), ConstVector(0, 1, 0), ConstVector(0, 0, 0), J)',
          'sigmaJ := Cross(inPlaneJ, normal)',
          ...terms.flatMap(([xi, field]) => (xi === 0 ? [] : [`AddFieldTerm(${field(a(xi))})`])),
        ]),
    '',
    ...(s.Temp > 0
      ? [`Temp = ${num(s.Temp)}`, `ThermSeed(${s.path})`, 'SetSolver(2)', 'FixDt = 1e-13']
      : ['MaxDt = 1e-12']),
    `TableAutoSave(${num(seconds / samples)})`,
    ...stops.map((at, i) => `Run(${num(at - (stops[i - 1] ?? 0))})`),
    '',
  ].join('\n');
  return { text, notes, missing: [] };
}
