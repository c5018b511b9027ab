/** A set-up as a MIF 2.1 file of OOMMF. */
import { gammaLL, mu0, scale, type Vec3 } from '@physics';
import { axisOf, factorsOf, fieldOf, startOf, waveOf, type Course } from './magnet';
import type { SetUp } from './params';
import { head, num, nums, samples, tidy, type Script } from './script';
import { slotOf } from './slot';

/** Stages of the run: so many of one length each, cut so that no pulse jumps or bends within one. */
export interface Stages {
  readonly count: number;
  readonly length: number;
}
function stagesOf(corners: readonly number[], seconds: number): Stages[] {
  const least = 1e-6 * seconds;
  const inside = corners.filter((t) => t > least && t < seconds - least).sort((a, b) => a - b);
  const cuts = [0, ...inside.filter((t, i) => i === 0 || t - inside[i - 1]! > least), seconds];
  return cuts.slice(1).map((end, i) => {
    const part = end - cuts[i]!;
    const count = Math.max(1, Math.round((samples * part) / seconds));
    return { count, length: part / count };
  });
}

/** Tcl procedures for the factor in time and its slope: of the stage, so that a jump lies between two. */
function pulseProcs(s: SetUp, seconds: number, stages: readonly Stages[]): string[] {
  const w = waveOf(s, 'pulse');
  if (w.kind !== 'pulse') return [];
  const { on, off, rise = 0 } = w;
  const starts = stages.map((_, i) => stages.slice(0, i).reduce((n, { count }) => n + count, 0));
  const times = stages.map((_, i) =>
    stages.slice(0, i).reduce((t, { count, length }) => t + count * length, 0),
  );
  /** First stage at or after a time; beyond the last one when the run ends before. */
  const stageAt = (t: number) => {
    const i = times.findIndex((time) => Math.abs(time - t) < 1e-6 * seconds);
    return t < seconds && i >= 0 ? starts[i]! : starts.at(-1)! + stages.at(-1)!.count;
  };
  const parts = [
    [on, '0.0', '0.0'],
    ...(rise > 0
      ? [[on + rise, `[expr {($total_time - ${num(on)})/${num(rise)}}]`, num(1 / rise)]]
      : []),
    [off, '1.0', '0.0'],
    ...(rise > 0
      ? [[off + rise, `[expr {1.0 - ($total_time - ${num(off)})/${num(rise)}}]`, num(-1 / rise)]]
      : []),
  ] as [number, string, string][];
  const proc = (name: string, column: 1 | 2) => [
    `proc ${name} { stage total_time } {`,
    ...parts.map((part) => `  if {$stage < ${stageAt(part[0])}} { return ${part[column]} }`),
    '  return 0.0',
    '}',
  ];
  return [...proc('Pulse', 1), ...proc('PulseSlope', 2)];
}
function sineProcs(s: SetUp): string[] {
  const omega = num(2 * Math.PI * s.f);
  return [
    'proc Sine { stage total_time } {',
    `  return [expr {sin(${omega}*$total_time)}]`,
    '}',
    'proc SineSlope { stage total_time } {',
    `  return [expr {${omega}*cos(${omega}*$total_time)}]`,
    '}',
  ];
}

const specify = (what: string, lines: readonly string[]) => [
  `Specify ${what} {`,
  ...lines.map((line) => `  ${line}`),
  '}',
];
/** A uniaxial anisotropy of the energy −K1 (m·u)². */
const uniaxial = (name: string, K: number, axis: Vec3) =>
  specify(`Oxs_UniaxialAnisotropy:${name}`, [`K1 ${num(K)}`, `axis {${nums(axis, ' ')}}`]);

/**
 * OOMMF integrates the equation of Gilbert with gamma_G = μ0γ and H = B/μ0 in A/m; a demagnetizing factor N along an
 * axis is an anisotropy of K1 = −½ μ0 M_s² N about it. For its spin torque see slot.ts.
 */
export function oommf(s: SetUp, seconds: number, link: string): Script {
  const { slot, fields, ...rest } = slotOf(s);
  const courses = new Set<Course>([
    ...fields.map(({ course }) => course),
    ...(slot ? [slot.course] : []),
  ]);
  const w = waveOf(s, 'pulse');
  const corners =
    courses.has('pulse') && w.kind === 'pulse'
      ? [w.on, w.on + w.rise!, w.off, w.off + w.fall!]
      : [];
  const stages = stagesOf(corners, seconds);
  const warm = s.Temp > 0;
  const notes = [
    'Fields are B/μ0, in A/m. OOMMF has its own values of μ0, ħ and e, less than 1e-7 away from those of the lab.',
    'The shape is three anisotropies, −½ μ0 Ms² N about each axis, since the field of a box would have other factors.',
    ...rest.notes,
  ];
  if (s.Ku2 !== 0)
    notes.push(
      'The anisotropy of second order needs the extension Southampton_UniaxialAnisotropy4, which comes with OOMMF among the contributed ones.',
    );
  if (warm)
    notes.push(
      'Temperature needs the extension Xf_ThermSpinXferEvolve, which comes with OOMMF among the contributed ones. Its path is another one of the same statistics.',
    );
  const { missing } = rest;
  const wave: Readonly<Record<Course, string>> = { steady: '', pulse: 'Pulse', sine: 'Sine' };
  const H = (B: Vec3) => scale(1 / mu0, B);
  const changing = fields.flatMap(({ name, B, course }) => {
    if (course === 'steady')
      return specify(`Oxs_FixedZeeman:${name}`, [`field {${nums(H(B), ' ')}}`, 'multiplier 1.0']);
    const each = (of: string) =>
      tidy(H(B))
        .map((h) => `[expr {${num(h)}*$${of}}]`)
        .join(' ');
    const proc = `Field_${name}`;
    return [
      `proc ${proc} { stage total_time } {`,
      `  set w [${wave[course]} $stage $total_time]`,
      `  set dw [${wave[course]}Slope $stage $total_time]`,
      `  return [list ${each('w')} ${each('dw')}]`,
      '}',
      ...specify(`Oxs_ScriptUZeeman:${name}`, [
        'script_args { stage total_time }',
        `script ${proc}`,
      ]),
    ];
  });
  const [Nx, Ny, Nz] = factorsOf(s).map((N) => -0.5 * mu0 * s.Msat * s.Msat * N) as unknown as Vec3;
  const side = num(s.cellLength);
  const thick = num(s.FreeLayerThickness);
  const text = [
    '# MIF 2.1',
    ...head('#', 'OOMMF', link, { notes, missing }),
    '',
    ...(courses.has('pulse') ? pulseProcs(s, seconds, stages) : []),
    ...(courses.has('sine') ? sineProcs(s) : []),
    ...specify('Oxs_BoxAtlas:atlas', [
      `xrange {0 ${side}}`,
      `yrange {0 ${side}}`,
      `zrange {0 ${thick}}`,
    ]),
    ...specify('Oxs_RectangularMesh:mesh', [`cellsize {${side} ${side} ${thick}}`, 'atlas :atlas']),
    ...specify('Oxs_FixedZeeman:applied', [
      `field {${nums(H(fieldOf(s)), ' ')}}`,
      'multiplier 1.0',
    ]),
    ...changing,
    ...(s.Ku2 === 0
      ? uniaxial('crystal', s.Ku1, axisOf(s))
      : specify('Southampton_UniaxialAnisotropy4:crystal', [
          `K1 ${num(s.Ku1)}`,
          `K2 ${num(s.Ku2)}`,
          `axis {${nums(axisOf(s), ' ')}}`,
        ])),
    ...uniaxial('shape_x', Nx, [1, 0, 0]),
    ...uniaxial('shape_y', Ny, [0, 1, 0]),
    ...uniaxial('shape_z', Nz, [0, 0, 1]),
    ...specify(
      warm
        ? 'Xf_ThermSpinXferEvolve:evolve'
        : slot
          ? 'Oxs_SpinXferEvolve:evolve'
          : 'Oxs_RungeKuttaEvolve:evolve',
      [
        `gamma_G ${num(gammaLL * mu0)}`,
        `alpha ${num(s.alpha)}`,
        ...(warm
          ? [
              'method rk2heun',
              `temperature ${num(s.Temp)}`,
              `uniform_seed ${s.path}`,
              'min_timestep 1e-13',
              'max_timestep 1e-13',
            ]
          : ['max_timestep 1e-12']),
        ...(slot || warm
          ? [
              `J ${num(slot?.J ?? 0)}`,
              `mp {${nums(slot?.mp ?? [0, 0, 1], ' ')}}`,
              `P ${num(slot?.P ?? 1)}`,
              `Lambda ${num(slot?.Lambda ?? 1)}`,
              `eps_prime ${num(slot?.epsPrime ?? 0)}`,
            ]
          : []),
        ...(slot && slot.course !== 'steady'
          ? [`J_profile ${wave[slot.course]}`, 'J_profile_args { stage total_time }']
          : []),
      ],
    ),
    'Specify Oxs_TimeDriver:driver [subst {',
    '  basename precess',
    '  evolver :evolve',
    '  mesh :mesh',
    `  Ms ${num(s.Msat)}`,
    `  m0 {${nums(startOf(s), ' ')}}`,
    `  stopping_time {[concat ${stages.map(({ count, length }) => `[lrepeat ${count} ${num(length)}]`).join(' ')}]}`,
    `  stage_count ${stages.reduce((n, { count }) => n + count, 0)}`,
    '}]',
    'Destination table mmArchive',
    'Schedule DataTable table Stage 1',
    '',
  ].join('\n');
  return { text, notes, missing };
}
