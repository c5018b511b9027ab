/** How the symbols of a question may be typed: B_ext, Bext or B, γ or gamma. */
import { symbolParts } from '../../symbol';
import { symbolOf } from '.';

const spelled: Readonly<Record<string, string>> = {
  ...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ϵ: 'epsilon', η: 'eta' },
  ...{ θ: 'theta', ϑ: 'theta', vartheta: 'theta', κ: 'kappa', λ: 'lambda', μ: 'mu', µ: 'mu' },
  ...{ ν: 'nu', ξ: 'xi', π: 'pi', ρ: 'rho', σ: 'sigma', τ: 'tau', φ: 'phi', ϕ: 'phi' },
  ...{ varphi: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega', Δ: 'Delta', Λ: 'Lambda', Ω: 'Omega' },
  ...{ ħ: 'hbar', ℏ: 'hbar', '∥': 'parallel', '⊥': 'perp' },
};

/** Greek letters and their variants in one spelling. */
export const spell = (text: string) =>
  text
    .replace(/[α-ωϑϕϵµℏħΔΛΩ∥⊥]/g, (letter) => spelled[letter] ?? letter)
    .replace(/var(theta|phi)|epsilon/g, (word, letter: string | undefined) => letter ?? word);

/** What may be typed for each symbol, to the symbol: B_ext, Bext, and B where no other symbol is a B. */
export function namesOf(symbols: readonly string[]): Map<string, string> {
  const names = new Map<string, string>([['pi', 'pi']]);
  const short = new Map<string, string[]>();
  for (const name of symbols) {
    const parts = symbolParts(symbolOf(name).tex);
    const text = (sub: boolean) =>
      spell(
        parts
          .filter((part) => part.sub === sub)
          .map((part) => part.text)
          .join(''),
      ).replace(/\W/g, '');
    const [base, below] = [text(false), text(true)];
    const plain = name.replace(/LL$/, '');
    for (const one of [name, plain, base + below, below && `${base}_${below}`])
      if (one) names.set(one, name);
    if (below) short.set(base, [...(short.get(base) ?? []), name]);
  }
  for (const [base, owners] of short) {
    // Of several fields the applied one is called B.
    const owner = owners.length === 1 ? owners[0] : owners.find((name) => name.endsWith('ext'));
    if (owner !== undefined && !names.has(base)) names.set(base, owner);
  }
  return names;
}

/** How a symbol is typed, in words for the reader. */
export function typed(name: string): string {
  const parts = symbolParts(symbolOf(name).tex);
  const [base, below] = [false, true].map((sub) =>
    parts
      .filter((part) => part.sub === sub)
      .map((part) => part.text)
      .join(''),
  );
  return below ? `${base}_${below}` : (base ?? name);
}
