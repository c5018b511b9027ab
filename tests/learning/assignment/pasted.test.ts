import { expect, test } from 'vitest';
import { readPasted } from '@learning/assignment/pasted';

const rules = { enter: ['name', 'number'] as const };
const read = (text: string, enter: readonly ('name' | 'number')[] = rules.enter) =>
  readPasted(text, { enter: [...enter] });

test('a list is read as it was asked for, whichever of tab, semicolon and comma stands in a line', () => {
  const { learners, notes } = read(
    'Bob;1002\nMara Lind\t40 217 335\nLind, Mara, 7\n\nS0, 7000\nJo;S1\n',
  );
  expect(learners).toEqual([
    { name: 'Bob', number: '1002' },
    { name: 'Mara Lind', number: '40 217 335' },
    { name: 'Lind Mara', number: '7' },
    { name: 'S0', number: '7000' },
    { name: 'Jo', number: 'S1' },
  ]);
  expect(notes).toEqual([]);
});

test('a line of heads is none of a learner, and an address is no number', () => {
  for (const head of ['Name;Number', 'Vorname;Nachname;ID-Nummer;E-Mail', 'Student, ID'])
    expect(read(`${head}\nBob;1002`).learners).toEqual([{ name: 'Bob', number: '1002' }]);
  expect(read('Bob;Lee;1002;bob1@x.org').learners).toEqual([{ name: 'Bob Lee', number: '1002' }]);
});

test('what may be meant otherwise is told, and nothing is turned round silently', () => {
  expect(read('1001; Anna')).toEqual({
    learners: [{ name: 'Anna', number: '1001' }],
    notes: ['“1001; Anna” is read as the name “Anna” and the number “1001”, the other way round.'],
  });
  expect(read('7000, S0')).toEqual({
    learners: [{ name: '7000', number: 'S0' }],
    notes: ['“7000, S0” is read as the name “7000” and the number “S0”: is it so?'],
  });
  expect(read('Anna; alind').notes).toEqual([
    '“Anna; alind” is read as the name “Anna” and the number “alind”: is it so?',
  ]);
  expect(read('Anna\nLind, Mara')).toEqual({
    learners: [],
    notes: [
      '“Anna” has no number, so it is left out.',
      '“Lind, Mara” has no number, so it is left out.',
    ],
  });
});

test('who is there twice has one key, and two names of one number are told', () => {
  expect(read('Anna, 1001\nDora, 1001\nanna;1001\nBob, 2')).toEqual({
    learners: [
      { name: 'Anna', number: '1001' },
      { name: 'Bob', number: '2' },
    ],
    notes: [
      '“Anna” and “Dora” have one number, 1001: the key has it under the first name.',
      '“Anna 1001” is there twice, and here once.',
    ],
  });
});

test('where names alone tell learners apart, a name is enough, and a number beside it is none of it', () => {
  expect(read('Lind, Mara\nBob; 1002\n05 Learner', ['name']).learners).toEqual([
    { name: 'Lind Mara' },
    { name: 'Bob' },
    { name: '05 Learner' },
  ]);
});
