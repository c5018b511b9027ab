/**
 * What is heard of what is seen, declared once for all figures: height is pitch, phase is a tone that rises for ever
 * one way and falls for ever the other, to the right is the right ear, and a crossing of zero is a click. Pure.
 */

/** A moment, or a number, as it is heard. */
export interface Tone {
  /** From −1, the lowest, to 1. */
  readonly height: number;
  /** A change of its sign is a crossing; the height's, where it is absent. */
  readonly level?: number;
  /** Turns; absent where nothing goes round. */
  readonly phase?: number;
}
export interface Heard extends Tone {
  readonly level: number;
  /** From −1, the left ear, to 1. */
  readonly pan: number;
}

const within = (x: number) => Math.min(1, Math.max(-1, x));

/** Frequency of a height, Hz: an octave below and above the tone A of 440 Hz. */
export const pitch = (height: number): number => 440 * 2 ** within(height);

/** Height of a value between two ends; the middle where there is nothing between them. */
export const heightIn = (value: number, low: number, high: number): number =>
  high > low ? within((2 * (value - low)) / (high - low) - 1) : 0;

/** Octaves that the endless tone spans, and its lowest frequency, Hz. */
export const octaves = 6;
const lowest = 55;

/**
 * Frequency and loudness of each part of the endless tone (after Shepard): an octave apart, loud in the middle and
 * silent at both ends, where a part leaves and comes in again. A turn on, every part is where its neighbour was.
 */
export const endless = (turns: number) =>
  Array.from({ length: octaves }, (_, k) => {
    const place = (((k + turns) % octaves) + octaves) % octaves;
    return {
      frequency: lowest * 2 ** place,
      gain: (1 - Math.cos((2 * Math.PI * place) / octaves)) / 2,
    };
  });

/** The phase nearest to the last one that is the same but for whole turns. */
export const unwound = (phase: number, last: number): number => phase - Math.round(phase - last);

/** Whether zero lies between two levels. */
export const crosses = (before: number, now: number): boolean =>
  before !== 0 && now !== 0 && before > 0 !== now > 0;
