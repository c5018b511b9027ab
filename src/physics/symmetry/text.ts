import type { SymmetryTerm } from './symmetry-term';
import { monomialCount, monomials } from './monomials';

/** How a number, a power, a component, a unit vector and a minus are written. */
interface Script {
  readonly fraction: (p: number, q: number) => string;
  readonly power: (base: string, n: number) => string;
  readonly component: (of: string, axis: string) => string;
  readonly unit: (axis: string) => string;
  readonly minus: string;
}

const plain: Script = {
  fraction: (p, q) => `${p}/${q} `,
  power: (base, n) => base + (n === 2 ? '²' : '³'),
  component: (of, axis) => `${of}_${axis}`,
  unit: (axis) => ({ x: 'x̂', y: 'ŷ', z: 'ẑ' })[axis]!,
  minus: '−',
};

const tex: Script = {
  fraction: (p, q) => `\\tfrac{${p}}{${q}} `,
  power: (base, n) => `${base}^${n}`,
  component: (of, axis) => `${of}_${axis}`,
  unit: (axis) => `\\hat{\\mathbf{${axis}}}`,
  minus: '-',
};

const axes = ['x', 'y', 'z'] as const;

/** A factor as a fraction of small whole numbers, or with six digits; nothing for 1. */
function factor(value: number, { fraction }: Script): string {
  for (let q = 1; q <= 24; q++) {
    const p = Math.round(value * q);
    if (Math.abs(value * q - p) > 1e-8) continue;
    if (q > 1) return fraction(p, q);
    return p === 1 ? '' : `${p} `;
  }
  return `${Number(value.toPrecision(6))} `;
}

function write({ degree, coefficients }: SymmetryTerm, script: Script): string {
  const n = monomialCount(degree);
  const powers = monomials(degree);
  const component = (i: number): string[] => {
    const parts: string[] = [];
    for (let k = 0; k < n; k++)
      for (let j = 0; j < 3; j++) {
        const c = coefficients[(3 * i + j) * n + k]!;
        if (c === 0) continue;
        const ms = axes.flatMap((axis, a) => {
          const power = powers[k]![a]!;
          const base = script.component('m', axis);
          return power === 0 ? [] : [power === 1 ? base : script.power(base, power)];
        });
        const sign = c < 0 ? script.minus : '+';
        const E = script.component('E', axes[j]!);
        parts.push(`${sign} ${factor(Math.abs(c), script)}${[...ms, E].join(' ')}`);
      }
    return parts;
  };
  const whole = axes.flatMap((axis, i) => {
    const parts = component(i);
    if (parts.length === 0) return [];
    if (parts.length === 1) return [`${parts[0]} ${script.unit(axis)}`];
    return [`+ (${tidy(parts.join(' '), script)}) ${script.unit(axis)}`];
  });
  return whole.length === 0 ? '0' : tidy(whole.join(' '), script);
}

/** A sum that begins with a plus begins without it, one that begins with a minus without the space. */
const tidy = (sum: string, { minus }: Script): string =>
  sum.startsWith('+ ') ? sum.slice(2) : sum.replace(`${minus} `, minus);

/**
 * A term's field written out: 'm_z E_x x̂ + m_z E_y ŷ'. The torque is −m × this.
 * @returns text with unit vectors x̂, ŷ, ẑ; '0' for no field
 */
export const termText = (term: SymmetryTerm): string => write(term, plain);

/** The same in TeX. */
export const termTex = (term: SymmetryTerm): string => write(term, tex);
