/** How the lessons go into the weeks of a course: in their order, no week much longer than another. Pure. */
export interface Planned {
  id: string;
  title: string;
  minutes: number;
}

/**
 * Parts of equal time, as nearly as whole lessons allow: each lesson goes where its middle lies. A part may be empty
 * where there are more parts than lessons.
 */
export function inParts<L extends Planned>(lessons: readonly L[], parts: number): L[][] {
  const whole = lessons.reduce((sum, { minutes }) => sum + minutes, 0);
  const found: L[][] = Array.from({ length: parts }, () => []);
  let before = 0;
  for (const lesson of lessons) {
    const middle = before + lesson.minutes / 2;
    found[Math.min(parts - 1, Math.floor((middle / whole) * parts))]?.push(lesson);
    before += lesson.minutes;
  }
  return found;
}
