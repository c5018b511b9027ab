import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { criteria, evaluated, readCriteria, verdicts } from '@learning/conformance';

/** The criteria of WCAG 2.2 of level A and AA, a line for each guideline; 4.1.1 is no longer one. */
const numbers = [
  '1.1.1',
  ...['1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5'],
  ...['1.3.1', '1.3.2', '1.3.3', '1.3.4', '1.3.5'],
  ...['1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.4.10', '1.4.11', '1.4.12', '1.4.13'],
  ...['2.1.1', '2.1.2', '2.1.4'],
  ...['2.2.1', '2.2.2'],
  '2.3.1',
  ...['2.4.1', '2.4.2', '2.4.3', '2.4.4', '2.4.5', '2.4.6', '2.4.7', '2.4.11'],
  ...['2.5.1', '2.5.2', '2.5.3', '2.5.4', '2.5.7', '2.5.8'],
  ...['3.1.1', '3.1.2'],
  ...['3.2.1', '3.2.2', '3.2.3', '3.2.4', '3.2.6'],
  ...['3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.7', '3.3.8'],
  ...['4.1.2', '4.1.3'],
];

test('each of the 55 criteria is there once, in order, 31 of level A and 24 of level AA', () => {
  expect(criteria.map(({ id }) => id)).toEqual(numbers);
  expect(criteria).toHaveLength(55);
  expect(criteria.filter(({ level }) => level === 'A')).toHaveLength(31);
  expect(new Set(criteria.map(({ name }) => name)).size).toBe(55);
});

test('each says what it rests on or what is amiss', () => {
  for (const { id, remark, verdict } of criteria) {
    expect(remark, id).toMatch(/^\p{Lu}.{14,}\.$/su);
    expect(Object.keys(verdicts), id).toContain(verdict);
  }
});

test('a line that cannot be read is named, with what is expected there', () => {
  const line = (text: string) => () => readCriteria(`id,level,verdict,name,remark,test\n${text}`);
  expect(line('1.1.1,A,none,Audio,"None, here.",')()).toEqual([
    { id: '1.1.1', level: 'A', verdict: 'none', name: 'Audio', remark: 'None, here.' },
  ]);
  expect(line('1.1.1,B,none,Audio,None.,')).toThrow('1.1.1: level must be A or AA, got “B”');
  expect(line('1.1.1,A,passes,Audio,None.,')).toThrow(/1\.1\.1: verdict .*supports.* “passes”/);
  expect(line('1.1.1,A,none,Audio')).toThrow('1.1.1: id, name and remark must be there');
});

test('what is said to be shown by a test is', () => {
  const named = criteria.flatMap(({ test }) => test ?? []);
  expect(named.length).toBeGreaterThan(25);
  for (const file of named) expect(existsSync(file), file).toBe(true);
});

test('the day of the evaluation is one, and has been', () => {
  expect(evaluated).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(Date.parse(evaluated)).toBeLessThanOrEqual(Date.now());
});
