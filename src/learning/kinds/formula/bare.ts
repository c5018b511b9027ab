/** In which symbols a question about a formula is written: where its text says B, so does what is said of B_ext. */
import { symbolOf, type FormulaAsk } from '.';
import { typed } from './names';

/** Which symbols a text writes without their index: its B is our B_ext. `tex` has the formulas of the text. */
export function bareIn(tex: string, symbols: readonly string[]): string[] {
  const close = tex.replaceAll(/\s/g, '');
  const baseOf = (name: string) => symbolOf(name).tex.split('_')[0]!;
  const isThere = (sign: string) => {
    const quoted = sign.replaceAll(/[\\{}^.*+?()[\]|]/g, String.raw`\$&`);
    return new RegExp(String.raw`(?<![A-Za-z\\]|\\math[a-z]+\{)${quoted}(?![A-Za-z_{])`).test(
      close,
    );
  };
  return symbols.filter((name) => {
    const whole = symbolOf(name).tex.replaceAll(/\s/g, '');
    const base = baseOf(name);
    return (
      whole !== base &&
      !close.includes(whole) &&
      isThere(base) &&
      !symbols.some((other) => other !== name && symbolOf(other).tex === base)
    );
  });
}

/** A question with what its text, whose formulas `tex` has, writes without an index. */
export const asWritten = (ask: FormulaAsk, name: string, tex: string): FormulaAsk => ({
  ...ask,
  bare: bareIn(tex, [...Object.keys(ask.symbols), name]),
});

/** Each symbol as the question writes it: as TeX, and as it is typed. */
export const writingOf = ({ bare = [] }: Pick<FormulaAsk, 'bare'>) => {
  const isBare = (name: string) => bare.includes(name);
  const first = (text: string) => text.split('_')[0]!;
  return {
    texOf: (name: string) => (isBare(name) ? first(symbolOf(name).tex) : symbolOf(name).tex),
    nameOf: (name: string) => (isBare(name) ? first(typed(name)) : typed(name)),
  };
};
