import { expect, test } from 'vitest';
import { minutesOf, pace } from '@learning/pace';

const prose = (minutes: number) =>
  Array(minutes * pace.words)
    .fill('word')
    .join(' ');

test('a text takes as long as its words, to the nearest five minutes and never none', () => {
  expect(minutesOf(prose(20))).toBe(20);
  expect(minutesOf(prose(22))).toBe(20);
  expect(minutesOf('Short.')).toBe(5);
});
test('tags and what they are told count for no words; a formula counts for one', () => {
  const long = Array(3000).fill('x').join(' > ');
  expect(minutesOf(`${prose(20)} <Term of="${long}">one</Term>`)).toBe(20);
  expect(minutesOf(`${prose(20)} <Value given={{ a: '${long}' }} />`)).toBe(20);
  expect(minutesOf(`${prose(20)} $$ ${long} $$ and $${long}$`)).toBe(20);
});
test('what asks on the way adds its own time, and the words of a check are in that', () => {
  const asked =
    '<Widget name="a" predict="b">One.</Widget>\n\n<Widget name="c">Two.</Widget>\n\n<Worked id="d" />\n\n' +
    `<Check id="e">${prose(10)}</Check>`;
  const added = pace.prediction + pace.worked + pace.check;
  expect(minutesOf(prose(20) + asked.repeat(5))).toBe(20 + 5 * added);
});
