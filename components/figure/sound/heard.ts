/** What is heard of a widget at work: what it declares, its moments if it has some, else the first number that it shows. Pure. */
import { max, min } from 'd3-array';
import { norm, scale, type QuantityName, type Vec3 } from '@physics';
import { defaultUnit } from '@learning/format';
import type { AnyValues } from '@learning/params';
import type { Row } from '@drawing/chart/plot';
import type { AnyWidget } from '../widget';
import { heightIn, type Heard } from './mapping';

/** Numbers that count turns, each with what makes one. */
const turnOf: Readonly<Partial<Record<QuantityName, number>>> = {
  turns: 1,
  turnsTop: 1,
  wallAngle: 2 * Math.PI,
  reversals: 2,
};

const isVector = (x: unknown): x is Vec3 =>
  Array.isArray(x) && x.length === 3 && x.every(Number.isFinite);
const field = (x: unknown, name: string): unknown =>
  typeof x === 'object' && x !== null ? (x as Record<string, unknown>)[name] : undefined;

/** A state calls its moment m; else it is its vectors, or what each of its bodies calls m. */
export function momentsIn(state: unknown): Vec3[] {
  const own = field(state, 'm');
  if (isVector(own)) return [own];
  if (typeof state !== 'object' || state === null) return [];
  const parts = Object.values(state);
  const vectors = parts.filter(isVector);
  return vectors.length ? vectors : parts.map((part) => field(part, 'm')).filter(isVector);
}

/** A moment by its direction: up is high, and y is to the right in the picture as it first stands. */
export function ofMoment(v: Vec3): Heard {
  const [x, y, z] = scale(1 / (norm(v) || 1), v);
  return { height: z, level: z, phase: Math.atan2(y, x) / (2 * Math.PI), pan: y };
}
/** Of two things each has an ear of its own. */
export const inTwoEars = (tones: readonly Heard[]): Heard[] =>
  tones.length < 2 ? [...tones] : tones.slice(0, 2).map((one, i) => ({ ...one, pan: 2 * i - 1 }));

interface Seen {
  readonly state: unknown;
  readonly rows: readonly Row[];
  readonly columns: readonly QuantityName[];
  readonly params: AnyValues;
}
/** The number that is heard where there is no moment: what is plotted first, else what is read off first. */
function numberOf({ plots, readouts, outputs }: AnyWidget): QuantityName | undefined {
  const names = [...(readouts ?? []), ...Object.keys(outputs)].filter(
    (one) => typeof one === 'string',
  );
  const isTime = (name: string) => /^[a-zμ]?s$/.test(defaultUnit(name as QuantityName));
  return plots?.[0]?.y[0] ?? (names.find((name) => !isTime(name)) as QuantityName | undefined);
}

export function hear(widget: AnyWidget, { state, rows, columns, params }: Seen): Heard[] {
  const declared = widget.tones?.(state, params);
  if (declared) return inTwoEars(declared.map((tone) => ({ level: tone.height, ...tone, pan: 0 })));
  const moments = momentsIn(state);
  if (moments.length) return inTwoEars(moments.map(ofMoment));
  const name = numberOf(widget);
  const last = rows.at(-1);
  if (!name || !last) return [];
  const at = columns.indexOf(name);
  const value = last[at] ?? NaN;
  const plot = widget.plots?.find(({ y, follow }) => y.includes(name) && !follow);
  const [low, high] = plot
    ? [plot.min, plot.max]
    : [min(rows, (row) => row[at]) ?? 0, max(rows, (row) => row[at]) ?? 0];
  const turning = columns.findIndex((one) => turnOf[one] !== undefined);
  const phase = (last[turning] ?? NaN) / (turnOf[columns[turning] ?? 't'] ?? 1);
  return [
    {
      height: heightIn(value, low, high),
      level: value,
      ...(Number.isFinite(phase) ? { phase } : {}),
      pan: 0,
    },
  ];
}
