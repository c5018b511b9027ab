/** A number that changes in time: its value and its rate, 1/s. */
export type Moving = readonly [value: number, rate: number];

/**
 * When a number passes zero between two times at which it has opposite signs: the root of the cubic that has its
 * values and its rates at both ends.
 *
 * @param t  time between them, s
 * @returns part of that time that has passed, 0 … 1
 */
export function crossing([c0, d0]: Moving, [c1, d1]: Moving, t: number): number {
  const cubic = (s: number) => {
    const r = 1 - s;
    return r * r * ((1 + 2 * s) * c0 + s * t * d0) + s * s * ((1 + 2 * r) * c1 - r * t * d1);
  };
  // Halved until no number lies in between.
  let [from, to] = [0, 1];
  for (let k = 0; k < 53; k++) {
    const middle = (from + to) / 2;
    if (cubic(middle) < 0 === c0 < 0) from = middle;
    else to = middle;
  }
  return to;
}
