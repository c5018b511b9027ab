import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  formulas,
  materials,
  materialValue,
  mu0,
  quantities,
  surfaceTorqueTable,
  type Material,
  type MaterialValue,
  type Origin,
  type Quantity,
  type QuantityName,
} from '@physics';

const all: [string, Material][] = Object.values(materials).flatMap((table) =>
  Object.entries(table),
);
const entries = all.flatMap(([name, material]) =>
  Object.entries(material.values).map(
    ([quantity, value]): [string, QuantityName, MaterialValue] => [
      name,
      quantity as QuantityName,
      value,
    ],
  ),
);
const references = readdirSync(new URL('../../content/references', import.meta.url)).map((file) =>
  file.replace('.yaml', ''),
);
const known = (origin: Origin) => {
  if (typeof origin !== 'string') expect(references).toContain(origin.reference);
};
const of = (table: Record<string, Material>, name: string, quantity: QuantityName) =>
  materialValue(table[name]!, quantity);

describe('every value of a material', () => {
  it.each(entries)(
    '%s %s lies in its range and in the domain of its quantity',
    (_, name, value) => {
      const { domain }: Quantity = quantities[name];
      for (const number of [value.value, value.min ?? value.value, value.max ?? value.value]) {
        expect(Number.isFinite(number)).toBe(true);
        if (domain === '> 0') expect(number).toBeGreaterThan(0);
        if (domain === '>= 0') expect(number).toBeGreaterThanOrEqual(0);
      }
      expect(value.value).toBeGreaterThanOrEqual(value.min ?? value.value);
      expect(value.value).toBeLessThanOrEqual(value.max ?? value.value);
    },
  );
  it.each(entries)(
    '%s %s says where it is from: a reference that there is, a source, typical or assumed',
    (_, __, value) => {
      known(value.origin);
      for (const { origin } of value.reported ?? []) known(origin);
    },
  );
});

describe('the tables agree with themselves:', () => {
  it('μ0M_s is μ0 times M_s', () => {
    for (const name of Object.keys(materials.ferromagnets)) {
      const [field, Msat] = [
        of(materials.ferromagnets, name, 'mu0Ms'),
        of(materials.ferromagnets, name, 'Msat'),
      ];
      expect(Math.abs(field - mu0 * Msat)).toBeLessThan(0.01);
    }
  });
  it('the spin Hall conductivity is θ_SH/ρ within a tenth, and λρ of platinum that of its defaults', () => {
    for (const name of Object.keys(materials.heavyMetals)) {
      const [thetaSH, rho, sigma] = (['thetaSH', 'rho', 'sigmaSH'] as const).map((q) =>
        of(materials.heavyMetals, name, q),
      );
      expect(formulas.spinHallConductivity({ thetaSH: thetaSH!, rho: rho! }) / sigma!).toBeCloseTo(
        1,
        0.9,
      );
    }
    const Pt = materials.heavyMetals.Pt;
    expect(
      (materialValue(Pt, 'lambdaSF') * materialValue(Pt, 'rho')) / materialValue(Pt, 'lambdaRho'),
    ).toBeCloseTo(1, 12);
  });
  it('the mixing conductance in channels is (e²/h) g within a twentieth', () => {
    const { metal } = materials.interfaces;
    const G = formulas.mixingConductance({ gMix: materialValue(metal, 'gMix') });
    expect(Math.abs(G / materialValue(metal, 'Gr') - 1)).toBeLessThan(0.05);
  });
  it('the numbers for iron give κ = 0.397727', () => {
    const values = Object.fromEntries(
      Object.entries(materials.models.anomalousHall.values).map(([name, { value }]) => [
        name,
        value,
      ]),
    );
    const kappa = Object.values(formulas).find((form) => form.gives === 'kappa')!(values);
    expect(kappa).toBeCloseTo(0.397727, 6);
  });
  it('the surface torques of Ni, Fe and Co have the efficiencies 0.0625, −0.031 and 0.017', () => {
    const share = (name: keyof typeof surfaceTorqueTable) =>
      surfaceTorqueTable[name].surface.measured / surfaceTorqueTable[name].sigma;
    expect(share('Ni')).toBeCloseTo(0.0625, 12);
    expect(share('Fe')).toBeCloseTo(-0.031, 3);
    expect(share('Co')).toBeCloseTo(0.017, 3);
  });
  it('the metals turn m as platinum, tantalum and tungsten do: +, −, −', () => {
    const signs = ['Pt', 'Ta', 'W'].map((name) =>
      Math.sign(of(materials.heavyMetals, name, 'thetaSH')),
    );
    expect(signs).toEqual([1, -1, -1]);
  });
});

it('a quantity that nothing is known of is asked for in vain', () => {
  expect(() => materialValue(materials.ferromagnets.Fe, 'thetaSH')).toThrow(
    'thetaSH must be one of those known of iron (bcc)',
  );
});
