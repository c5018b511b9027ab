import { describe, expect, test } from 'vitest';
import { fitHall, fitResonance, resonanceLine, twoWays, type TwoWaysSample } from '@physics';
import { readMeasured } from '@learning/measured-table';
import { csv } from '@figure/export';
import { after } from '../widgets/after';
import { widget } from '@widgets/two-ways/index.svelte';

const rows = (...lines: string[]) => lines.join('\r\n');
const hall = rows('Bext (T),Vcos (V)', '0.1,2e-6', '0.5,1.5e-6', '2,8e-7');
const why = (text: string) => {
  try {
    readMeasured(text);
  } catch (error) {
    return (error as Error).message;
  }
  return 'it was read';
};

describe('a table that is brought', () => {
  test.each(['A', 'B', 'known'] as const)(
    'as the figure hands it out, sample %s gives both efficiencies again',
    (sample: TwoWaysSample) => {
      const { run } = after(widget, { sample }, 88);
      const table = readMeasured(csv(run, 'https://example.org/'));
      expect(table.hall!.points).toHaveLength(8);
      expect(table.line!.points).toHaveLength(81);
      const truth = twoWays.samples[sample].xiDL;
      const [byHall, error] = fitHall(table.sample, table.hall!.points, true).xiDL;
      expect(Math.abs(byHall - truth)).toBeLessThan(3 * error);
      // B hides a field-like torque in A, so its ratio says less.
      const [byLine, unsure] = fitResonance(table.sample, table.line!.points).xiDL;
      expect(Math.abs(byLine - truth / (1 + twoWays.samples[sample].share))).toBeLessThan(
        3 * unsure,
      );
      expect(unsure).toBeLessThan(0.2 * byLine);
    },
  );

  test('is read in the units of its head, with semicolons and decimal commas, in any order', () => {
    const table = readMeasured(
      rows(
        '\uFEFF# mu0Meff = 850 mT',
        '# I0 = 1.5 mA',
        'C [μV];note;B / mT',
        '2,0;x;100',
        '1,5;;500',
        '0,8;;2000',
      ),
    );
    expect(table.hall!.points[1]).toEqual([0.5, 1.5e-6]);
    expect(table.sample).toMatchObject({ mu0Meff: 0.85, I0: 1.5e-3, Msat: 1e6 });
    expect(table.given).toEqual(['mu0Meff', 'I0']);
    expect(table.left).toEqual(['note']);
  });

  test('shares the current where it tells both resistivities', () => {
    const { sample } = readMeasured(`# rho = 160 μΩ cm\n# rhoF = 40 μΩ cm\n${hall}`);
    expect(sample.J / readMeasured(hall).sample.J).toBeCloseTo(8 / 17, 6);
  });

  test('keeps a fit of the reader’s own beside the points', () => {
    const table = readMeasured(
      rows(
        'B (T),V (V),V fit (V)',
        ...Array.from({ length: 9 }, (_, i) => `0.0${i + 1},${i}e-6,${i}e-6`),
      ),
    );
    expect(table.line!.fit).toHaveLength(9);
    expect(readMeasured(hall).hall!.fit).toBeUndefined();
  });

  test.each([
    ['', /nothing in it/],
    ['# only a comment', /nothing in it/],
    ['PK\u0003\u0004', /workbook/],
    ['a\0b', /no text/],
    ['<script>alert(1)</script>', /no column is the field/],
    ['__proto__,constructor\n1,2', /no column is the field/],
    ['B (T),temperature\n1,2', /column of voltages/],
    ['B (V),Vcos (V)\n1,2', /is in V, but it is wanted in T/],
    ['B (furlong),Vcos (V)\n1,2', /unit of the column/],
    ['B (T),field (T),Vcos (V)\n1,2,3', /two columns are the same/],
    ['B (T),Vcos (V)', /no row with numbers/],
    ['B (T),Vcos (V)\n0.1,2e-6\n0.2,1e-6', /2 points are too few: at least 3/],
    ['B (T),Vcos (V)\n0.1,2e-6\n0.2,=1+1\n0.3,1', /“=1\+1” in line 3, column “Vcos \(V\)”/],
    ['B (T),Vcos (V)\n0.1,Infinity\n0.2,1\n0.3,1', /is no number/],
    ['# Msat = 0 kA/m\nB (T),Vcos (V)\n1,1\n2,2\n3,3', /above zero/],
    [`B (T),Vcos (V)\n"0.1,1\n0.2,1\n0.3,1`, /is no number|too few/],
    ['x'.repeat(2_000_001), /two million/],
    [`B (T),V${' '.repeat(1_000_000)}V\n1,1`, /longer than names/],
  ])('is refused in words: %#', (text, message) => expect(why(text)).toMatch(message));

  test('with all points in one field is refused by the fit, not lost in it', () => {
    const { sample, hall: one } = readMeasured('B (T),Vcos (V)\n1,1\n1,2\n1,3');
    expect(() => fitHall(sample, one!.points, true)).toThrow(RangeError);
  });

  test('a line without noise gives its own values back, whatever level it stands on', () => {
    const { sample } = readMeasured(hall);
    const values = [3e-5, -2e-5, 0.11, 0.006] as const;
    const points = Array.from({ length: 61 }, (_, i) => {
      const B = 0.08 + i / 1000;
      return [B, 5e-5 + resonanceLine(B, values)] as const;
    });
    const { S, A, B0, delta } = fitResonance(sample, points);
    [S, A, B0, delta].forEach(([value], i) => expect(value / values[i]!).toBeCloseTo(1, 5));
  });
});
