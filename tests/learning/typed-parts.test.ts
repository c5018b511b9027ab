/** Vectors, angles and designs as they are typed, and the sentences that are said to them. */
import { describe, expect, test } from 'vitest';
import type { DesignAsk } from '@learning/kinds/design';
import type { DirectionAsk } from '@learning/kinds/direction';
import type { NumberAsk } from '@learning/kinds/number';
import type { VectorAsk } from '@learning/kinds/vector';
import { grade, help, preview } from './grading';

const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');
const said = ({ remarks }: ReturnType<typeof grade>) =>
  plain(remarks.map(({ text }) => text).join(' '));

describe('the components of a vector', () => {
  const ask: VectorAsk = {
    kind: 'vector',
    from: 'larmorRate',
    tolerance: 0.01,
    show: '1/ns',
    wrong: [],
  };
  const drawn = { kind: 'vector', answer: [1.5e9, -4e9, 0], wrong: [] } as const;
  const judge = (text: string) => grade(ask, 'mRate', drawn, text);
  test.each([
    '1.5|-4|0|1/ns',
    '3/2|−4|0|1/ns',
    '1,5|-4,0|0|ns^-1',
    '1.5e9|-4e9|0|1/s',
    '1.5 1/ns|-4 1/ns|0|',
    '1.5|-4|0|GHz',
    'x = 1.5|-4|0|per ns',
  ])('“%s” is right', (text) => expect(judge(text).verdict).toBe('right'));
  test.each([
    ['1.5||0|1/ns', /y component: nothing is typed/],
    ['|||1/ns', /x component: nothing is typed/],
    ['|||', /nothing is typed/],
    ['1.5|-4|1/ns|1/ns', /z component: .*a unit is no number/],
    ['1.5|-4|0|', /unit is missing/],
    ['1.5 1/ns|-4|0|1/ns', /unit stands twice/],
    ['1.5|four|0|1/ns', /y component: there is no number/],
  ])('“%s” is not counted', (text, why) => {
    expect(judge(text).verdict).toBe('unreadable');
    expect(said(judge(text))).toMatch(why);
  });
  test('the preview has each component and the unit, in SI with four figures', () =>
    expect(plain(preview(ask, 'mRate', '3/2|-4||1/ns'))).toBe(
      'understood as (1.5, −4, …) 1/ns = (1.500 × 10⁹, −4.000 × 10⁹, …) 1/s',
    ));
  test('a unit of something else is said to be one', () =>
    expect(said(judge('1.5|-4|0|T'))).toMatch(/T is the unit of a flux density/));
});

describe('the angles of an arrow', () => {
  const ask: DirectionAsk = {
    kind: 'direction',
    from: 'larmorRate',
    tolerance: 10,
    shown: [],
    wrong: [],
  };
  const up = { kind: 'direction', shown: [], answer: [0, 0, 1], wrong: [] } as const;
  const along = { kind: 'direction', shown: [], answer: [0, 1, 0], wrong: [] } as const;
  test.each([
    '90|90',
    '90°|90°',
    '90 deg|1.5708 rad',
    'pi/2|π/2',
    '９０|90',
    '90,0|90',
    '1/4 turn|90',
    '90|-270',
    '90|450',
    '1570.8 mrad|90',
  ])('“%s” is along y', (text) =>
    expect(grade(ask, 'direction', along, text).verdict).toBe('right'),
  );
  test.each(['0°|0', '0|0', '0|200', '-0|0'])('“%s” is along z', (text) =>
    expect(grade(ask, 'direction', up, text).verdict).toBe('right'),
  );
  test.each([
    ['-30|0', /polar angle from z: it goes from 0°/],
    ['200|0', /it goes from 0°/],
    ['|0', /polar angle from z: nothing is typed/],
    ['90|north', /azimuth from x: there is no number/],
    ['90 T|0', /T is no unit of an angle/],
  ])('“%s” is not counted', (text, why) => {
    const verdict = grade(ask, 'direction', up, text);
    expect(verdict.verdict).toBe('unreadable');
    expect(said(verdict)).toMatch(why);
    expect(preview(ask, 'direction', text)).toMatch(/^not read: /);
  });
  test('the exact direction is said in words, another one by its angle', () => {
    expect(said(grade(ask, 'direction', up, '0|0'))).toBe('This is the exact direction.');
    expect(said(grade(ask, 'direction', up, '5|0'))).toMatch('5.0° from the exact direction');
    expect(preview(ask, 'direction', 'pi/2|1.2 rad')).toBe(
      'understood as 90° from z, 68.8° from x',
    );
  });
});

describe('sentences', () => {
  const ask = (more: Partial<NumberAsk>): NumberAsk => ({
    kind: 'number',
    from: 'larmorFrequency',
    tolerance: 0.01,
    wrong: [],
    ...more,
  });
  const judge = (quantity: string, answer: number, text: string, more: Partial<NumberAsk> = {}) =>
    grade(ask(more), quantity, { kind: 'number', answer, wrong: [] }, text);
  test('no unit is said to fit where there is none', () =>
    expect(said(judge('alpha', 0.02, '0.03'))).toBe('The value is not right yet.'));
  test('the right number with a unit too much is said to be right', () =>
    expect(said(judge('alpha', 0.02, '0.02 T'))).toMatch(
      /a pure number.*The number itself is right\./,
    ));
  test('a power of ten is said as a factor', () => {
    expect(said(judge('f', 28e9, '28 MHz'))).toMatch('1000 times too small');
    expect(said(judge('f', 28e9, '28 PHz'))).toMatch('10⁶ times too large');
  });
  test.each([
    ['56 GHz', /2 times too large.*does not belong there/],
    ['14 GHz', /2 times too small.*is missing/],
    ['176 GHz', /2π times too large/],
    ['4.456 GHz', /2π times too small/],
    ['-14 GHz', /The sign is not right.*2 times too small/],
  ])('a factor of 2 or 2π is said: %s', (text, words) =>
    expect(said(judge('f', 28e9, text))).toMatch(words),
  );
  test('a factor is not said where it would be there by chance', () => {
    expect(said(judge('f', 28e9, '57 GHz', { tolerance: 0.2 }))).not.toMatch('times');
    expect(said(judge('phi', 0, '0.15 rad', { within: 0.1 }))).not.toMatch('times');
    expect(said(judge('phi', 1, '2 rad', { modulo: 2 * Math.PI }))).not.toMatch('times');
  });
  test('a turn is an angle, and not an angular frequency', () => {
    expect(judge('theta', Math.PI / 4, '0.125 turn').verdict).toBe('right');
    expect(said(judge('omega', 1, '0.125 turn'))).toMatch(/turn is the unit of a number of turns/);
  });
  test('oersted are right for a flux density, with a word on B and H, unless the ask is about just that', () => {
    const linewidth = judge('Bext', 1.25e-3, '12.5 Oe');
    expect(linewidth.verdict).toBe('right');
    expect(said(linewidth)).toMatch(/field strength H.*flux density B/);
    const strict = judge('Bext', 1.25e-3, '12.5 Oe', { units: 'SI' });
    expect(strict.verdict).toBe('unreadable');
    expect(said(strict)).toMatch(/Oe is not a unit of the SI/);
  });
  test('an ask may want its own unit', () => {
    expect(judge('Hext', 8e4, '80000 A/m', { units: 'exact', show: 'kA/m' }).verdict).toBe(
      'unreadable',
    );
    expect(judge('Hext', 8e4, '80 kA/m', { units: 'exact', show: 'kA/m' }).verdict).toBe('right');
  });
  test.each([
    ['1.200.000 qux', /qux/],
    ['~28 qux', /qux/],
    ['1e999 Hz', /too large/],
    ['13.3 xs^-1', /not a unit that is known/],
    ['5 Nm', /N m is the unit of an energy/],
    ['28000 mhz', /mHz or MHz/],
    ['1/ns', /a unit is no number/],
    ['2.8×1010 Hz', /power of ten/],
  ])('the reason given for “%s” is true', (text, why) =>
    expect(said(judge('f', 28e9, text))).toMatch(why),
  );
  test('a unit that many quantities share is named plainly', () => {
    expect(said(judge('aDL', 1e-3, '0.9 uJ/m2'))).toMatch(
      /uJ\/m2 is the unit of an energy per area/,
    );
    expect(said(judge('aDL', 1e-3, '0.9 1/T'))).toMatch(/is the unit of one over a flux density/);
  });
  test('only what fits is suggested', () => {
    expect(said(judge('FreeLayerThickness', 5e-9, '5 Nm'))).toMatch('perhaps nm is meant');
    expect(said(judge('vF', 13.3, '13.3 ms^-1'))).toMatch('if m s^-1 is meant');
    expect(said(judge('f', 28e9, '28 tesl'))).not.toMatch('perhaps');
  });
  test('the preview of 1 kOe has the figures of its factor', () =>
    expect(plain(preview(ask({}), 'Hext', '1 kOe'))).toBe('understood as 1 kOe = 79 580 A/m'));
  test('the help names the units that an ask takes, by its rule', () => {
    expect(help(ask({ show: 'mT' }), 'Bext')).toMatch(/mT.*T.*G.*Oe/);
    expect(help(ask({ show: 'mT', units: 'SI' }), 'Bext')).not.toMatch(/Oe|G,/);
    expect(help(ask({ show: 'mT', units: 'exact' }), 'Bext')).toMatch(/this unit: mT\.$/);
    expect(help(ask({}), 'alpha')).toMatch(/no unit/);
  });
});

test('a design whose number lacks a unit is offered one that can be set', () => {
  const ask: DesignAsk = {
    kind: 'design',
    run: 'settle',
    choose: { alpha: { min: 0.001, max: 10 }, Bext: { min: 0.05, max: 0.3, show: 'mT' } },
    goals: [{ of: 'turns', atLeast: '1', missed: {}, because: '' }],
    example: {},
  };
  const drawn = { kind: 'design', given: {}, limits: [], example: [], missed: [] } as const;
  expect(said(grade(ask, 'design', drawn, '0.1|0.2'))).toMatch('write for instance 0.2 T');
  expect(said(grade(ask, 'design', drawn, '0.1|7000'))).toMatch('write for instance 175 mT');
  expect(plain(preview(ask, 'design', '0.1|200 mT'))).toBe(
    'Gilbert damping understood as 0.1; applied field understood as 200 mT = 0.2000 T',
  );
});
