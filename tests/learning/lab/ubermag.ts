/** Reads a script of the lab for Ubermag by the documented attributes of its classes; any other is an error. */
import { dot, e, hbar, mu0, norm, scale, type Vec3 } from '@physics';
import { number, parse } from './expression';
import {
  add,
  asField,
  explicit,
  zero,
  type Parts,
  type Reading,
  type Slonczewski,
} from './reading';

const classes: Readonly<Record<string, readonly string[]>> = {
  'mm.Zeeman': ['H', 'f', 't0', 'func', 'dt', 'name'],
  'mm.UniaxialAnisotropy': ['K', 'K1', 'K2', 'u', 'name'],
  'mm.Precession': ['gamma0'],
  'mm.Damping': ['alpha'],
  'mm.Slonczewski': ['J', 'mp', 'P', 'Lambda', 'eps_prime', 'func', 'dt'],
  'mm.System': ['name'],
  'df.Region': ['p1', 'p2'],
  'df.Mesh': ['region', 'n'],
  'df.Field': ['nvdim', 'value', 'norm'],
  'oc.TimeDriver': ['evolver'],
  'oc.SpinXferEvolver': ['max_timestep'],
  'oc.RungeKuttaEvolver': ['max_timestep'],
  'oc.Xf_ThermSpinXferEvolver': ['method', 'uniform_seed', 'min_timestep', 'max_timestep'],
};
interface Call {
  readonly type: string;
  readonly given: Readonly<Record<string, string>>;
}
/** Cuts at the commas that stand in no bracket. */
function cut(text: string): string[] {
  const out = [''];
  let depth = 0;
  for (const c of text) {
    if ('([{'.includes(c)) depth += 1;
    if (')]}'.includes(c)) depth -= 1;
    if (c === ',' && depth === 0) out.push('');
    else out[out.length - 1] += c;
  }
  return out.map((one) => one.trim()).filter(Boolean);
}
function call(text: string): Call {
  const [, type = '', inside = ''] = /^([a-z]+\.\w+)\((.*)\)$/.exec(text.trim()) ?? [];
  const known = classes[type];
  if (!known) throw new ReferenceError(`Ubermag has no ${text}`);
  const given = Object.fromEntries(
    cut(inside).flatMap((argument) => {
      const [, key = '', value = ''] = /^(\w+)=(.*)$/.exec(argument) ?? [];
      if (!key) return [['', argument]];
      if (!known.includes(key)) throw new ReferenceError(`${type} has no ${key}`);
      return [[key, value]];
    }),
  );
  return { type, given };
}
const tuple = (text: string) =>
  cut(text.replace(/^\((.*)\)$/, '$1')).map((one) => number(parse(one), {})) as unknown as Vec3;
const real = (text: string | undefined, usual = NaN) =>
  text === undefined ? usual : number(parse(text), {});

export function readUbermag(text: string): Reading {
  const plain = text.replace(/^#.*\n/gm, '');
  const functions = new Map<string, (t: number) => number>();
  for (const [, name = '', body = ''] of plain.matchAll(/^def (\w+)\(t\):\n {4}return (.+)$/gm)) {
    const choice = /^(\S+) if (\S+) <= t < (\S+) else (\S+)$/.exec(body);
    if (choice) {
      const [, yes, from, to, no] = choice.map(Number);
      functions.set(name, (t) => (from! <= t && t < to! ? yes! : no!));
    } else functions.set(name, (t) => number(parse(body), { t, 'math.pi': Math.PI }));
  }
  const block = (name: string) => {
    const [, inside = ''] =
      new RegExp(`^system\\.${name} = \\(\\n([^]*?)^\\)`, 'm').exec(plain) ?? [];
    return inside
      .trim()
      .split(/\n\s*\+ /)
      .map((term) => call(term.trim()));
  };
  const line = (name: string) => {
    const found = new RegExp(`^${name} = (.*)$`, 'm').exec(plain);
    return found?.[1];
  };
  for (const name of ['discretisedfield as df', 'micromagneticmodel as mm', 'oommfc as oc'])
    if (!plain.includes(`import ${name}\n`)) throw new Error(`${name} is not imported`);
  const energy = block('energy');
  const dynamics = block('dynamics');
  const names = energy.map(({ given }) => given['name']);
  if (new Set(names).size < names.length) throw new Error('two terms of an energy have one name');
  const drive = call(`${line('driver')}`);
  call(drive.given['evolver']!);
  const field = call(line('system\\.m')!.replace('df.Field(mesh, ', 'df.Field('));
  const Temp = real(line('system\\.T'), 0);
  if (Temp > 0 !== drive.given['evolver']!.includes('Therm'))
    throw new Error('a temperature and its evolver belong together');
  const size = tuple(call(line('region')!).given['p2']!);
  const Msat = real(field.given['norm']);
  const alpha = real(dynamics.find(({ type }) => type === 'mm.Damping')!.given['alpha']);
  const gamma = real(dynamics.find(({ type }) => type === 'mm.Precession')!.given['gamma0']) / mu0;

  const course = ({ func, dt, f, t0 }: Readonly<Record<string, string>>, t: number) => {
    if (!func) return 1;
    if (func === '"sin"') return Math.sin(2 * Math.PI * real(f) * (t - real(t0)));
    const own = functions.get(func);
    if (!own || !(real(dt) > 0)) throw new Error(`${func} needs to be defined, and dt`);
    return own(t);
  };
  const slonczewski = dynamics.find(({ type }) => type === 'mm.Slonczewski')?.given;
  const torque = (t: number): Slonczewski | undefined => {
    if (!slonczewski) return undefined;
    const [P, Lambda] = [real(slonczewski['P']), real(slonczewski['Lambda'])];
    if (!(P > 0 && Lambda >= 1)) throw new RangeError('P must be > 0 and Lambda >= 1');
    const mp = tuple(slonczewski['mp']!);
    return {
      ...{ P, Lambda },
      beta:
        (mu0 * (hbar / (mu0 * e)) * real(slonczewski['J']) * course(slonczewski, t)) /
        (size[2] * Msat),
      epsPrime: real(slonczewski['eps_prime'], 0),
      mp: scale(1 / norm(mp), mp),
    };
  };
  const terms = (type: string, test: (name: string) => boolean) =>
    energy.filter(({ type: one, given }) => one === type && test(given['name']!.slice(1, -1)));
  const zeeman = (t: number, test: (name: string) => boolean) =>
    terms('mm.Zeeman', test).map(({ given }) => scale(mu0 * course(given, t), tuple(given['H']!)));
  const anisotropy = (m: Vec3, test: (name: string) => boolean) =>
    terms('mm.UniaxialAnisotropy', test).map(({ given }) => {
      const axis = tuple(given['u']!);
      const u = scale(1 / norm(axis), axis);
      const c = dot(m, u);
      return scale(
        (2 * real(given['K'] ?? given['K1']) * c + 4 * real(given['K2'], 0) * c ** 3) / Msat,
        u,
      );
    });
  const shaped = (name: string) => name.startsWith('shape');
  const outer = (name: string) => name === 'applied' || name === 'changing';
  const parts = (m: Vec3, t: number): Parts => {
    const one = torque(t);
    return {
      applied: add(...zeeman(t, outer)),
      anisotropy: add(...anisotropy(m, (name) => !shaped(name))),
      shape: add(...anisotropy(m, shaped)),
      spin: add(...zeeman(t, (name) => !outer(name)), one ? asField(one, m) : zero),
    };
  };
  return {
    ...{ Msat, alpha, Temp, parts },
    V: size[0] * size[1] * size[2],
    m0: tuple(field.given['value']!),
    seconds: real(/driver\.drive\(system, t=([^,]+), n=\d+\)/.exec(plain)?.[1]),
    rate: (m, t) =>
      explicit(
        m,
        add(...zeeman(t, () => true), ...anisotropy(m, () => true)),
        alpha,
        gamma,
        torque(t),
      ),
  };
}
