/** What is said of an answer. */

/** One thing that was judged, with its own sentence. */
export interface Remark {
  about: 'value' | 'unit' | 'sign' | 'figures' | 'mistake' | 'reading';
  good: boolean;
  text: string;
}
export interface Verdict {
  /** What cannot be read, or is not complete, is not wrong. */
  verdict: 'right' | 'wrong' | 'unreadable';
  remarks: readonly Remark[];
  /** Wrong, but rightly computed from an earlier answer of the learner's own that is wrong. */
  carried?: true;
  /** Which expected wrong answer it is. */
  mistake?: number;
}

export const remark = (about: Remark['about'], good: boolean, text: string): Remark => ({
  about,
  good,
  text,
});
/** Not counted, since nobody can tell what is meant. */
export const unreadable = (text: string): Verdict => ({
  verdict: 'unreadable',
  remarks: [remark('reading', false, text)],
});
/** An expected wrong answer, with the sentence that helps. */
export const mistaken = (
  index: number,
  because: string,
  more: readonly Remark[] = [],
): Verdict => ({
  verdict: 'wrong',
  remarks: [...more, remark('mistake', false, because)],
  mistake: index,
});
