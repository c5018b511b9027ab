/** An expression that an author has declared, as the tree that formulas are written from. Pure. */
import { isA, parsed } from '../../expression';
import { functions, type FunctionName, type Tree } from './tree';

const renamed: Readonly<Record<string, FunctionName>> = {
  ...{ log: 'ln', asin: 'arcsin', acos: 'arccos', atan: 'arctan' },
};
type Node = ReturnType<typeof parsed>;
const isTwo = (sign: string): sign is '+' | '-' | '*' | '/' | '^' => '+-*/^'.includes(sign);

function treeOf(node: Node): Tree {
  if (isA(node, 'Literal')) return { is: 'number', value: Number(node.value), text: node.raw };
  if (isA(node, 'Identifier')) return { is: 'symbol', name: node.name };
  if (isA(node, 'UnaryExpression'))
    return node.operator === '-'
      ? { is: 'minus', of: treeOf(node.argument) }
      : treeOf(node.argument);
  if (isA(node, 'BinaryExpression') && isTwo(node.operator))
    return { is: node.operator, a: treeOf(node.left), b: treeOf(node.right) };
  if (isA(node, 'CallExpression') && isA(node.callee, 'Identifier')) {
    const [of, ...more] = node.arguments;
    const name = renamed[node.callee.name] ?? node.callee.name;
    if (of && !more.length && Object.hasOwn(functions, name))
      return { is: 'call', name: name as FunctionName, of: treeOf(of) };
  }
  throw new RangeError(`${node.type} is not written as a formula`);
}

/** undefined: it has something in it that is not written so, as the angle of two numbers. */
export function declaredTree(expression: string): Tree | undefined {
  try {
    return treeOf(parsed(expression));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
