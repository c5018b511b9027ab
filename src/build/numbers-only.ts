/**
 * Stands for d3-color and d3-format in what a reader loads: d3-scale brings them along to mix colours and to write
 * ticks. Every scale of ours is one of numbers, whose ticks the course writes with their units (src/learning/format.ts).
 */
export const color = (): null => null;
const refuse = (): never => {
  throw new Error(
    'scales of the course are of numbers, and their ticks are written by src/learning/format.ts',
  );
};
export { refuse as rgb, refuse as hsl, refuse as lab, refuse as hcl, refuse as cubehelix };
export {
  refuse as format,
  refuse as formatPrefix,
  refuse as formatSpecifier,
  refuse as precisionFixed,
  refuse as precisionPrefix,
  refuse as precisionRound,
};
