/** Reads a MIF 2.1 file of the lab by the manual of OOMMF; a class or a key that it does not have is an error. */
import { dot, e, hbar, mu0, norm, scale, type Vec3 } from '@physics';
import {
  add,
  asField,
  explicit,
  zero,
  type Parts,
  type Reading,
  type Slonczewski,
} from './reading';
import { list, Tcl } from './tcl';

const rungeKutta = ['gamma_G', 'alpha', 'max_timestep', 'min_timestep', 'method'];
const spinXfer = [
  ...rungeKutta,
  'J',
  'mp',
  'P',
  'Lambda',
  'eps_prime',
  'J_profile',
  'J_profile_args',
];
/** Classes with the keys that they take. */
const classes: Readonly<Record<string, readonly string[]>> = {
  Oxs_BoxAtlas: ['xrange', 'yrange', 'zrange'],
  Oxs_RectangularMesh: ['cellsize', 'atlas'],
  Oxs_FixedZeeman: ['field', 'multiplier'],
  Oxs_ScriptUZeeman: ['script_args', 'script'],
  Oxs_UniaxialAnisotropy: ['K1', 'axis'],
  Southampton_UniaxialAnisotropy4: ['K1', 'K2', 'axis'],
  Oxs_RungeKuttaEvolve: rungeKutta,
  Oxs_SpinXferEvolve: spinXfer,
  Xf_ThermSpinXferEvolve: [...spinXfer, 'temperature', 'uniform_seed'],
  Oxs_TimeDriver: ['basename', 'evolver', 'mesh', 'Ms', 'm0', 'stopping_time', 'stage_count'],
};
interface Block {
  readonly type: string;
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
}

export function readOommf(text: string): Reading {
  if (!/^# MIF 2\.1\n/.test(text)) throw new SyntaxError('the first line must be # MIF 2.1');
  const blocks: Block[] = [];
  const tcl = new Tcl();
  tcl.commands.set('Specify', (what, body) => {
    const [type = '', name = ''] = what.split(':');
    const words = list(body);
    const keys = classes[type];
    if (!keys) throw new ReferenceError(`OOMMF has no ${type}`);
    if (words.length % 2) throw new SyntaxError(`${what}: a key has no value`);
    const values = new Map<string, string>();
    for (let i = 0; i < words.length; i += 2) {
      if (!keys.includes(words[i]!)) throw new ReferenceError(`${type} has no ${words[i]}`);
      values.set(words[i]!, words[i + 1]!);
    }
    blocks.push({ type, name, values });
    return '';
  });
  for (const name of ['Destination', 'Schedule']) tcl.commands.set(name, () => '');
  tcl.run(text);

  const of = (...types: string[]) => blocks.filter(({ type }) => types.includes(type));
  const one = (...types: string[]) => {
    const [found, ...more] = of(...types);
    if (!found || more.length) throw new Error(`one of ${types.join(', ')} is wanted`);
    return found.values;
  };
  const real = (values: ReadonlyMap<string, string>, key: string, usual = NaN) =>
    Number(values.get(key) ?? usual);
  const vector = (values: ReadonlyMap<string, string>, key: string) =>
    list(values.get(key)!).map(Number) as unknown as Vec3;

  const driver = one('Oxs_TimeDriver');
  const evolver = one('Oxs_RungeKuttaEvolve', 'Oxs_SpinXferEvolve', 'Xf_ThermSpinXferEvolve');
  const lengths = list(driver.get('stopping_time')!).map(Number);
  if (lengths.length !== real(driver, 'stage_count')) throw new Error('a stage has no length');
  const ends = lengths.map((_, i) => lengths.slice(0, i + 1).reduce((a, b) => a + b));
  const stageAt = (t: number) => ends.findIndex((end) => t < end);

  const [width, depth, thickness] = vector(one('Oxs_RectangularMesh'), 'cellsize');
  const Msat = real(driver, 'Ms');
  const alpha = real(evolver, 'alpha');
  const profile = (key: string, t: number) => {
    const script = evolver.get(key);
    return script ? Number(tcl.call(script, stageAt(t), t)) : 1;
  };
  const torque = (t: number): Slonczewski | undefined => {
    if (!evolver.has('J')) return undefined;
    const mp = vector(evolver, 'mp');
    const Lambda = real(evolver, 'Lambda', 2);
    if (Lambda < 1) throw new RangeError('Lambda must be >= 1');
    return {
      // |ħ/(μ0 e)| J/(t Ms) is a field in A/m.
      beta:
        (mu0 * (hbar / (mu0 * e)) * real(evolver, 'J') * profile('J_profile', t)) /
        (thickness * Msat),
      P: real(evolver, 'P', 0.4),
      Lambda,
      epsPrime: real(evolver, 'eps_prime', 0),
      mp: scale(1 / norm(mp), mp),
    };
  };
  const zeeman = (t: number, names: readonly string[]) =>
    blocks
      .filter(({ name }) => names.includes(name))
      .map(({ type, values }) => {
        if (type === 'Oxs_FixedZeeman')
          return scale(mu0 * real(values, 'multiplier', 1), vector(values, 'field'));
        const six = list(tcl.call(values.get('script')!, stageAt(t), t)).map(Number);
        if (six.length !== 6) throw new Error('a field in time returns six numbers');
        return scale(mu0, six.slice(0, 3) as unknown as Vec3);
      });
  const anisotropy = (m: Vec3, test: (name: string) => boolean) =>
    of('Oxs_UniaxialAnisotropy', 'Southampton_UniaxialAnisotropy4')
      .filter(({ name }) => test(name))
      .map(({ values }) => {
        const axis = vector(values, 'axis');
        const u = scale(1 / norm(axis), axis);
        const c = dot(m, u);
        const H = (2 * real(values, 'K1') * c + 4 * real(values, 'K2', 0) * c ** 3) / (mu0 * Msat);
        return scale(mu0 * H, u);
      });
  const shaped = (name: string) => name.startsWith('shape');
  const parts = (m: Vec3, t: number): Parts => {
    const slonczewski = torque(t);
    return {
      applied: add(...zeeman(t, ['applied', 'changing'])),
      anisotropy: add(...anisotropy(m, (name) => !shaped(name))),
      shape: add(...anisotropy(m, shaped)),
      spin: add(...zeeman(t, ['fieldlike', 'valve']), slonczewski ? asField(slonczewski, m) : zero),
    };
  };
  return {
    Msat,
    alpha,
    V: width * depth * thickness,
    Temp: real(evolver, 'temperature', 0),
    m0: vector(driver, 'm0'),
    seconds: ends.at(-1)!,
    parts,
    rate: (m, t) => {
      const B = add(
        ...zeeman(t, ['applied', 'changing', 'fieldlike', 'valve']),
        ...anisotropy(m, () => true),
      );
      return explicit(m, B, alpha, real(evolver, 'gamma_G') / mu0, torque(t));
    },
  };
}

/** The slope that a field in time gives OOMMF, against the difference of its values, both in A/m/s. */
export function slopes(text: string, t: number, step: number) {
  const tcl = new Tcl();
  const scripts: string[] = [];
  let lengths: number[] = [];
  tcl.commands.set('Specify', (what, body) => {
    const words = list(body);
    if (what.startsWith('Oxs_ScriptUZeeman')) scripts.push(words[words.indexOf('script') + 1]!);
    if (what.startsWith('Oxs_TimeDriver'))
      lengths = list(words[words.indexOf('stopping_time') + 1]!).map(Number);
    return '';
  });
  for (const name of ['Destination', 'Schedule']) tcl.commands.set(name, () => '');
  tcl.run(text);
  let end = 0;
  const stage = lengths.findIndex((length) => t < (end += length));
  return scripts.flatMap((script) => {
    const at = (time: number) => list(tcl.call(script, stage, time)).map(Number);
    const [before, now, after] = [at(t - step), at(t), at(t + step)];
    return [0, 1, 2].map((i) => ({
      told: now[i + 3]!,
      found: (after[i]! - before[i]!) / (2 * step),
    }));
  });
}
