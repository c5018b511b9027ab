import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { drawExercise } from '@learning/draw';
import { problem } from '@learning/schema';
import { grade } from '../learning/grading';
import { testSamples, type InSi, type Ours } from './samples';
import samples from './spin-hall-samples.json';

const ours: Ours = {
  'T07.1': { file: 'spin-current-into-a-sink', name: 'js', unit: 1e9 },
  'T07.2': { file: 'accumulation-at-a-face', name: 'mus', unit: 1e-6 },
  'T07.3': { file: 'intrinsic-angle', name: 'thetaSH', unit: 1 },
  'T14.1': { file: 'efficiency-with-backflow', name: 'xiDL', unit: 1 },
  'T14.2': { file: 'memory-loss', name: 'transmission', unit: 1 },
  'T14.3': { file: 'spin-pumping', name: 'alphaPump', unit: 1 },
};
/** The same letter has another meaning in another problem. */
const inSi = (problem: string): InSi => ({
  J: ['J', 1e11],
  th: [problem === 'T07.3' ? 'thetaSH0' : 'thetaSH', 1],
  d: ['HMThickness', 1e-9],
  l: ['lambdaSF', 1e-9],
  r: ['rho', 1e-8],
  r1: ['rho0', 1e-8],
  r2: ['rho', 1e-8],
  G: ['Gr', 1e14],
  de: ['deltaI', 1],
  rI: ['rI', 1e-15],
  rF: ['rF', 1e-15],
  t: ['FreeLayerThickness', 1e-9],
  Ms: ['Msat', 1e3],
  g: ['gMix', 1e18],
});

testSamples(samples, ours, inSi);

test('a spin Hall angle, or one times the resistivity, that wears the unit of the conductivity is told from it', () => {
  const text = readFileSync('content/problems/series-of-films.mdx', 'utf8');
  const exercise = problem.parse(parse(text.split('---')[1]!));
  const { asks, values } = drawExercise(exercise, 'told');
  const ask = asks.sigmaSH as { kind: 'number'; answer: number; wrong: readonly number[] };
  const rho = values.rho as number;
  const says = (number: number) =>
    JSON.stringify(grade(exercise.ask.sigmaSH!, 'sigmaSH', ask, `${number} kS/cm`));
  expect(says(ask.answer * rho)).toMatch('the spin Hall angle itself');
  expect(says(ask.answer * rho * rho * 1e8)).toMatch('multiplied by the resistivity');
});
