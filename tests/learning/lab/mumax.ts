/** Reads the part of the language of mumax³ that the lab writes; a word that the manual of 3.10 does not have is an error. */
import { cross, dot, e, hbar, norm, scale, type Vec3 } from '@physics';
import { number, parse, type Tree } from './expression';
import {
  add,
  asField,
  explicit,
  zero,
  type Parts,
  type Reading,
  type Slonczewski,
} from './reading';

const settable = [
  ...[
    'EnableDemag',
    'DisableZhangLiTorque',
    'GammaLL',
    'Msat',
    'Aex',
    'alpha',
    'Ku1',
    'Ku2',
    'AnisU',
    'm',
  ],
  ...['B_ext', 'J', 'FixedLayerPosition', 'FixedLayer', 'Pol', 'Lambda', 'EpsilonPrime'],
  ...['FreeLayerThickness', 'Temp', 'FixDt', 'MaxDt'],
];
/** Procedures and how many arguments they take. */
const calls: Readonly<Record<string, number>> = {
  SetGridSize: 3,
  SetCellSize: 3,
  SetGeom: 1,
  AddFieldTerm: 1,
  AddEdensTerm: 1,
  ThermSeed: 1,
  SetSolver: 1,
  TableAutoSave: 1,
  Run: 1,
};
type Value = number | Vec3;
const vec = (v: Value): Vec3 => {
  if (typeof v === 'number') throw new TypeError('a vector is wanted');
  return v;
};

export function readMumax(text: string): Reading {
  const set = new Map<string, Tree>();
  const named = new Map<string, Tree>();
  const done: [string, readonly Tree[]][] = [];
  for (const line of text.split('\n').map((one) => one.replace(/\/\/.*/, '').trim())) {
    if (!line) continue;
    const assigned = /^(\w+) (:?=) (.+)$/.exec(line);
    if (assigned) {
      const [, name = '', how, value = ''] = assigned;
      if (how === ':=') named.set(name, parse(value));
      else if (settable.includes(name)) set.set(name, parse(value));
      else throw new ReferenceError(`mumax³ has no ${name}`);
      continue;
    }
    const tree = parse(line);
    if (tree.kind !== 'call' || calls[tree.name] !== tree.args.length)
      throw new SyntaxError(`no statement of mumax³: ${line}`);
    done.push([tree.name, tree.args]);
  }
  const constants = { pi: Math.PI };

  /** A quantity at m and t: of fields as Const, Mul, Cross make them, or of what is set. */
  function quantity(tree: Tree, m: Vec3, t: number): Value {
    const of = (i: number) => quantity((tree as { args: readonly Tree[] }).args[i]!, m, t);
    if (tree.kind === 'name') {
      if (tree.name === 'm') return m;
      const own = named.get(tree.name) ?? (tree.name === 'J' ? set.get('J') : undefined);
      if (own) return quantity(own, m, t);
    }
    if (tree.kind === 'call')
      switch (tree.name) {
        case 'vector':
        case 'uniform':
        case 'ConstVector':
          return tree.args.map((arg) => number(arg, { ...constants, t })) as unknown as Vec3;
        case 'Const':
          return number(tree.args[0]!, constants);
        case 'Cross':
          return cross(vec(of(0)), vec(of(1)));
        case 'Dot':
          return dot(vec(of(0)), vec(of(1)));
        case 'Mul': {
          const [a, b] = [of(0), of(1)];
          if (typeof a === 'number') return typeof b === 'number' ? a * b : scale(a, b);
          return typeof b === 'number'
            ? scale(b, a)
            : ([a[0] * b[0], a[1] * b[1], a[2] * b[2]] as Vec3);
        }
        case 'MulMV':
          return [0, 1, 2].map((i) => dot(vec(of(i)), vec(of(3)))) as unknown as Vec3;
      }
    return number(tree, { ...constants, t });
  }
  const valueOf = (name: string, usual: number) =>
    set.has(name) ? number(set.get(name)!, constants) : usual;
  const vectorOf = (name: string, t = 0) =>
    set.has(name) ? vec(quantity(set.get(name)!, zero, t)) : zero;
  const argsOf = (name: string) => done.filter(([one]) => one === name).map(([, args]) => args);

  const bool = (name: string, value: string) => {
    const tree = set.get(name);
    if (tree?.kind !== 'name' || tree.name !== value) throw new Error(`${name} must be ${value}`);
  };
  bool('EnableDemag', 'false');
  bool('DisableZhangLiTorque', 'true');
  const [sx = 0, sy = 0, sz = 0] = argsOf('SetCellSize')[0]!.map((arg) => number(arg, {}));
  const [cells = []] = argsOf('SetGridSize');
  if (cells.map((arg) => number(arg, {})).reduce((a, b) => a * b) % 2)
    throw new Error('a temperature needs an even number of cells');
  const Msat = valueOf('Msat', 0);
  const alpha = valueOf('alpha', 0);
  const gamma = valueOf('GammaLL', 1.7595e11);
  const custom = argsOf('AddFieldTerm').map(([tree]) => tree!);

  const torque = (t: number): Slonczewski | undefined => {
    const mp = vectorOf('FixedLayer', t);
    if (norm(mp) === 0) return undefined;
    bool('FixedLayerPosition', 'FIXEDLAYER_TOP');
    return {
      // ħ/e and not ħ/2e: the half is in ε.
      beta: ((hbar / e) * vectorOf('J', t)[2]) / (valueOf('FreeLayerThickness', sz) * Msat),
      P: valueOf('Pol', 1),
      Lambda: valueOf('Lambda', 1),
      epsPrime: valueOf('EpsilonPrime', 0),
      mp: scale(1 / norm(mp), mp),
    };
  };
  const parts = (m: Vec3, t: number): Parts => {
    const u = vectorOf('AnisU');
    const c = dot(m, u) / norm(u);
    const strength = (2 * valueOf('Ku1', 0) * c + 4 * valueOf('Ku2', 0) * c ** 3) / Msat;
    const [shape, ...others] = custom.map((tree) => vec(quantity(tree, m, t)));
    const slonczewski = torque(t);
    return {
      applied: vectorOf('B_ext', t),
      anisotropy: scale(strength / norm(u), u),
      shape: shape ?? zero,
      spin: add(...others, slonczewski ? asField(slonczewski, m) : zero),
    };
  };
  return {
    Msat,
    alpha,
    V: sx * sy * sz,
    Temp: valueOf('Temp', 0),
    m0: vectorOf('m'),
    seconds: argsOf('Run').reduce((sum, [tree]) => sum + number(tree!, {}), 0),
    parts,
    rate: (m, t) => {
      const { applied, anisotropy, shape } = parts(m, t);
      const others = custom.slice(1).map((tree) => vec(quantity(tree, m, t)));
      return explicit(m, add(applied, anisotropy, shape, ...others), alpha, gamma, torque(t));
    },
  };
}
