import { expect, test } from 'vitest';
import * as physics from '@physics';
import { api } from '../../src/build/api';

const entries = (await api()).flatMap(({ groups }) => groups.flatMap((group) => group.entries));
const { formulas } = physics;
const direct = Object.keys(physics).filter((name) => name !== 'constants' && name !== 'formulas');

test('the API page holds everything that the physics module exports, once', () => {
  const names = entries.filter(({ kind }) => kind !== 'type').map(({ name }) => name);
  expect(names.toSorted()).toEqual([...new Set([...direct, ...Object.keys(formulas)])].toSorted());
});

test('every function, constant and type says what it is', () => {
  expect(entries.filter(({ text }) => !text.trim()).map(({ name }) => name)).toEqual([]);
});

test('every closed form names the unit of each argument and of its result', () => {
  const { arguments: needs, returns } = entries.find(({ name }) => name === 'energyLoss')!;
  expect(needs.map(({ name, type }) => `${name} ${type}`)).toEqual([
    ...['alpha 1', 'Msat A/m', 'Bext T', 'theta rad'],
  ]);
  expect(returns).toBe('loss: power lost per volume, W/m³');
});
