/** The order of what is chosen: that of the course, until somebody moves it. Pure. */

/** With one more in its place: behind the last that the course has before it. */
export function placed<T>(list: readonly T[], one: T, placeOf: (item: T) => number): T[] {
  const behind = list.findLastIndex((other) => placeOf(other) <= placeOf(one));
  return list.toSpliced(behind + 1, 0, one);
}
/** With one moved to another place; beyond the ends nothing moves. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const one = list[from];
  if (one === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, one);
}
