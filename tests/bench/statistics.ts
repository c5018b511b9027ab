const quantile = (values: readonly number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.round(q * (sorted.length - 1))]!;
};
export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const quartiles = (values: readonly number[]): string =>
  [0.25, 0.75].map((q) => quantile(values, q).toFixed(2)).join(' … ');
