import { expect, test } from 'vitest';
import { authorsOf, citedAs } from '@learning/cited';
import { note, reference } from '@learning/schema';

const given = { title: 'A', source: 'course001', place: 'Eq. 1', kind: 'wrong', order: 1 };
const paper = { type: 'article', title: 'A', authors: ['Kittel, C.'], year: 2005 };

test('a note says where, of which kind and in which order it stands', () => {
  expect(note.safeParse(given).success).toBe(true);
  expect(note.safeParse({ ...given, kind: 'bad' }).success).toBe(false);
  expect(note.safeParse({ ...given, proof: 'x' }).success).toBe(false);
});

test('only a source of the course may lack authors and a year, and only it has a number', () => {
  expect(reference.safeParse(paper).success).toBe(true);
  expect(reference.safeParse({ ...paper, authors: [] }).success).toBe(false);
  expect(reference.safeParse({ ...paper, year: undefined }).success).toBe(false);
  expect(reference.safeParse({ ...paper, number: '001' }).success).toBe(false);
  const course = { type: 'course', title: 'A chapter', number: '001' };
  expect(reference.safeParse(course).success).toBe(true);
  expect(reference.safeParse({ ...course, number: undefined }).success).toBe(false);
  expect(citedAs({ authors: [], title: 'A chapter' })).toBe('a chapter');
});

test('a text names one author or two by name, more by the first', () => {
  const title = 'A';
  const [one, two, three] = ['Kittel, C.', 'Landau, L.', 'Lifshitz, E.'] as const;
  expect(citedAs({ title, authors: [one], year: 2005 })).toBe('Kittel 2005');
  expect(citedAs({ title, authors: [two, three], year: 1935 })).toBe('Landau and Lifshitz 1935');
  expect(citedAs({ title, authors: [one, two, three], year: 1935 })).toBe('Kittel et al. 1935');
});

test('the last author of two or three stands after "and", with the initials', () => {
  const [one, two, three] = ['Ado, I. A.', 'Tretiakov, O. A.', 'Titov, M.'] as const;
  expect(authorsOf([])).toBe('');
  expect(authorsOf([one])).toBe('Ado, I. A.');
  expect(authorsOf([one, two])).toBe('Ado, I. A. and Tretiakov, O. A.');
  expect(authorsOf([one, two, three])).toBe('Ado, I. A., Tretiakov, O. A. and Titov, M.');
  expect(authorsOf([one, two, three, 'Lee, K.'])).toBe('Ado, I. A. et al.');
});
