/** Round numbers from `low` to `high`, about `count` of them: steps of 1, 2 or 5 times a power of ten, as d3-array has them. */
export function ticks(low: number, high: number, count: number): number[] {
  const rough = (high - low) / count;
  const power = Math.floor(Math.log10(rough));
  const error = rough / 10 ** power;
  const factor = error >= 50 ** 0.5 ? 10 : error >= 10 ** 0.5 ? 5 : error >= 2 ** 0.5 ? 2 : 1;
  // A step below one is a fraction, so that its multiples are the decimals that they look like.
  const at = (i: number) => (power < 0 ? (i * factor) / 10 ** -power : i * factor * 10 ** power);
  const first = Math.ceil(low / at(1) - 1e-9);
  const last = Math.floor(high / at(1) + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => at(first + i));
}
