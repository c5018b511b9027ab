/** Judges a formula by what it gives at many points, whatever its form; says what is the matter with a wrong one. */
import { quantities, type QuantityName } from '@physics';
import { evaluate } from '../../expression';
import { formatNumber } from '../../format';
import { Unreadable } from '../../unreadable';
import { mistaken, remark, unreadable, type Remark, type Verdict } from '../../verdict';
import { equal, pointsOf, symbolOf, type DrawnFormula, type FormulaAsk, type Point } from '.';
import { writingOf } from './bare';
import { readFormula } from './read';
import { valueOf, type Tree } from './tree';
import type { Grading } from '../kind';

type At = (point: Point) => number;

const read = (ask: FormulaAsk, name: string, text: string) =>
  readFormula(text, Object.keys(ask.symbols), name, writingOf(ask).nameOf);

export const preview: Grading<FormulaAsk, DrawnFormula>['preview'] = (ask, name, text) => {
  if (!text.trim()) return '';
  try {
    return read(ask, name, text).other
      ? 'Read as it is shown. If you mean it otherwise, say so with brackets.'
      : '';
  } catch (error) {
    if (error instanceof Unreadable) return `not read: ${error.message}`;
    throw error;
  }
};

export const help: Grading<FormulaAsk, DrawnFormula>['help'] = (ask) => {
  const { nameOf } = writingOf(ask);
  const symbols = Object.keys(ask.symbols).map(
    (name) => `${nameOf(name)} (${symbolOf(name).label})`,
  );
  return `Letters as you would write them, Greek ones by name or as they are (gamma, γ), with * or a space between, / for a fraction, ^ for a power, sqrt, sin, cos, tan, exp, ln. The symbols of this question: ${symbols.join(', ')}, and pi.`;
};

/** 2π, 1/2, √2 and their like, by name; other numbers as they are. */
function factorName(x: number): string {
  for (const [root, text] of [
    [1, ''],
    [Math.PI, 'π'],
    [Math.PI ** 2, 'π²'],
    [Math.SQRT2, '√2'],
  ] as const)
    for (let n = 1; n <= 12; n++)
      for (let m = 1; m <= 12; m++)
        if (equal(x, (n / m) * root))
          return text
            ? `${n === 1 ? '' : n}${text}${m === 1 ? '' : `/${m}`}`
            : m === 1
              ? String(n)
              : `${n}/${m}`;
  return formatNumber(x, 4);
}
function factorRemark(ratio: number): Remark {
  const size = Math.abs(ratio);
  const much =
    size > 1
      ? `${factorName(size)} times too large`
      : `too small by a factor of ${factorName(1 / size)}`;
  if (equal(ratio, -1))
    return remark('sign', false, 'Right but for the sign: it is the negative of the right one.');
  return ratio < 0
    ? remark('sign', false, `The form is right, but the sign is not, and it is ${much}.`)
    : remark('value', false, `The form is right, but it is ${much}, whatever the values are.`);
}

/** The number that two functions differ by as a factor everywhere, if they do. */
function constantRatio(a: At, b: At, points: readonly Point[]): number | undefined {
  const ratios = points.map((point) => a(point) / b(point));
  const [first = NaN] = ratios;
  return Number.isFinite(first) && first !== 0 && ratios.every((ratio) => equal(ratio, first))
    ? first
    : undefined;
}
const dependsOn = (f: At, name: string, points: readonly Point[]) =>
  points.some((point, i) => {
    const other = points[(i + 1) % points.length]?.[name];
    return other !== undefined && !equal(f(point), f({ ...point, [name]: other }));
  });

/** What is the matter with a formula that nobody expected: the first that holds. */
function diagnose(ask: FormulaAsk, mine: At, right: At, points: readonly Point[]): Remark {
  const names = Object.keys(ask.symbols);
  const { nameOf } = writingOf(ask);
  const same = (f: At) => points.every((point) => equal(mine(point), f(point)));
  const say = (text: string) => remark('value', false, text);
  const ratio = constantRatio(mine, right, points);
  if (ratio !== undefined) return factorRemark(ratio);
  const inverse = constantRatio(mine, (point) => 1 / right(point), points);
  if (inverse !== undefined)
    return say(
      `The fraction is upside down${equal(inverse, 1) ? '' : ', apart from a factor'}: what is above belongs below.`,
    );
  for (const [i, a] of names.entries())
    for (const b of names.slice(i + 1)) {
      const swapped: At = (point) => right({ ...point, [a]: point[b]!, [b]: point[a]! });
      if (same(swapped)) return say(`${nameOf(a)} and ${nameOf(b)} have changed places.`);
    }
  for (const a of names)
    for (const b of names)
      if (a !== b && same((point) => right({ ...point, [a]: point[b]! })))
        return say(`In one place stands ${nameOf(b)} where ${nameOf(a)} belongs.`);
  for (const name of names)
    if (same((point) => right({ ...point, [name]: -point[name]! })))
      return remark('sign', false, `The sign before ${nameOf(name)} is not right.`);
  const missing = names.find(
    (name) => dependsOn(right, name, points) && !dependsOn(mine, name, points),
  );
  const idle = names.find(
    (name) => !dependsOn(right, name, points) && dependsOn(mine, name, points),
  );
  for (const name of names)
    for (const power of [1, -1, 2, -2, 0.5, -0.5, 3, -3]) {
      const raised = constantRatio(mine, (point) => right(point) * point[name]! ** power, points);
      if (raised === undefined) continue;
      if (missing === name) break;
      if (idle === name) break;
      return say(
        `${nameOf(name)} stands there with the wrong power${equal(raised, 1) ? '' : ', and a factor is not right'}.`,
      );
    }
  if (missing)
    return say(
      `It does not depend on ${nameOf(missing)} (${symbolOf(missing).label}), and it has to.`,
    );
  if (idle)
    return say(
      `It depends on ${nameOf(idle)} (${symbolOf(idle).label}), which makes no difference here.`,
    );
  for (const { at, says } of ask.limits)
    if (points.some((point) => !nearly(mine({ ...point, ...at }), right({ ...point, ...at }))))
      return remark('value', false, `It fails in a limit. ${says}`);
  const signs = points.filter((point) => mine(point) * right(point) < 0).length;
  if (signs === points.length)
    return remark('sign', false, 'Its sign is the opposite of the right one everywhere.');
  return say(
    'It is another function: try it with simple numbers, or at an end where you know the answer.',
  );
}
/** At an end, where both may go beyond all bounds or to zero. */
const nearly = (a: number, b: number) =>
  Math.abs(a - b) <= 1e-6 * Math.max(1e-300, Math.abs(a), Math.abs(b)) ||
  (Math.abs(a) < 1e-9 && Math.abs(b) < 1e-9) ||
  (!Number.isFinite(a) && !Number.isFinite(b));

function judge(ask: FormulaAsk, name: string, tree: Tree): Verdict {
  const points = pointsOf(ask);
  const right: At = (point) => evaluate(ask.is, point);
  const mine: At = (point) => valueOf(tree, point);
  if (points.every((point) => !Number.isFinite(mine(point))))
    return unreadable('This formula has no value, whatever the symbols are.');
  const same = (f: At) => points.every((point) => equal(mine(point), f(point)));
  const { label } = quantities[name as QuantityName];
  if (same(right))
    return { verdict: 'right', remarks: [remark('value', true, `This is the ${label}.`)] };
  const known = ask.wrong.findIndex(({ value }) => same((point) => evaluate(value, point)));
  const mistake = ask.wrong[known];
  if (mistake) return mistaken(known, mistake.because);
  return { verdict: 'wrong', remarks: [diagnose(ask, mine, right, points)] };
}

export const grade: Grading<FormulaAsk, DrawnFormula>['grade'] = (ask, name, _drawn, text) => {
  try {
    const { tree, other } = read(ask, name, text);
    const verdict = judge(ask, name, tree);
    if (!other || verdict.verdict === 'right') return verdict;
    const otherwise = judge(ask, name, other);
    if (otherwise.verdict !== 'right') return verdict;
    const plea = remark(
      'reading',
      true,
      'It was read the way that makes it right; brackets would say so to everybody.',
    );
    return { ...otherwise, remarks: [...otherwise.remarks, plea] };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return unreadable(`It cannot be read: ${error.message}.`);
  }
};
