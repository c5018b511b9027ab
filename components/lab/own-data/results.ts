/** What a table that was brought says, as lines of words and numbers. */
import {
  fitHall,
  fitResonance,
  type Measured,
  type OwnSample,
  type Points,
  type QuantityName,
} from '@physics';
import { defaultUnit, format, unitFactor, withUnit } from '@learning/format';
import type { MeasuredTable, Series } from '@learning/measured-table';
import { quantity } from '@learning/quantity';
import { fixed } from '@learning/wording';

export type Row = readonly [what: string, value: string];
interface Result {
  readonly rows: readonly Row[];
  /** The best line, where there is one. */
  readonly law: ((B: number) => number) | undefined;
}

/** Value and error with as many places as the error has, to two figures. */
function pm([value, error]: Measured, name: QuantityName): string {
  const unit = defaultUnit(name);
  const [v, d] = [value, error].map((x) => x / unitFactor(name, unit)) as [number, number];
  if (!Number.isFinite(v) || !Number.isFinite(d)) return 'cannot be told';
  const places = d > 0 ? Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(d)))) : 3;
  return withUnit(`${fixed(v, places)} ± ${fixed(d, places)}`, unit);
}

/** Root of the mean square by which values miss points. */
const missedBy = (points: Points, values: readonly number[]) =>
  Math.sqrt(points.reduce((sum, [, V], i) => sum + (V - values[i]!) ** 2, 0) / points.length);

/** The reader's own fit beside the best line. */
function own({ points, fit }: Series, law: (B: number) => number, name: QuantityName): Row[] {
  if (!fit) return [];
  const [hers, best] = [fit, points.map(([B]) => law(B))].map((values) =>
    format(missedBy(points, values), name, undefined, 2),
  );
  return [['Your fit misses the points by', `${hers}, the best line by ${best}`]];
}
function fitted(fit: () => Result): Result {
  try {
    return fit();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { rows: [['No fit', 'these points do not fix one']], law: undefined };
  }
}

export const hallOf = (sample: OwnSample, series: Series): Result =>
  fitted(() => {
    const care = fitHall(sample, series.points, true);
    const plain = fitHall(sample, series.points, false);
    return {
      law: care.law,
      rows: [
        ['Damping-like field', pm(care.aDL, 'aDL')],
        ['Heat, from the intercept', pm(care.Vth, 'Vth')],
        ['Efficiency', pm(care.xiDL, 'xiDL')],
        ['Efficiency, if there were no heat', pm(plain.xiDL, 'xiDL')],
        ...own(series, care.law, 'Vcos'),
      ],
    };
  });

export const lineOf = (sample: OwnSample, series: Series): Result =>
  fitted(() => {
    const found = fitResonance(sample, series.points);
    return {
      law: found.law,
      rows: [
        ['Symmetric part', pm(found.S, 'Vmix')],
        ['Antisymmetric part', pm(found.A, 'Vmix')],
        ['Resonance field', pm(found.B0, 'Bsweep')],
        ['Half width', pm(found.delta, 'Bsweep')],
        ['Efficiency, if only the current’s field is in A', pm(found.xiDL, 'xiDL')],
        ...own(series, found.law, 'Vmix'),
      ],
    };
  });

export const sampleRows = ({ sample, given }: MeasuredTable): Row[] =>
  (Object.entries<number>({ ...sample }) as [QuantityName, number][]).map(([name, value]) => [
    `${quantity(name).label} (${name})`,
    `${format(value, name)}, ${
      given.includes(name)
        ? 'from your table'
        : name === 'J' && given.length
          ? 'from the current and the layers'
          : 'as in the figure'
    }`,
  ]);
