/** How many figures an answer wants: as many as keep its rounding within the tolerance. */
const words = ['no', 'one figure', 'two figures', 'three figures', 'four figures', 'five figures'];

export function figuresOf({
  tolerance,
  within,
}: {
  tolerance: number;
  within?: number | undefined;
}): string | undefined {
  if (within !== undefined) return undefined;
  // At worst 1.05 is rounded to 1.0 or 1.1: five per cent with two figures.
  return words[Math.max(1, Math.ceil(1 - Math.log10(2 * tolerance) - 1e-9))];
}
