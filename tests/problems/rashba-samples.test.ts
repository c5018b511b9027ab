import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { hbar } from '@physics';
import { testSamples, type InSi, type Ours } from './samples';
import samples from './rashba-samples.json';

const ours: Ours = {
  'T08.1': { file: 'distance-of-the-circles', name: 'kSplit', unit: 1e9 },
  'T08.2': { file: 'spins-of-two-circles', name: 'Sdens', unit: 1e12 },
  'T08.3': { file: 'field-of-a-current', name: 'BR', unit: 1e-3 },
  'T17.1': { file: 'lifetime-along-the-normal', name: 'tauZ', unit: 1e-15 },
  'T17.2': { file: 'lost-in-an-exchange-time', name: 'relaxRatio', unit: 1 },
  'T17.3': { file: 'where-two-fields-meet', name: 'alphaR', unit: 1.602176634e-31 },
};
const eVA = 1.602176634e-29;
const inSi: Record<string, InSi> = {
  T08: {
    a: ['alphaR', eVA],
    t: ['tauMom', 1e-15],
    E: ['Efield', 1e5],
    P: ['Pol', 1],
    J: ['J', 1e11],
    Ms: ['Msat', 1e3],
  },
  T17: {
    a: ['alphaR', eVA / 100],
    k: ['kF', 1e9],
    t: ['tauMom', 1e-15],
    td: ['tauDelta', 1e-15],
    ts: ['tauSf', 1e-12],
  },
};

testSamples(samples, ours, (problem) => inSi[problem.slice(0, 3)]!);

test('every drawn flight is so short that the spin turns less than half a radian in it', () => {
  const text = readFileSync('content/problems/lifetime-along-the-normal.mdx', 'utf8');
  const { alphaR, kF, tauMom } = parse(text.split('---')[1]!).given;
  expect((2 * alphaR.max * kF.max * tauMom.max) / hbar).toBeLessThan(0.5);
});
