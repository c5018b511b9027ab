/**
 * Judges a drawn curve by its mean and its largest distance from the right one; where it is wrong it says what is
 * missed: a zero, an end, the slope, the number of turns. The text has a height for each point, SI.
 */
import { quantities } from '@physics';
import { fromText } from '../../answer-text';
import { defaultUnit, format, formatNumber } from '../../format';
import { mistaken, remark, unreadable, type Remark } from '../../verdict';
import { clamp, distances, type CurveAsk, type DrawnCurve } from '.';
import type { Grading } from '../kind';

/** The heights that a text holds, one for each point; undefined where it does not. */
function heightsOf(text: string, { x, low, high }: DrawnCurve): number[] | undefined {
  const parts = fromText(text).map((part) => (part.trim() ? Number(part) : NaN));
  return parts.length === x.length && parts.every(Number.isFinite)
    ? parts.map((y) => clamp(y, low, high))
    : undefined;
}

/** Where a curve goes through zero. */
function zeros(x: readonly number[], y: readonly number[]): number[] {
  const found: number[] = [];
  for (let i = 1; i < y.length; i++) {
    const [a, b, from, to] = [y[i - 1]!, y[i]!, x[i - 1]!, x[i]!];
    if (a * b < 0) found.push(from + ((to - from) * a) / (a - b));
    else if (b === 0 && i + 1 < y.length && a * y[i + 1]! < 0) found.push(to);
  }
  return found;
}
/** How often a curve turns from up to down or back; what is smaller than `least` is the tremble of a hand. */
function turns(y: readonly number[], least: number): number {
  let count = 0;
  let way = 0;
  let end = y[0]!;
  for (const height of y) {
    if (way !== 1 && height - end > least) {
      if (way === -1) count++;
      way = 1;
      end = height;
    } else if (way !== -1 && end - height > least) {
      if (way === 1) count++;
      way = -1;
      end = height;
    } else if ((way === 1 && height > end) || (way === -1 && height < end)) end = height;
  }
  return count;
}
const rise = (y: readonly number[]) => y.at(-1)! - y[0]!;

function diagnose(ask: CurveAsk, name: string, drawn: DrawnCurve, mine: readonly number[]): Remark {
  const { x, answer, low, high } = drawn;
  const height = high - low;
  const width = x.at(-1)! - x[0]!;
  const at = (place: number) => format(place, ask.along, ask.showX ?? defaultUnit(ask.along), 2);
  const say = (text: string) => remark('value', false, text);
  const mirrored = answer.map((y) => clamp(-y, low, high));
  const far = distances(mine, answer, height).mean;
  const both = answer.some((y) => y > 0.1 * height) && answer.some((y) => y < -0.1 * height);
  if (both && distances(mine, mirrored, height).mean < far / 3)
    return remark('sign', false, 'The shape is right, upside down: its sign is not right.');
  const [wanted, got] = [zeros(x, answer), zeros(x, mine)];
  if (wanted.length !== got.length)
    return say(
      got.length < wanted.length
        ? `It has to go through zero ${times(wanted.length)}, and yours does ${got.length ? times(got.length) : 'not'}.`
        : `It goes through zero ${wanted.length ? times(wanted.length) : 'nowhere'}, and yours ${times(got.length)}.`,
    );
  const missed = wanted.findIndex((zero, i) => Math.abs(zero - got[i]!) > 0.1 * width);
  if (missed >= 0)
    return say(
      `Yours goes through zero at ${at(got[missed]!)}, too ${got[missed]! > wanted[missed]! ? 'far to the right' : 'far to the left'}.`,
    );
  const [bends, drawnBends] = [turns(answer, 0.12 * height), turns(mine, 0.12 * height)];
  if (bends !== drawnBends)
    return say(
      bends > 1
        ? `It turns up or down ${times(bends)}, and yours ${drawnBends ? times(drawnBends) : 'not at all'}: its period is ${drawnBends > bends ? 'too short' : 'too long'}.`
        : bends
          ? 'It turns back once on the way, and yours does not.'
          : 'It goes one way all along, and yours turns back.',
    );
  for (const [i, where] of [
    [0, 'left'],
    [answer.length - 1, 'right'],
  ] as const) {
    const off = (mine[i]! - answer[i]!) / height;
    if (Math.abs(off) > ask.largest)
      return say(
        `At the ${where} end, at ${at(x[i]!)}, it is too ${off > 0 ? 'high' : 'low'}: think of this limit first.`,
      );
  }
  if (rise(answer) * rise(mine) < 0 && Math.abs(rise(answer)) > 0.1 * height)
    return say(
      `It ${rise(answer) > 0 ? 'rises' : 'falls'} on the whole, and yours does the opposite.`,
    );
  const bow = (y: readonly number[]) => y.reduce((sum, one) => sum + one, 0) / y.length;
  const third = Math.max(1, Math.round(answer.length / 3));
  const slope = (y: readonly number[]) => (y[third]! - y[0]!) / height;
  if (Math.abs(slope(mine) - slope(answer)) > 0.15)
    return say(
      `The ends are right. At first it is too ${Math.abs(slope(mine)) > Math.abs(slope(answer)) ? 'steep' : 'flat'}.`,
    );
  const { label } = quantities[name as keyof typeof quantities];
  return say(
    `The ends are right; between them the ${label} is too ${bow(mine) > bow(answer) ? 'high' : 'low'}.`,
  );
}
const times = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

export const grade: Grading<CurveAsk, DrawnCurve>['grade'] = (ask, name, drawn, text) => {
  const mine = heightsOf(text, drawn);
  if (!mine)
    return unreadable(
      'Nothing is drawn yet: draw with the pointer, or move a point by the up and down keys.',
    );
  const { answer, low, high } = drawn;
  const height = high - low;
  const { mean, largest } = distances(mine, answer, height);
  const per = (part: number) => `${formatNumber(Math.round(100 * part), 'exact')}\u202f%`;
  if (mean <= ask.mean && largest <= ask.largest)
    return {
      verdict: 'right',
      remarks: [
        remark(
          'value',
          true,
          `On average ${per(mean)} of the height off, at most ${per(largest)}. The thin line is the law.`,
        ),
      ],
    };
  const near = drawn.wrong.map((one) =>
    distances(
      mine,
      one.map((y) => clamp(y, low, high)),
      height,
    ),
  );
  const known = near.findIndex(
    (one) =>
      one.mean <= ask.mean &&
      one.largest <= ask.largest &&
      one.mean < mean &&
      near.every((other) => one.mean <= other.mean),
  );
  const mistake = ask.wrong[known];
  const said = remark(
    'value',
    false,
    `On average it is ${per(mean)} of the height off, at most ${per(largest)}.`,
  );
  if (mistake) return mistaken(known, mistake.because);
  return { verdict: 'wrong', remarks: [diagnose(ask, name, drawn, mine), said] };
};

export const preview = () => '';
export const help = () => '';
