/** The simple symbols of the table of quantities, set without a formula engine: letters, Greek, one subscript. */
import type { Quantity } from '../physics/quantity';

export interface SymbolPart {
  readonly text: string;
  readonly style: 'italic' | 'upright' | 'bold';
  readonly sub: boolean;
}

const greek: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  vartheta: 'ϑ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'ϕ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Delta: 'Δ',
  Gamma: 'Γ',
  Lambda: 'Λ',
  Omega: 'Ω',
  Phi: 'Φ',
  hbar: 'ħ',
  lvert: '|',
  rvert: '|',
  times: '×',
  cdot: '·',
  perp: '⊥',
  parallel: '∥',
  uparrow: '↑',
  downarrow: '↓',
  ell: 'ℓ',
};
const fonts = {
  mathrm: 'upright',
  text: 'upright',
  mathbf: 'bold',
} as const;
/** Signs above a letter, as the combining characters that follow it. */
const above: Readonly<Record<string, string>> = { hat: '\u0302', dot: '\u0307', bar: '\u0304' };

/** @throws RangeError for TeX beyond these symbols, naming it. */
export function symbolParts(tex: string): SymbolPart[] {
  const parts: SymbolPart[] = [];
  const token = /\\([a-zA-Z]+)|\\[,;! ]|[{}_^]|[^\\{}_^]/g;
  const tokens = tex.match(token) ?? [];
  let i = 0;
  const group = (style: SymbolPart['style'] | undefined, sub: boolean): void => {
    const one = tokens[i++];
    if (one === undefined) throw new RangeError(`symbol: ${tex} ends too soon`);
    if (one === '{') {
      while (tokens[i] !== '}') group(style, sub);
      i += 1;
    } else if (one === '_') group(style, true);
    else if (/^\\[a-zA-Z]/.test(one)) {
      const name = one.slice(1);
      const font = fonts[name as keyof typeof fonts];
      if (above[name]) {
        group(style, sub);
        const last = parts.pop()!;
        parts.push({ ...last, text: last.text + above[name] });
      } else if (font) group(font, sub);
      else if (greek[name])
        add(greek[name], /[|×·⊥∥↑↓ΔΓΛΩΦ]/.test(greek[name]) ? 'upright' : (style ?? 'italic'), sub);
      else throw new RangeError(`symbol: \\${name} in ${tex} is not known`);
    } else if (one.startsWith('\\')) add('\u2009', 'upright', sub);
    else if (one === '^' || one === '}')
      throw new RangeError(`symbol: ${one} in ${tex} is not known`);
    else if (one === '-') add('−', 'upright', sub);
    else if (one !== ' ') add(one, style ?? (/[a-zA-Z]/.test(one) ? 'italic' : 'upright'), sub);
  };
  const add = (text: string, style: SymbolPart['style'], sub: boolean) => {
    const last = parts.at(-1);
    if (last && last.style === style && last.sub === sub)
      parts[parts.length - 1] = { ...last, text: last.text + text };
    else parts.push({ text, style, sub });
  };
  while (i < tokens.length) group(undefined, false);
  return parts;
}

/** A quantity with its symbol in parts instead of TeX. */
export const asShown = ({ tex, ...rest }: Quantity) => ({ ...rest, symbol: symbolParts(tex) });
