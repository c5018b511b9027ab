/** The declaration of a drawing, and how it becomes svg. Pure. */
import type { Mark, Marks } from './marks';

export interface Panel {
  /** Size of its viewBox, px. It is shown at this size and narrower panels stand side by side. */
  readonly w: number;
  readonly h: number;
  readonly marks: readonly Mark[];
  /** One line under the picture. */
  readonly says?: string;
}
export interface Still {
  /** What the gallery calls it. */
  readonly title: string;
  /** The lesson that it was made for. */
  readonly lesson: string;
  /** What stands under it; **m** is a vector, *x* a scalar. */
  readonly caption: string;
  /** The picture in a sentence, for those who do not see it. */
  readonly alt: string;
  readonly panels: readonly Panel[];
}

const all = (marks: Marks): Mark[] => ('svg' in marks ? [marks] : marks.flatMap(all));

export const panel = (w: number, h: number, marks: readonly Marks[], says?: string): Panel => ({
  w,
  h,
  marks: all(marks),
  ...(says === undefined ? {} : { says }),
});
export const defineStill = (still: Still) => still;

export const svgOf = ({ marks }: Panel) => marks.map(({ svg }) => svg).join('');
