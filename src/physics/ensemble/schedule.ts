import * as check from '../check';
import { checkWaveform } from '../macrospin/check-factors';
import { waveformAt, type Waveform } from '../macrospin/waveform';
import type { Macrospin } from '../macrospin/macrospin';
import { fieldSize, linearFieldsInto } from './fields';

/** Steps that are taken in fields that stay the same. */
export interface Slice {
  readonly first: number;
  readonly steps: number;
  /** Whether the fields differ from those of the step before. */
  readonly fresh: boolean;
}

/** The fields of many magnets in time: each waveform is held at its value in the middle of a step. */
export interface Schedule {
  readonly slices: readonly Slice[];
  /** The fields of a slice, [n, 12]. */
  readonly fieldsInto: (slice: Slice, fields: Float64Array) => void;
}

/**
 * Cuts `steps` steps of dt into slices of constant fields, none longer than `longest` and none across a
 * multiple of it. Sums of fields cost nothing per step, and constant magnets make one slice after the other.
 * An edge within a step acts from the nearest end of the step; slopes are followed to the order dt².
 */
export function scheduleFields(
  magnets: readonly Macrospin[],
  dt: number,
  steps: number,
  longest: number,
): Schedule {
  check.positive('dt', dt, 's');
  check.whole('steps', steps);
  // One row for what is constant, then one for each field or torque that has a waveform.
  const rows: Float64Array[] = [];
  const waves: (Waveform | undefined)[][] = [];
  const add = (magnet: Macrospin, i: number, row: number, wave?: Waveform) => {
    rows[row] ??= new Float64Array(fieldSize * magnets.length);
    (waves[row] ??= [])[i] = wave;
    linearFieldsInto(magnet, rows[row], fieldSize * i);
  };
  magnets.forEach((magnet, i) => {
    if (!magnet.drive && !magnet.torques?.some(({ waveform }) => waveform))
      return add(magnet, i, 0);
    const { drive = [], torques = [], alpha = 0, gamma, ...rest } = magnet;
    const same = { alpha, ...(gamma !== undefined && { gamma }) };
    const changing = torques.filter(({ waveform }) => waveform);
    add({ ...rest, ...same, torques: torques.filter(({ waveform }) => !waveform) }, i, 0);
    drive.forEach(({ amplitude, waveform }, k) =>
      add({ ...same, Bext: amplitude }, i, 1 + k, waveform),
    );
    changing.forEach(({ waveform, ...torque }, k) =>
      add({ ...same, torques: [torque] }, i, 1 + drive.length + k, waveform),
    );
  });

  // Magnets of one diagram mostly share their waveforms: each is evaluated once.
  const values = new Map<Waveform, Float64Array>();
  for (const wave of waves.flat())
    if (wave && !values.has(wave)) {
      checkWaveform(wave);
      const at = (_: unknown, k: number) => waveformAt(wave, (k + 0.5) * dt);
      values.set(wave, Float64Array.from({ length: steps }, at));
    }
  const tables = [...values.values()];

  const slices: Slice[] = [];
  for (let first = 0; first < steps;) {
    const fresh = first === 0 || tables.some((table) => table[first] !== table[first - 1]);
    let end = first + 1;
    while (
      end < steps &&
      end % longest !== 0 &&
      tables.every((table) => table[end] === table[end - 1])
    )
      end++;
    slices.push({ first, steps: end - first, fresh });
    first = end;
  }

  const tableOf = waves.map((row) => row.map((wave) => wave && values.get(wave)));
  const fieldsInto = ({ first }: Slice, fields: Float64Array) => {
    fields.set(rows[0]!);
    for (let row = 1; row < rows.length; row++) {
      const part = rows[row]!;
      for (let i = 0; i < magnets.length; i++) {
        const w = tableOf[row]![i]?.[first] ?? 0;
        // The last of the twelve is α, which is no field.
        for (let k = fieldSize * i; k < fieldSize * (i + 1) - 1; k++) fields[k]! += w * part[k]!;
      }
    }
  };
  return { slices, fieldsInto };
}
