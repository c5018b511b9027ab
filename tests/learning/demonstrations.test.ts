import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demonstrations } from '@learning/demonstrations';

const rows = (id: string) => demonstrations[id]!().rows.map(({ value }) => value);

describe('each demonstration of the notes on the sources', () => {
  it.each(Object.keys(demonstrations))('%s belongs to a note and is finite', (id) => {
    expect(existsSync(`content/notes/${id}.mdx`)).toBe(true);
    for (const value of rows(id)) expect(value).toSatisfy(Number.isFinite);
  });

  it('shows that two spins ½ turn by S×s', () => {
    const [quantum, right, printed] = rows('E001-1');
    expect(quantum).toBeCloseTo(0.25, 12);
    expect(right).toBeCloseTo(quantum!, 12);
    expect(printed).toBeCloseTo(-quantum!, 12);
  });

  it('shows that p across m leaves trace and threshold to the fields, and p against m does not', () => {
    const [fields, trace, weak, strong, against, againstStrong] = rows('E001-5');
    expect(trace! / fields!).toBeCloseTo(1, 10);
    expect(strong).toBeCloseTo(weak!, 12);
    expect(againstStrong! / against!).toBeCloseTo(10, 9);
  });

  it('shows which reading of 2.2 T makes κ 0.4', () => {
    const [read, misread, quoted] = rows('E002-1');
    expect(read).toBeCloseTo(quoted!, 2);
    expect(misread).toBeCloseTo(5e-7, 9);
  });

  it('shows that κ does not grow when heat lowers spin and magnetization together', () => {
    const [cold, inferred, both] = rows('E002-10');
    expect(inferred! / cold!).toBeCloseTo(2, 12);
    expect(both! / cold!).toBeCloseTo(1, 12);
  });

  it('shows that of field, linear and squared drive only the last leaves something after a pulse', () => {
    const [field, linear, square] = rows('E002-11');
    expect(field).toBeLessThan(1e-8);
    expect(linear! / field!).toBeCloseTo(Math.SQRT1_2, 12);
    expect(square! * 1e3).toBeCloseTo(1.655, 3);
  });

  it('shows that the bulk of iron has no torque linear in the current, and its surface has', () => {
    expect(rows('E002-5')).toEqual([0, 0, 10]);
  });

  it('shows that the corrected sign solves the equations and the printed one does not', () => {
    const [corrected, printed] = rows('E003-2');
    expect(corrected).toBeLessThan(1e-12);
    expect(printed).toBeGreaterThan(1);
  });

  it('shows half of equation 19, and the law 1/α only without dephasing', () => {
    expect(rows('E003-7')[0]).toBeCloseTo(0.5, 12);
    const [without, withIt] = rows('E003-18');
    expect(without).toBeCloseTo(-1, 2);
    expect(withIt).toBeGreaterThan(0.9);
  });

  it('shows the odd part of S_z grow with the coupling, never alone within the range of the source', () => {
    const even = rows('E003-19').filter((_, i) => i % 2 === 0);
    expect(even).toEqual(even.toSorted((a, b) => b - a));
    expect(even[1]).toBeGreaterThan(0.9);
  });

  it('shows that chiral damping takes nothing from a steady wall, and the closed form from one that turns', () => {
    const [moving, turning, both] = rows('E003-21');
    expect(Math.abs(moving!)).toBeLessThan(1e-9);
    expect(turning).toBeCloseTo(1, 5);
    expect(both).toBeCloseTo(1, 5);
  });

  it('shows the efficiency that the printed torque gives', () => {
    expect(rows('E004-4')[0]).toBeCloseTo(0.0523, 4);
  });

  it('shows that size and sign agree for nickel alone', () => {
    const [nickel, iron, cobalt] = rows('E004-7');
    expect(nickel).toBeCloseTo(0.89, 2);
    expect(iron).toBeCloseTo(-0.95, 2);
    expect(cobalt).toBeLessThan(-3);
  });

  it('shows that one hundredth of difference is seen in a thin film and not in a thick one', () => {
    const [thin, , , most, least] = rows('E004-8');
    expect(thin).toBeCloseTo(0.02, 3);
    expect(most).toBeCloseTo(0.64, 2);
    expect(least).toBeLessThan(0.01);
  });
});
