import { describe, expect, it } from 'vitest';
import * as collinear from '../../src/physics/formulas/collinear';
import * as damping from '../../src/physics/formulas/damping';
import * as efficiency from '../../src/physics/formulas/efficiency';
import * as fieldFree from '../../src/physics/formulas/field-free-state';
import * as linewidth from '../../src/physics/formulas/linewidth';
import * as oscillator from '../../src/physics/formulas/oscillator';
import * as resonance from '../../src/physics/formulas/resonance';
import * as spinOrbit from '../../src/physics/formulas/spin-orbit';
import * as spinTransfer from '../../src/physics/formulas/spin-transfer';
import * as against from '../../src/physics/formulas/stt-sot';
import * as switching from '../../src/physics/formulas/switching';
import { quantities, type Formula, type Quantity, type QuantityName } from '@physics';
import { fuzz } from '../fuzz';

// Refusals are part of the game, and their stacks the most expensive part.
Error.stackTraceLimit = 0;

/** A generator of numbers in [0, 1) that always gives the same ones. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Order of magnitude that a quantity of a unit has; angles and pure numbers are of order one. */
const sizes: Readonly<Record<string, number>> = {
  T: 0.3,
  s: 1e-9,
  'A/m': 1e6,
  'A/m²': 1e12,
  m: 1e-9,
  Hz: 1e10,
  'J/m³': 3e5,
  'm³': 1e-24,
  K: 300,
  'Ω m': 1e-6,
  'Ω m²': 5e-12,
};

/** A value that the domain of the quantity admits, over six decades, sometimes zero or a special one. */
function draw(name: QuantityName, random: () => number): number {
  const { unit, domain }: Quantity = quantities[name];
  const special = random();
  if (special < 0.03 && domain !== '> 0') return 0;
  if (special < 0.06) return 1;
  const size = (sizes[unit] ?? 1) * 10 ** (6 * random() - 4);
  return domain || random() < 0.5 ? size : -size;
}

const all = Object.entries({
  ...{ ...collinear, ...damping, ...efficiency, ...fieldFree, ...linewidth, ...oscillator },
  ...{ ...resonance, ...spinOrbit, ...spinTransfer, ...against, ...switching },
}) as unknown as readonly [string, Formula][];

/** Demagnetizing factors add up to 1. */
function normalized(args: Record<string, number>): void {
  const sum = args['Nx']! + args['Ny']! + args['Nz']!;
  for (const name of ['Nx', 'Ny', 'Nz']) args[name]! /= sum;
}

describe('3000 sets of values each give a finite number, or are refused by name:', () => {
  it.each(all)('%s', (_, form) => {
    const random = mulberry(1);
    const args: Record<string, number> = {};
    let answered = 0;
    for (let i = 0; i < fuzz(30_000); i++) {
      for (const name of form.needs) args[name] = draw(name as QuantityName, random);
      if ('Nz' in args) normalized(args);
      try {
        const found = form(args);
        const finite =
          typeof found === 'number' ? Number.isFinite(found) : found.every(Number.isFinite);
        if (!finite) expect.fail(`${JSON.stringify(args)} gives ${String(found)}`);
        answered++;
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
    }
    expect(answered).toBeGreaterThan(30);
  });
});
