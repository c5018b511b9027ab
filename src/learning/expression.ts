/** Arithmetic that authors write: expected wrong answers and steps of a solution. */
import { constants } from '@physics';
import jsep from 'jsep';

/** Names an expression may use: numbers in SI; the options of switches are not numbers and are left out. */
export type Scope = Readonly<Record<string, number | string>>;

jsep.addBinaryOp('^', 11, true);

/** Longer than anyone writes, and short enough that what is nested in it is read without overflowing the stack. */
const maxLength = 500;

const functions: Readonly<Record<string, (...x: number[]) => number>> = {
  sqrt: Math.sqrt,
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  atan2: Math.atan2,
  exp: Math.exp,
  log: Math.log,
  abs: Math.abs,
};
const operators: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
};

/**
 * The value of "2*pi*answer": + − * / ^, parentheses, the functions above, pi, the constants of the
 * course and the names in `scope`.
 * @throws RangeError that names what is not known
 */
export function evaluate(expression: string, scope: Scope): number {
  if (expression.length > maxLength)
    throw new RangeError(
      `"${expression.slice(0, 20)}…" is too long: ${expression.length} characters, at most ${maxLength} are read`,
    );
  const named = (name: string): number => {
    const value =
      (Object.hasOwn(scope, name) ? scope[name] : undefined) ??
      (name === 'pi' ? Math.PI : undefined) ??
      (Object.hasOwn(constants, name) ? constants[name as keyof typeof constants] : undefined);
    if (typeof value === 'number') return value;
    const names = Object.keys(scope).filter((key) => typeof scope[key] === 'number');
    throw new RangeError(
      `"${expression}": ${name} is not a number known here; known: ${[...names, 'pi', ...Object.keys(constants)].join(', ')}`,
    );
  };
  const value = (node: jsep.Expression): number => {
    if (isA(node, 'Literal') && typeof node.value === 'number') return node.value;
    if (isA(node, 'Identifier')) return named(node.name);
    if (isA(node, 'UnaryExpression') && '+-'.includes(node.operator))
      return node.operator === '-' ? -value(node.argument) : value(node.argument);
    if (isA(node, 'BinaryExpression')) {
      // jsep binds a sign more tightly than a power: −x^2 would be (−x)^2.
      const signed = node.operator === '^' && node.left.type === 'UnaryExpression';
      const operate = operators[node.operator];
      if (operate && !signed) return operate(value(node.left), value(node.right));
    }
    if (isA(node, 'CallExpression') && isA(node.callee, 'Identifier')) {
      const call = Object.hasOwn(functions, node.callee.name) && functions[node.callee.name];
      if (call) return call(...node.arguments.map(value));
    }
    throw new RangeError(`"${expression}" is not arithmetic that can be evaluated here`);
  };
  return value(parsed(expression));
}

/** The expressions of a course are few, and each is evaluated for every learner. */
const trees = new Map<string, jsep.Expression>();
export function parsed(expression: string): jsep.Expression {
  const known = trees.get(expression);
  if (known) return known;
  try {
    const tree = jsep(expression);
    trees.set(expression, tree);
    return tree;
  } catch (error) {
    throw new RangeError(`"${expression}": ${(error as Error).message}`, { cause: error });
  }
}

/** The names in an expression, functions aside: what it depends on. */
export const namesIn = (expression: string): string[] => [
  ...new Set(expression.match(/(?<![\w.])[A-Za-z]\w*(?!\w*\s*\()/g) ?? []),
];

interface Nodes {
  Literal: jsep.Literal;
  Identifier: jsep.Identifier;
  UnaryExpression: jsep.UnaryExpression;
  BinaryExpression: jsep.BinaryExpression;
  CallExpression: jsep.CallExpression;
}
export const isA = <K extends keyof Nodes>(node: jsep.Expression, type: K): node is Nodes[K] =>
  node.type === type;
