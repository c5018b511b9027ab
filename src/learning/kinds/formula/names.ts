/** How the symbols of a question may be typed: B_ext, Bext or B, γ or gamma, γ' with its prime or without. */
import { symbolParts } from '../../symbol';
import { symbolOf } from '.';

const spelled: Readonly<Record<string, string>> = {
  ...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ϵ: 'epsilon', ζ: 'zeta' },
  ...{ η: 'eta', θ: 'theta', ϑ: 'theta', κ: 'kappa', λ: 'lambda', μ: 'mu', µ: 'mu' },
  ...{ ν: 'nu', ξ: 'xi', π: 'pi', ρ: 'rho', σ: 'sigma', τ: 'tau', φ: 'phi', ϕ: 'phi' },
  ...{ χ: 'chi', ψ: 'psi', ω: 'omega', Γ: 'Gamma', Δ: 'Delta', Λ: 'Lambda', Φ: 'Phi', Ω: 'Omega' },
  ...{ ħ: 'hbar', ℏ: 'hbar', ℓ: 'ell', '∥': 'parallel', '⊥': 'perp' },
};

/** Greek letters and their variants in one spelling. */
export const spell = (text: string) =>
  text
    .replace(/[α-ωϑϕϵµℏħℓΓΔΛΦΩ∥⊥]/g, (letter) => spelled[letter] ?? letter)
    .replace(/var(theta|phi|epsilon)/g, '$1');

/** The letters of a symbol, each with its index: μ and 0, M and eff. */
function piecesOf(name: string): { base: string; below: string }[] {
  const pieces: { base: string; below: string }[] = [];
  let after = true;
  for (const { text, sub } of symbolParts(symbolOf(name).tex)) {
    if (!sub && after) pieces.push({ base: '', below: '' });
    pieces.at(-1)![sub ? 'below' : 'base'] += text;
    after = sub;
  }
  return pieces;
}
const plain = (text: string) => spell(text).replace(/[^\w']/g, '');

/** What may be typed for each symbol, to the symbol: B_ext, Bext, and B where no other symbol is a B. */
export function namesOf(symbols: readonly string[]): Map<string, string> {
  const names = new Map<string, string>([['pi', 'pi']]);
  const short = new Map<string, string[]>();
  for (const name of symbols) {
    const whole = plain(typed(name));
    for (const one of [name, name.replace(/LL$/, ''), whole, whole.replaceAll('_', '')])
      if (one) names.set(one, name);
    const [piece, further] = piecesOf(name);
    if (!piece || further) continue;
    const base = plain(piece.base);
    const bare = base === 'ell' ? 'l' : base.replaceAll("'", '');
    if (piece.below || bare !== base) short.set(bare, [...(short.get(bare) ?? []), name]);
  }
  for (const [base, owners] of short) {
    // Of several fields the applied one is called B.
    const owner = owners.length === 1 ? owners[0] : owners.find((name) => name.endsWith('ext'));
    if (owner !== undefined && !names.has(base)) names.set(base, owner);
  }
  return names;
}

/** Symbols of several letters that are one quantity, as they may stand in a text: mu_0 M_eff. */
export const joinedIn = (symbols: readonly string[]) =>
  symbols.flatMap((name) => {
    const pieces = piecesOf(name).map(({ base, below }) => [plain(base), plain(below)] as const);
    if (pieces.length < 2 || pieces.some(([base]) => !base)) return [];
    const letters = pieces.map(([base, below]) => base + (below && `_?${below}`));
    const pattern = new RegExp(`(?<![A-Za-z_])${letters.join('\\s*[*·×]?\\s*')}(?![\\w'])`, 'g');
    return [{ name, pattern }];
  });

/** How a symbol is typed, in words for the reader. */
export const typed = (name: string) =>
  piecesOf(name)
    .map(({ base, below }) => (below ? `${base}_${below}` : base))
    .join('');
