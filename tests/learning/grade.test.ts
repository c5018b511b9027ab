import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { gammaLL } from '@physics';
import { drawExercise } from '@learning/draw';
import type { Exercise } from '@learning/exercise';
import { evaluate } from '@learning/expression';
import type { NumberAsk } from '@learning/kinds/number';
import { readNumber } from '@learning/typed-number';
import { readUnit } from '@learning/units';
import { grade, preview } from './grading';
import { fuzz } from '../fuzz';

const ask: NumberAsk = {
  kind: 'number',
  from: 'larmorFrequency',
  tolerance: 0.01,
  show: 'GHz',
  wrong: [{ value: '2*pi*answer', because: 'the angular frequency' }],
};
const answer = gammaLL / (2 * Math.PI);
const drawn = { kind: 'number', answer, wrong: [2 * Math.PI * answer] } as const;
const judge = (text: string) => grade(ask, 'f', drawn, text);
const about = (text: string) => judge(text).remarks.map((r) => r.about);

/** What a text says in SI, whatever is asked for. */
const valueOf = (text: string) => {
  const { number, rest } = readNumber(text);
  return number * readUnit(rest).factor;
};

describe('an answer is read as people type it', () => {
  test.each([
    ['28 GHz', 28e9],
    ['28GHz', 28e9],
    ['2.8e10 Hz', 2.8e10],
    ['2.8×10^10 Hz', 2.8e10],
    ['2.8 x 10^10 Hz', 2.8e10],
    ['2.8·10¹⁰ s⁻¹', 2.8e10],
    ['2.8 10^10 1/s', 2.8e10],
    ['2.8E10 s^-1', 2.8e10],
    ['28 1/ns', 28e9],
    ['28,0 GHz', 28e9],
    ['28 000 MHz', 28e9],
    ['−3 mT', -3e-3],
    ['5 µT', 5e-6],
    ['5 μT', 5e-6],
    ['5 uT', 5e-6],
    ['1 kOe', 1e6 / (4 * Math.PI)],
    ['1 G', 1e-4],
    ['800 emu/cm³', 8e5],
    ['800 emu/cc', 8e5],
    ['1 erg/cm^3', 0.1],
    ['28 GHz/T', 28e9],
    ['1.76e11 rad/(s T)', 1.76e11],
    ['1.76e11 rad/s/T', 1.76e11],
    ['1.76e11 rad s^-1 T^-1', 1.76e11],
    ['180°', Math.PI],
    ['180 deg', Math.PI],
    ['50 %', 0.5],
    ['.5', 0.5],
    ['10^9 Hz', 1e9],
    ['−10⁹ Hz', -1e9],
  ])('%s', (text, value) => {
    expect(valueOf(text) / value).toBeCloseTo(1, 12);
  });
  test.each([
    '',
    'abc',
    '28 qux',
    '1.2.3 T',
    '1,200 T',
    '1,2,3 T',
    '--3 T',
    '1e999 T',
    '3 T)',
    '(',
  ])('not %s', (text) => {
    expect(() => valueOf(text)).toThrow();
    expect(judge(text).verdict).toBe('unreadable');
  });
  test('full-width digits and the other signs of micro, ohm and ångström are read', () => {
    expect(valueOf('１２．５ GHz')).toBe(12.5e9);
    expect(valueOf('3 \u212b')).toBeCloseTo(3e-10, 20);
    expect(valueOf('3 \u00b5\u2126 m²')).toBeCloseTo(3e-6, 15);
  });
  test('a number too large for its prefix is not read', () => {
    expect(judge('1e308 GHz').remarks[0]?.text).toMatch('too large');
  });
  test('the example is in the unit of the question also where the answer is negative', () => {
    const one = { kind: 'number', answer: -28e9, wrong: [] } as const;
    expect(grade(ask, 'f', one, 'junk').remarks[0]?.text.replace(/\s/g, ' ')).toMatch(
      'instance 1.2 GHz.',
    );
  });
  test('a decimal comma is read, and said', () => {
    expect(readNumber('1,2 GHz').notes.join()).toMatch(/decimal point/);
  });
  test('the preview shows the number in the unit typed and in SI', () => {
    expect(preview(ask, 'f', '28.0 GHz')).toBe(
      'understood as 28.0\u202fGHz = 2.800\u00a0×\u00a010¹⁰\u202fHz',
    );
  });
});

describe('value, unit, sign and figures are judged one by one', () => {
  test('the right value in any prefix is right', () => {
    for (const text of ['28.02 GHz', '2.802e10 Hz', '28020 MHz', '0.02802 THz', '2.802e10 1/s'])
      expect(judge(text).verdict, text).toBe('right');
  });
  test('an expected mistake is named', () => {
    expect(judge('176 1/ns')).toMatchObject({ verdict: 'wrong', mistake: 0 });
    expect(judge('176 Grad/s')).toMatchObject({ verdict: 'wrong', mistake: 0 });
  });
  test('radians per second are not hertz', () => {
    expect(judge('28 Grad/s').remarks[0]?.text).toMatch(/radians per second/);
  });
  test('a missing unit is not counted', () => {
    expect(judge('28').verdict).toBe('unreadable');
    expect(judge('28').remarks[0]?.text).toMatch(/unit is missing/);
  });
  test('both dimensions are named, and the right number is said', () => {
    const { verdict, remarks } = judge('28.02 ns');
    expect(verdict).toBe('wrong');
    expect(remarks[0]?.text).toMatch(/a frequency \(Hz\).*a time \(s\)/);
    expect(remarks[1]?.text).toMatch(/would be right in GHz/);
  });
  test('H and B are told apart', () => {
    const field: NumberAsk = { ...ask, from: 'fluxDensity', show: 'mT', wrong: [] };
    const one = { kind: 'number', answer: 0.05, wrong: [] } as const;
    const { remarks } = grade(field, 'Bext', one, '500 Oe');
    expect(remarks[1]?.text).toMatch(/field strength H.*flux density B/);
    expect(grade(field, 'Bext', one, '500 A/m').remarks[0]?.text).toMatch(/field strength H/);
    expect(grade(field, 'Bext', one, '500 G').verdict).toBe('right');
  });
  test('a sign, a power of ten and too few figures have their own sentences', () => {
    expect(about('-28.02 GHz')).toContain('sign');
    expect(judge('28.02 MHz').remarks[0]?.text).toMatch(/1000 times too small/);
    expect(about('30 GHz')).toContain('value');
    expect(judge('3e10 Hz').remarks.at(-1)?.text).toMatch(/rounded too far/);
  });
  test('angles are compared on the circle', () => {
    const angle: NumberAsk = { ...ask, within: 0.035, modulo: 2 * Math.PI, show: '°', wrong: [] };
    const one = { kind: 'number', answer: 0.01, wrong: [] } as const;
    expect(grade(angle, 'phi', one, '360°').verdict).toBe('right');
    expect(grade(angle, 'phi', one, '350°').verdict).toBe('wrong');
  });
});

test('junk never throws and is never right', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!/\d/.test(text));
      expect(judge(text).verdict).toBe('unreadable');
    }),
    { numRuns: fuzz(3000) },
  );
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'-+.,eE×^0123456789 GHzTnsOeμ°%/()·⁻¹') }),
      (text) => {
        expect(['wrong', 'unreadable', 'right']).toContain(judge(text).verdict);
      },
    ),
    { numRuns: fuzz(5000) },
  );
});

test('every unit of the table of quantities can be read', async () => {
  const { quantities } = await import('@physics');
  for (const { unit, show = {} } of Object.values(quantities) as {
    unit: string;
    show?: Record<string, number>;
  }[]) {
    const si = readUnit(unit);
    expect(si.factor, unit).toBeCloseTo(1, 12);
    for (const [name, factor] of Object.entries(show)) {
      const shown = readUnit(name);
      expect(shown.factor / factor, name).toBeCloseTo(1, 9);
      expect(shown.dimension, name).toEqual(si.dimension);
    }
  }
});

describe('directions, vectors and choices', () => {
  const v = { kind: 'direction', shown: [], answer: [0, 1, 0], wrong: [[1, 0, 0]] } as const;
  const direction = {
    kind: 'direction',
    from: 'larmorFrequency',
    tolerance: 10,
    shown: [],
    wrong: [{ value: ['1', '0', '0'], because: 'along x' }],
  } as const;
  const point = (theta: number, phi: number) => grade(direction, 'direction', v, `${theta}|${phi}`);
  test('an arrow is judged by its angle, a reversed one by its sign', () => {
    expect(point(90, 84).verdict).toBe('right');
    expect(point(84, 270).remarks[0]?.about).toBe('sign');
    expect(point(90, 0)).toMatchObject({ verdict: 'wrong', mistake: 0 });
    expect(point(45, 90).remarks[0]?.text).toMatch(/45° from/);
    expect(grade(direction, 'direction', v, '').verdict).toBe('unreadable');
  });
  test('components are judged one by one', () => {
    const vector = { kind: 'vector', from: 'larmorFrequency', tolerance: 0.01, wrong: [] } as const;
    const one = { kind: 'vector', answer: [3, -4, 0], wrong: [] } as const;
    const give = (...texts: string[]) => grade(vector, 'mRate', one, texts.join('|'));
    expect(give('3', '-4', '0', '1/s').verdict).toBe('right');
    expect(
      give('3', '4', '0', '1/s')
        .remarks.map((r) => r.text)
        .join(' '),
    ).toMatch(/Right so far: x, z.*sign of the y/);
    expect(give('3', 'four', '0', '1/s').verdict).toBe('unreadable');
    expect(give('3', '-4', '0', 'T').remarks[0]?.about).toBe('unit');
    expect(give('3', '-4', '0', '').verdict).toBe('unreadable');
  });
  test('a choice of several is right when all and only the right ones are chosen', () => {
    const option = (text: string, right: boolean) => ({ text, right, because: `${text}!` });
    const choice = {
      kind: 'choice',
      options: [option('a', true), option('b', true), option('c', false)],
    } as const;
    const give = (...chosen: string[]) =>
      grade(choice, 'x', { kind: 'choice', order: [0, 1, 2] }, chosen.join('|'));
    expect(give('a', 'b').verdict).toBe('right');
    expect(give('a').remarks.at(-1)?.text).toMatch(/missing/);
    expect(give('a', 'b', 'c')).toMatchObject({ verdict: 'wrong', mistake: 2 });
    expect(give().verdict).toBe('unreadable');
  });
});

test('numbers are drawn again until no mistake is near the answer, the same for the same seed', () => {
  const exercise: Exercise = {
    given: { Bext: { min: 0.1, max: 1, step: 0.1 } },
    ask: {
      f: { ...ask, wrong: [{ value: 'gammaLL*0.5/(2*pi)', because: 'always the same' }] },
    },
  };
  for (let i = 0; i < 100; i++) {
    const one = drawExercise(exercise, String(i));
    expect(one.values['Bext']).not.toBe(0.5);
    expect(drawExercise(exercise, String(i))).toEqual(one);
  }
  expect(() =>
    drawExercise(
      { ...exercise, ask: { f: { ...ask, wrong: [{ value: 'answer', because: '' }] } } },
      '1',
    ),
  ).toThrow(/apart/);
});

test('expressions know arithmetic, the constants and their scope, and name what they do not know', () => {
  expect(evaluate('2*(x+1)^2/4 - abs(-3)', { x: 1 })).toBe(-1);
  expect(evaluate('gammaLL/(2*pi)', {})).toBeCloseTo(answer, 0);
  expect(evaluate('2^3^2', {})).toBe(512);
  for (const bad of ['y+1', '-x^2', 'x.y', 'alert(1)', 'constructor', '1 +', 'x ? 1 : 2', ''])
    expect(() => evaluate(bad, { x: 1 }), bad).toThrow(RangeError);
});

describe('sentences say what is so', () => {
  const said = (text: string) =>
    judge(text)
      .remarks.map((r) => r.text)
      .join(' ');
  const field: NumberAsk = { ...ask, from: 'fluxDensity', show: 'mT', wrong: [] };
  const ofField = (text: string) =>
    grade(field, 'Bext', { kind: 'number', answer: 0.05, wrong: [] }, text)
      .remarks.map((r) => r.text)
      .join(' ');
  test('a dimension has its plain name', () => {
    expect(said('3 erg')).toMatch(/an energy \(J\)/);
    expect(said('5 m')).toMatch(/a length \(m\)/);
    expect(ofField('500 Oe')).toMatch(/field strength H/);
    expect(ofField('40 emu/cc')).toMatch(/a magnetization/);
  });
  test('a unit in the wrong capitals is read where it has one meaning, and asked back where it has two', () => {
    expect(judge('28.02 ghz').verdict).toBe('right');
    expect(preview(ask, 'f', '28.02 ghz')).toMatch(/“ghz” is read as GHz/);
    expect(said('28020 mhz')).toMatch(/mHz or MHz/);
    expect(judge('28020 mhz').verdict).toBe('unreadable');
  });
  test('a wrong power of ten with a wrong sign is said to be both', () => {
    expect(about('-28025 GHz')).toEqual(['sign', 'value']);
  });
});
