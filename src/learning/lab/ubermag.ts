/** A set-up as a Python script for Ubermag, which drives OOMMF. */
import { gammaLL, mu0, scale, type Vec3 } from '@physics';
import { axisOf, factorsOf, fieldOf, startOf, waveOf, type Course } from './magnet';
import type { SetUp } from './params';
import { head, num, nums, samples, type Script } from './script';
import { slotOf, type Slot } from './slot';

/** The step at which Ubermag tabulates a function of time, s. */
const grain = 1e-13;

/** Python functions of time for the courses that are needed. */
function functions(s: SetUp, courses: ReadonlySet<Course>): string[] {
  const w = waveOf(s, 'pulse');
  const lines: string[] = [];
  if (courses.has('pulse') && w.kind === 'pulse') {
    const edge = (at: number) => `min(1.0, max(0.0, (t - ${num(at)}) / ${num(w.rise!)}))`;
    lines.push(
      '',
      '',
      'def pulse(t):',
      w.rise
        ? `    return ${edge(w.on)} - ${edge(w.off)}`
        : `    return 1.0 if ${num(w.on)} <= t < ${num(w.off)} else 0.0`,
    );
  }
  if (courses.has('sine'))
    lines.push('', '', 'def sine(t):', `    return math.sin(2 * math.pi * ${num(s.f)} * t)`);
  return lines;
}

/**
 * The same torque of a current that is not negative: versions of Ubermag read the sign of J wrong. Without a
 * dependence on the angle the fixed layer may be turned round instead.
 */
const forwards = (slot: Slot): Slot =>
  slot.J < 0 && slot.Lambda === 1 ? { ...slot, J: -slot.J, mp: scale(-1, slot.mp) } : slot;

/** Ubermag has H in A/m, gamma0 = μ0γ of the equation of Gilbert, K of the energy −K (m·u)²; for the torque see slot.ts. */
export function ubermag(s: SetUp, seconds: number, link: string): Script {
  const { slot: asIs, fields, missing, ...rest } = slotOf(s);
  const slot = asIs && forwards(asIs);
  const warm = s.Temp > 0;
  const courses = new Set<Course>([
    ...fields.flatMap(({ course }) => (course === 'sine' ? [] : [course])),
    ...(slot ? [slot.course] : []),
  ]);
  const notes = [
    'Fields are B/μ0, in A/m. OOMMF, which does the work, has its own values of μ0, ħ and e, less than 1e-7 away from those of the lab.',
    'The shape is three anisotropies, −½ μ0 Ms² N about each axis, since the field of a box would have other factors.',
    ...rest.notes,
  ];
  if (asIs && slot !== asIs)
    notes.push(
      'The current is negative. Versions of Ubermag read its sign wrong, so J is its size here and mp is turned round, which is the same torque.',
    );
  if (slot && slot.J < 0)
    notes.push(
      'The current is negative, and with a Lambda other than 1 the fixed layer cannot be turned round instead. Versions of Ubermag read the sign of J wrong: see in the file that it writes for OOMMF that J is negative.',
    );
  if (courses.has('pulse'))
    notes.push(
      `A function of time is tabulated every ${num(grain)} s, so an edge is good to that; a field of infinitely steep edges has no slope there: give the pulse edges if OOMMF takes ever smaller steps.`,
    );
  if (warm)
    notes.push(
      'The evolver for a temperature is a contributed extension of OOMMF; the path is another one of the same statistics.',
    );
  const H = (B: Vec3) => `(${nums(scale(1 / mu0, B))})`;
  const inTime = (course: Course) =>
    course === 'steady' ? '' : `, func=${course}, dt=${num(grain)}`;
  const N = factorsOf(s).map((n) => num(-0.5 * mu0 * s.Msat * s.Msat * n));
  const energy = [
    `mm.Zeeman(H=${H(fieldOf(s))}, name="applied")`,
    ...fields.map(({ name, B, course }) => {
      const when = course === 'sine' ? `, func="sin", f=${num(s.f)}, t0=0` : inTime(course);
      return `mm.Zeeman(H=${H(B)}${when}, name="${name}")`;
    }),
    s.Ku2 === 0
      ? `mm.UniaxialAnisotropy(K=${num(s.Ku1)}, u=(${nums(axisOf(s))}), name="crystal")`
      : `mm.UniaxialAnisotropy(K1=${num(s.Ku1)}, K2=${num(s.Ku2)}, u=(${nums(axisOf(s))}), name="crystal")`,
    `mm.UniaxialAnisotropy(K=${N[0]}, u=(1, 0, 0), name="shape_x")`,
    `mm.UniaxialAnisotropy(K=${N[1]}, u=(0, 1, 0), name="shape_y")`,
    `mm.UniaxialAnisotropy(K=${N[2]}, u=(0, 0, 1), name="shape_z")`,
  ];
  // The evolver for a temperature always has a spin torque, if only one of no current.
  const torque =
    slot ??
    (warm
      ? { J: 0, mp: [0, 0, 1] as Vec3, P: 1, Lambda: 1, epsPrime: 0, course: 'steady' as const }
      : undefined);
  const dynamics = [
    `mm.Precession(gamma0=${num(gammaLL * mu0)})`,
    `mm.Damping(alpha=${num(s.alpha)})`,
    ...(torque
      ? [
          `mm.Slonczewski(J=${num(torque.J)}, mp=(${nums(torque.mp)}), P=${num(torque.P)}, Lambda=${num(torque.Lambda)}, eps_prime=${num(torque.epsPrime)}${inTime(torque.course)})`,
        ]
      : []),
  ];
  const evolver = warm
    ? `oc.Xf_ThermSpinXferEvolver(method="rk2heun", uniform_seed=${s.path}, min_timestep=1e-13, max_timestep=1e-13)`
    : `oc.${slot ? 'SpinXfer' : 'RungeKutta'}Evolver(max_timestep=1e-12)`;
  const sum = (terms: readonly string[]) => terms.map((term, i) => `    ${i ? '+ ' : ''}${term}`);
  const side = num(s.cellLength);
  const text = [
    ...head('#', 'Ubermag', link, { notes, missing }),
    ...(courses.has('sine') ? ['import math', ''] : []),
    'import discretisedfield as df',
    'import micromagneticmodel as mm',
    'import oommfc as oc',
    ...functions(s, courses),
    ...(courses.has('pulse') || courses.has('sine') ? ['', ''] : ['']),
    `region = df.Region(p1=(0, 0, 0), p2=(${side}, ${side}, ${num(s.FreeLayerThickness)}))`,
    'mesh = df.Mesh(region=region, n=(1, 1, 1))',
    '',
    'system = mm.System(name="precess")',
    'system.energy = (',
    ...sum(energy),
    ')',
    'system.dynamics = (',
    ...sum(dynamics),
    ')',
    `system.m = df.Field(mesh, nvdim=3, value=(${nums(startOf(s))}), norm=${num(s.Msat)})`,
    ...(warm ? [`system.T = ${num(s.Temp)}`] : []),
    '',
    `driver = oc.TimeDriver(evolver=${evolver})`,
    `driver.drive(system, t=${num(seconds)}, n=${samples})`,
    'print(system.table.data[["t", "mx", "my", "mz"]])',
    '',
  ].join('\n');
  return { text, notes, missing };
}
