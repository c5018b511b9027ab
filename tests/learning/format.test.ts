import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultUnit, format, formatNumber, unitFactor } from '@learning/format';

const thin = '\u202f';
const held = '\u00a0';

describe('formatNumber', () => {
  it.each([
    [0.28024951, 3, '0.280'],
    [28.024951, 3, '28.0'],
    [9.996, 3, '10.0'],
    [12345, 3, `12${thin}300`],
    [1234, 2, '1200'],
    [99999, 3, `1.00${held}×${held}10⁵`],
    [-1.2e9, 2, `−1.2${held}×${held}10⁹`],
    [1.760859e-11, 4, `1.761${held}×${held}10⁻¹¹`],
    [0.00123, 2, '0.0012'],
    [0.000123, 2, `1.2${held}×${held}10⁻⁴`],
    [0, 3, '0.00'],
    [-0, 1, '0'],
    [-Infinity, 3, '−∞'],
    [NaN, 3, 'undefined'],
    [0.1 + 0.2, 'exact', '0.3'],
    [45, 'exact', '45'],
    [60.0000000002, 'exact', '60'],
    [2.5e5, 'exact', `2.5${held}×${held}10⁵`],
  ] as const)('prints %d to %s figures as %s', (x, digits, text) => {
    expect(formatNumber(x, digits)).toBe(text);
  });

  it('prints what reads back to the asked number of figures', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 }),
        fc.integer({ min: 1, max: 8 }),
        (x, digits) => {
          const text = formatNumber(x, digits)
            .replaceAll(thin, '')
            .replaceAll('−', '-')
            .replace(`${held}×${held}10`, 'e')
            .replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (c) => '-0123456789'['⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c)]!);
          expect(Math.abs(Number(text) - x)).toBeLessThanOrEqual(
            Math.abs(x) * 10 ** (1 - digits) * 0.50001,
          );
        },
      ),
    );
  });
});

describe('format', () => {
  it('puts a thin no-break space before the unit, none before the degree sign', () => {
    expect(format(28.02e9, 'f')).toBe(`28.0${thin}GHz`);
    expect(format(Math.PI / 4, 'theta', '°', 2)).toBe('45°');
    expect(format(0.02, 'alpha', '', 2)).toBe('0.020');
    expect(format(1.76085963023e11, 'gammaLL')).toBe(
      `1.76${held}×${held}10¹¹${thin}rad/(s${thin}T)`,
    );
  });

  it('takes the first display unit unless another is named', () => {
    expect(defaultUnit('Bext')).toBe('T');
    expect(format(0.35, 'Bext', 'mT', 'exact')).toBe(`350${thin}mT`);
    expect(format(140.9e9, 'mRate', '1/ns', 4)).toBe('140.9\u00a01/ns');
    expect(unitFactor('f', 'Hz')).toBe(1);
  });

  it('names the units a quantity has when it is asked for another', () => {
    expect(() => format(1, 'f', 'THz')).toThrow("f has no unit 'THz'; it has 'GHz', 'MHz', 'Hz'");
  });
});
