/** What the kinds have in common that ask for a vector: by its components, or as an arrow. */
import { formulas, norm, type Vec3 } from '@physics';
import { evaluate, type Scope } from '../expression';
import type { FormulaName } from './kind';

/** A component that is zero but for the rounding of the angles, which are given with twelve digits, is zero. */
function cleaned(v: Vec3): Vec3 {
  const tiny = 1e-9 * norm(v);
  const clean = (c: number) => (Math.abs(c) <= tiny ? 0 : c);
  return [clean(v[0]), clean(v[1]), clean(v[2])];
}

/** Components by the letter of their vector: mx, my, mz; x, y, z those of the right answer. */
export const components = (letter: string, [x, y, z]: Vec3): Scope => ({
  [`${letter}x`]: x,
  [`${letter}y`]: y,
  [`${letter}z`]: z,
});

/** @throws TypeError when the formula gives a number */
export function vectorOf(from: FormulaName, values: Scope, name: string): Vec3 {
  const v = formulas[from](values);
  if (typeof v === 'number') throw new TypeError(`${name}: ${from} gives a number`);
  return cleaned(v);
}

/** An expected mistake: an expression for each component. */
export const evaluated = ([x, y, z]: readonly [string, string, string], scope: Scope): Vec3 => [
  evaluate(x, scope),
  evaluate(y, scope),
  evaluate(z, scope),
];
