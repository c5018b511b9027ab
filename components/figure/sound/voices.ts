/** The tones themselves, on any audio context: one that is heard, or one that computes a file's worth for a test. */
import type { Ends } from '@drawing/chart/chart';
import { isFinitePoint, type Point } from '@drawing/path';
import { crosses, endless, heightIn, octaves, pitch, unwound, type Heard } from './mapping';

/** How loud each part is, of 1. */
const loud = { tone: 0.28, endless: 0.05, click: 0.5 };
/** Time to fade in or out, s: without it a tone begins with a crack. */
const fade = 0.04;

/** A short click, s. */
function click(context: BaseAudioContext, out: AudioNode, at: number, pan: number) {
  const tone = new OscillatorNode(context, { type: 'triangle', frequency: 2400 });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(loud.click, at);
  gain.gain.exponentialRampToValueAtTime(1e-3, at + 0.03);
  tone.connect(gain).connect(new StereoPannerNode(context, { pan })).connect(out);
  tone.start(at);
  tone.stop(at + 0.04);
}

/** One thing that is heard, from `at` on: a tone of its height, and one of its phase if it has one. */
class Voice {
  readonly #context;
  readonly #out;
  readonly #tone;
  readonly #parts;
  readonly #gain;
  readonly #panner;
  #last: Heard;
  /** The last level that was not zero. */
  #level: number;
  #turns: number;

  constructor(context: BaseAudioContext, out: AudioNode, first: Heard, at: number) {
    this.#context = context;
    this.#out = out;
    this.#last = first;
    this.#level = first.level;
    this.#turns = first.phase ?? 0;
    this.#panner = new StereoPannerNode(context);
    this.#gain = new GainNode(context, { gain: 0 });
    this.#gain.connect(this.#panner).connect(out);
    this.#tone = new OscillatorNode(context);
    this.#tone.connect(new GainNode(context, { gain: loud.tone })).connect(this.#gain);
    this.#parts = Array.from({ length: first.phase === undefined ? 0 : octaves }, () => {
      const oscillator = new OscillatorNode(context);
      const gain = new GainNode(context, { gain: 0 });
      oscillator.connect(gain).connect(this.#gain);
      return { oscillator, gain };
    });
    this.#each((param, value) => param.setValueAtTime(value, at));
    this.#gain.gain.setValueAtTime(0, at);
    this.#gain.gain.linearRampToValueAtTime(1, at + fade);
    for (const one of this.#oscillators) one.start(at);
  }
  get #oscillators() {
    return [this.#tone, ...this.#parts.map(({ oscillator }) => oscillator)];
  }
  #each(put: (param: AudioParam, value: number) => void) {
    put(this.#tone.frequency, pitch(this.#last.height));
    put(this.#panner.pan, Math.min(1, Math.max(-1, this.#last.pan)));
    endless(this.#turns).forEach(({ frequency, gain }, i) => {
      const part = this.#parts[i];
      if (!part) return;
      put(part.oscillator.frequency, frequency);
      put(part.gain.gain, loud.endless * gain);
    });
  }
  /** Where it has come to at a later time, and the way there. */
  go(next: Heard, at: number) {
    if (crosses(this.#level, next.level)) click(this.#context, this.#out, at, next.pan);
    this.#last = next;
    if (next.level) this.#level = next.level;
    this.#turns = unwound(next.phase ?? 0, this.#turns);
    this.#each((param, value) => param.linearRampToValueAtTime(value, at));
  }
  end(at: number) {
    this.#gain.gain.cancelScheduledValues(at);
    this.#gain.gain.setTargetAtTime(0, at, fade / 4);
    for (const one of this.#oscillators) one.stop(at + 2 * fade);
  }
}

/** What a figure sounds like while it runs. */
export class Voices {
  readonly #context;
  readonly #out;
  #voices: Voice[] = [];
  constructor(context: BaseAudioContext, out: AudioNode) {
    this.#context = context;
    this.#out = out;
  }
  /** What is seen at a time of the context: it begins with the first call, and glides to each further one. */
  go(sounds: readonly Heard[], at: number) {
    if (this.#voices.length !== sounds.length) {
      this.end(at);
      this.#voices = sounds.map((one) => new Voice(this.#context, this.#out, one, at));
    } else this.#voices.forEach((voice, i) => voice.go(sounds[i]!, at));
  }
  end(at: number) {
    for (const voice of this.#voices) voice.end(at);
    this.#voices = [];
  }
}

/** Curves of one plot, each for its ear, and the ends of the plot's axes. */
export interface Sweep {
  readonly curves: readonly { readonly points: readonly Point[]; readonly pan: number }[];
  readonly x: Ends;
  readonly y: Ends;
}
/** Hears curves from left to right: height is pitch, a crossing of zero a click. @returns what ends it early */
export function sweep(
  context: BaseAudioContext,
  out: AudioNode,
  { curves, x, y }: Sweep,
  seconds: number,
  at: number,
): () => void {
  const all = new GainNode(context);
  all.connect(out);
  const when = ([place]: Point) => at + seconds * Math.max(0, (place - x[0]) / (x[1] - x[0]));
  for (const { points, pan } of curves) {
    const known = points.filter(
      (point) => isFinitePoint(point) && point[0] >= x[0] && point[0] <= x[1],
    );
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last || first === last) continue;
    const tone = new OscillatorNode(context);
    const gain = new GainNode(context, { gain: 0 });
    tone.connect(gain).connect(new StereoPannerNode(context, { pan })).connect(all);
    const [from, to] = [when(first), when(last)];
    gain.gain.setValueAtTime(0, from);
    gain.gain.linearRampToValueAtTime(loud.tone, from + fade);
    gain.gain.setValueAtTime(loud.tone, Math.max(to, from + fade));
    gain.gain.linearRampToValueAtTime(0, to + 2 * fade);
    let level = first[1];
    for (const [i, point] of known.entries()) {
      const frequency = pitch(heightIn(point[1], ...y));
      if (i) tone.frequency.linearRampToValueAtTime(frequency, when(point));
      else tone.frequency.setValueAtTime(frequency, from);
      if (crosses(level, point[1])) click(context, all, when(point), pan);
      if (point[1]) level = point[1];
    }
    tone.start(from);
    tone.stop(to + 2 * fade);
  }
  return () => all.disconnect();
}
