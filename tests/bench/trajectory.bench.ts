/**
 * One trajectory at equal error at its end: three macrospins by `runLinear` and `solve`, by the same method in C
 * (tests/bench/c/trajectory.c, where gcc is there) and by two solvers of npm. Each program runs in a process of its
 * own; the two that are compared run by turns. Times are of the processor, since machines are shared. Each method
 * takes the cheapest tolerance, in eighths of a decade, that reaches the error, as does the next.
 */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  fastestTurn,
  firstStep,
  fixedInto,
  gammaLL,
  linearFields,
  normalize,
  runAt,
  runLinear,
  solve,
  type Macrospin,
  type Vec3,
} from '@physics';
import { compiled, type Program } from './compiled';
import { median, quartiles } from './statistics';

interface Part {
  readonly t: number;
  readonly magnet: Macrospin;
}
interface Case {
  readonly name: string;
  readonly m0: Vec3;
  /** Where m ends, by a Taylor series in numbers of 128 bits. */
  readonly end: Vec3;
  readonly parts: readonly Part[];
}

const ns = 1e-9;
const switched = (aDL: number): Part => ({
  t: 0.5 * ns,
  magnet: {
    ...{ alpha: 0.05, Bext: [0.1, 0, 0], BK: 1.6, mu0Ms: 1.2, N: [0, 0, 1] },
    torques: [{ aDL, aFL: aDL / 5, p: [0, 1, 0] }],
  },
});
const cases: readonly Case[] = [
  {
    name: 'precession-20ns',
    m0: [0.8, 0, 0.6],
    end: [-0.06649953535277017, 0.07626158445999844, 0.9948678216393956],
    parts: [
      {
        t: 20 * ns,
        magnet: {
          ...{ alpha: 0.005, Bext: [0, 0.02, 0.1], BK: 0.05, mu0Ms: 0.03, N: [0.1, 0.3, 0.6] },
        },
      },
    ],
  },
  {
    name: 'switching-1ns',
    m0: normalize([0.1, 0, 0.99498743710662]),
    end: [0.3136918351540743, -0.16899781582179135, -0.9343645813092087],
    parts: [switched(-0.25), switched(0)],
  },
  {
    name: 'oscillator-100ns',
    m0: [1, 0, 0],
    end: [0.5922504025066744, -0.6748663972447765, 0.4402213154772695],
    parts: [
      {
        t: 100 * ns,
        magnet: {
          ...{ alpha: 0.03, Bext: [0, 0, 0.01], BK: 0.01, anisU: [1, 0, 0] },
          ...{ mu0Ms: 1, N: [0.02, 0.03, 0.95] },
          torques: [{ aDL: 0.012, aFL: 0.001, p: [0, 0, 1] }],
        },
      },
    ],
  },
];
const targets = [1e-6, 1e-9];

/** The cases as the program in C reads them: fields times −γ/(1+α²). */
const asText = cases
  .map(({ name, m0, end, parts }) => {
    const numbers = parts.flatMap(({ t, magnet }) => {
      const { alpha = 0, Bext = [0, 0, 0], BK = 0, anisU = [0, 0, 1], mu0Ms = 0 } = magnet;
      const { aDL, aFL = 0, p } = magnet.torques?.[0] ?? { aDL: 0, p: [0, 0, 1] as const };
      const g = -gammaLL / (1 + alpha * alpha);
      const H = Bext.map((B, i) => g * (B + aFL * p[i]!));
      const N = (magnet.N as Vec3).map((part) => g * mu0Ms * part);
      return [t, alpha, ...H, g * BK, ...anisU, ...N, ...p.map((part) => g * aDL * part)];
    });
    return [name, ...m0, ...end, parts.length, ...numbers].join(' ');
  })
  .join('\n');

/** Where a method is at the end of a part. */
type Method = (m: Vec3, part: Part, tol: number) => Vec3;

const prepared = new Map(
  cases.flatMap(({ parts }) => parts.map((part) => [part, linearFields([part.magnet])] as const)),
);
const state = new Float64Array(runAt.size);
const noRows = new Float64Array(0);
const bare: Method = (m, part, tol) => {
  const fields = prepared.get(part)!;
  state.set(m, runAt.m);
  state[runAt.t] = state[runAt.tries] = 0;
  state[runAt.h] = firstStep(tol, fastestTurn(fields), part.t);
  runLinear(fields, 0, state, part.t, tol, 1e9, noRows, 0);
  return [state[runAt.m]!, state[runAt.m + 1]!, state[runAt.m + 2]!];
};
const whole: Method = (m, { t, magnet }, tol) => solve(m, magnet, { tEnd: t, tol }).end.m;

/** dm/dt in 1/ns as a user would write it out. */
function rateInto(part: Part): (m: ArrayLike<number>, out: number[] | Float64Array) => void {
  const f = prepared.get(part)!.map((field, i) => (i < 11 ? field * ns : field));
  return (m, out) => {
    const [x, y, z] = [m[0]!, m[1]!, m[2]!];
    const bx = f[0]! + f[3]! * x + f[4]! * y + f[5]! * z;
    const by = f[1]! + f[6]! * x + f[7]! * y + f[8]! * z;
    const bz = f[2]! + f[9]! * x + f[10]! * y;
    const [cx, cy, cz] = [y * bz - z * by, z * bx - x * bz, x * by - y * bx];
    out[0] = cx + f[11]! * (y * cz - z * cy);
    out[1] = cy + f[11]! * (z * cx - x * cz);
    out[2] = cz + f[11]! * (x * cy - y * cx);
  };
}

interface Odex {
  readonly Solver: new (n: number) => {
    absoluteTolerance: number;
    relativeTolerance: number;
    maxSteps: number;
    solve(
      f: (t: number, y: number[]) => number[],
      t: number,
      y: readonly number[],
      tEnd: number,
    ): { readonly y: number[] };
  };
}
type Ode45 = (
  y: Float64Array,
  f: (out: Float64Array, y: Float64Array, t: number) => void,
  t: number,
  dt: number,
  options: object,
) => { readonly y: Float64Array; steps(n: number, tEnd: number): boolean | undefined };

const load = createRequire(join(process.cwd(), 'package.json'));
const methods: Record<string, () => Method> = {
  bare: () => bare,
  solve: () => whole,
  odex: () => {
    const { Solver } = load('odex') as Odex;
    return (m, part, tol) => {
      const solver = new Solver(3);
      solver.absoluteTolerance = solver.relativeTolerance = tol;
      solver.maxSteps = 1e7;
      const rate = rateInto(part);
      const f = (_: number, y: number[]) => {
        const out = [0, 0, 0];
        rate(y, out);
        return out;
      };
      return solver.solve(f, 0, [...m], part.t / ns).y as unknown as Vec3;
    };
  },
  'ode45-cash-karp': () => {
    const ode45 = load('ode45-cash-karp') as Ode45;
    return (m, part, tol) => {
      const rate = rateInto(part);
      const run = ode45(Float64Array.from(m), (out, y) => rate(y, out), 0, 1e-4, {
        tol,
        verbose: false,
        errorScaleFunction: () => 1,
      });
      run.steps(1e8, part.t / ns);
      return [run.y[0]!, run.y[1]!, run.y[2]!];
    };
  },
};

/** Microseconds of the processor. */
const clock = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** Prints a line for each case and target: case, target, microseconds. */
function measure(method: Method, runs: number): void {
  for (const { name, m0, end, parts } of cases)
    for (const target of targets) {
      const run = (tol: number) => parts.reduce((m, part) => method(m, part, tol), m0);
      const reaches = (tol: number) =>
        run(tol).every((part, i) => Math.abs(part - end[i]!) <= target);
      let j = 16;
      while (j < 120 && !(reaches(10 ** (-j / 8)) && reaches(10 ** (-(j + 1) / 8)))) j++;
      const tol = 10 ** (-j / 8);
      const once = clock();
      run(tol);
      const times = Math.ceil(20e3 / (clock() - once + 1));
      const spent = Array.from({ length: runs }, () => {
        const start = clock();
        for (let i = 0; i < times; i++) run(tol);
        return (clock() - start) / times;
      });
      console.log(`${name} ${target} ${j < 120 ? median(spent) : NaN}`);
    }
}

const read = (text: string) => {
  const lines = text.trim().split('\n');
  return lines.map((line) => Number(line.split(' ')[2]));
};
const ours = (name: string, runs: number) =>
  read(
    execFileSync(process.execPath, [process.argv[1]!, name, String(runs)], { encoding: 'utf8' }),
  );
const mean = (ratios: readonly number[]) =>
  Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);

function compare(): void {
  const [c, c4] = [compiled('trajectory'), compiled('macrospin')];
  const rounds = Array.from({ length: 5 }, () => ({
    bare: ours('bare', 5),
    c: c ? read(c([5], asText)) : [],
    solve: ours('solve', 5),
  }));
  const labels = cases.flatMap(({ name }) => targets.map((target) => `${name}, ${target}`));
  const of = (name: 'bare' | 'c' | 'solve', i: number) =>
    median(rounds.map((round) => round[name][i] ?? NaN));
  const npm = ['odex', 'ode45-cash-karp'].map((name) => ours(name, 3));
  console.log(
    '  µs                          bare    solve        C  bare/C    odex/bare  ode45/bare',
  );
  labels.forEach((label, i) => {
    const cells = [of('bare', i), of('solve', i), of('c', i)].map((x) => x.toFixed(1).padStart(9));
    const ratio = median(rounds.map(({ bare, c }) => bare[i]! / (c[i] ?? NaN)));
    const others = npm.map((times) => (times[i]! / of('bare', i)).toFixed(1).padStart(11));
    console.log(
      `  ${label.padEnd(24)}${cells.join('')}${ratio.toFixed(2).padStart(8)}${others.join('')}`,
    );
  });
  for (const name of ['bare', 'solve'] as const) {
    const means = rounds.map((round) => mean(round[name].map((x, i) => x / (round.c[i] ?? NaN))));
    console.log(
      `  ${name} / C, geometric mean   ${median(means).toFixed(2)}  (quartiles ${quartiles(means)})`,
    );
  }
  const best = labels.map((_, i) => Math.min(...npm.map((times) => times[i]!)) / of('bare', i));
  console.log(
    `  best of npm / bare        ${mean(best).toFixed(1)}, least ${Math.min(...best).toFixed(1)}`,
  );
  kernel(c4);
}

/** Nanoseconds per right-hand side of 1e6 bare steps of order 4, and what is left on the heap. */
function fixed(magnet: Macrospin): { ns: number; heap: number } {
  const fields = linearFields([magnet]);
  const m = Float64Array.of(0.6, 0, 0.8);
  const heap = process.memoryUsage().heapUsed;
  const start = clock();
  fixedInto(fields, 0, 1e-12, 1_000_000, m);
  return { ns: (clock() - start) / 4e3, heap: process.memoryUsage().heapUsed - heap };
}

function kernel(c4: Program | undefined): void {
  const plain: Macrospin = { alpha: 0.02, Bext: [0.02, 0.01, 0.1], BK: 0.3 };
  const general: Macrospin = {
    ...plain,
    anisU: normalize([1, 2, 3]),
    mu0Ms: 0.2,
    N: [
      [0.3, 0.1, 0],
      [0.1, 0.2, 0.1],
      [0, 0.1, 0.5],
    ],
    torques: [{ aDL: 0.002, aFL: 0.001, p: normalize([1, -1, 2]) }],
  };
  fixed(plain);
  fixed(general);
  const rounds = Array.from({ length: 9 }, () => {
    const text = c4 ? c4([1, 1_000_000]) : 'NaN';
    return { c: parseFloat(text), plain: fixed(plain), general: fixed(general) };
  });
  const line = (label: string, values: readonly number[]) =>
    console.log(
      `  ${label.padEnd(26)}${median(values).toFixed(2)}  (quartiles ${quartiles(values)})`,
    );
  line(
    'RK4, ns per side',
    rounds.map((round) => round.plain.ns),
  );
  line(
    'RK4 in C, ns per side',
    rounds.map((round) => round.c),
  );
  line(
    'RK4 / C',
    rounds.map((round) => round.plain.ns / round.c),
  );
  line(
    'general / plain field',
    rounds.map((round) => round.general.ns / round.plain.ns),
  );
  line(
    'heap after 1e6 steps, kB',
    rounds.map((round) => round.plain.heap / 1024),
  );
}

const [name, runs] = process.argv.slice(2);
if (name) measure(methods[name]!(), Number(runs));
else compare();
