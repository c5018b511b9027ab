import { describe, expect, test } from 'vitest';
import {
  effectiveField,
  fromAngles,
  gammaLL,
  llg,
  norm,
  scale,
  sfc32,
  spinTorqueField,
  totalField,
  waveformAt,
  type Vec3,
} from '@physics';
import { defaults, draw } from '@learning/params';
import { magnetOf, startOf, volumeOf, waveOf } from '@learning/lab/magnet';
import { mumax } from '@learning/lab/mumax';
import { oommf } from '@learning/lab/oommf';
import { params, type SetUp } from '@learning/lab/params';
import { ubermag } from '@learning/lab/ubermag';
import { readMumax } from './lab/mumax';
import { readOommf, slopes } from './lab/oommf';
import { add, type Parts } from './lab/reading';
import { readUbermag } from './lab/ubermag';

const link = 'https://example.org/lab/';
const seconds = 5e-9;
const codes = {
  mumax: { write: mumax, read: readMumax },
  oommf: { write: oommf, read: readOommf },
  ubermag: { write: ubermag, read: readUbermag },
};
const start = defaults(params);
const random = sfc32(20260101);
/** Drawn set-ups, of which some lack one torque, the other, the edges of the pulse or the second order. */
const drawn = (i: number): SetUp => {
  const s = draw(params, `set-up ${i}`);
  return {
    ...s,
    ...(i % 3 === 0 && { J: 0 }),
    ...(i % 3 === 1 && { JSO: 0 }),
    ...(i % 4 === 0 && { tRise: 0 }),
    ...(i % 5 === 0 && { Ku2: 0, xiEven: 0, xiOdd: 0 }),
    ...(i % 7 === 0 && { Temp: 0 }),
    ...(i % 11 === 0 && { law: 'constant' as const, orbitIn: s.valveIn }),
  };
};
const direction = (): Vec3 => fromAngles(Math.acos(1 - 2 * random()), 2 * Math.PI * random());
/** A time at which no pulse jumps within a femtosecond. */
function time(s: SetUp): number {
  const { tOn, tPulse } = s;
  for (;;) {
    const t = 0.999 * seconds * random();
    const near = [tOn, tOn + tPulse].some((edge) => Math.abs(t - edge) < 1e-15);
    if (!near) return t;
  }
}

/** The parts of the field as our physics has them. */
function ours(s: SetUp, m: Vec3, t: number): Parts {
  const magnet = magnetOf(s);
  const { Bext, drive, ...still } = magnet;
  const field = (only: object) => effectiveField(m, { ...only }, t);
  return {
    applied: field({ Bext, drive }),
    anisotropy: field({ ...still, mu0Ms: 0 }),
    shape: field({ mu0Ms: magnet.mu0Ms, N: magnet.N }),
    spin: add(...(magnet.torques ?? []).map((torque) => spinTorqueField(m, torque, t))),
  };
}
/** Size that a part can have, for errors relative to it. */
function sizes(s: SetUp): Record<keyof Parts, number> {
  const { BK = 0, BK2 = 0, mu0Ms = 0, torques = [] } = magnetOf(s);
  return {
    applied: s.Bext + s.Bpulse,
    anisotropy: Math.abs(BK) + Math.abs(BK2),
    shape: mu0Ms,
    spin: torques.reduce((sum, { aDL, aFL = 0, higher = {} }) => {
      const { aEven = 0, aOdd = 0 } = higher;
      return sum + Math.abs(aDL) + Math.abs(aFL) + Math.abs(aEven) + Math.abs(aOdd);
    }, 0),
  };
}
const apart = (a: Vec3, b: Vec3) => norm(add(a, scale(-1, b)));
/** The set-up without what a script says is not in it. */
function without(s: SetUp, missing: readonly string[]): SetUp {
  const lacks = (word: string) => missing.some((text) => text.includes(word));
  return {
    ...s,
    ...(lacks('higher orders') && { xiEven: 0, xiOdd: 0 }),
    ...(lacks('damping-like') && { xiDL: 0 }),
  };
}

describe.each(Object.entries(codes))('%s', (name, { write, read }) => {
  test('1000 drawn set-ups, read again by the formulas of its manual, have our torques term by term to 1e-12', () => {
    for (let i = 0; i < 1000; i++) {
      const s = drawn(i);
      const { text, missing } = write(s, seconds, link);
      expect(text).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
      const script = read(text);
      const kept = without(s, missing);
      const size = sizes(s);
      for (let k = 0; k < 3; k++) {
        const [m, t] = [direction(), time(s)];
        const [theirs, expected] = [script.parts(m, t), ours(kept, m, t)];
        for (const part of ['applied', 'anisotropy', 'shape', 'spin'] as const) {
          const error = apart(theirs[part], expected[part]);
          expect(error, `set-up ${i}, ${part}`).toBeLessThanOrEqual(1e-12 * size[part]);
        }
        const magnet = magnetOf(kept);
        const rate = llg(m, totalField(m, magnet, t), s.alpha);
        const whole = gammaLL * Object.values(size).reduce((a, b) => a + b);
        expect(apart(script.rate(m, t), rate), `set-up ${i}, rate`).toBeLessThan(1e-12 * whole);
      }
    }
  });

  test('the magnet, its start, its warmth and the length of the run are ours', () => {
    for (let i = 0; i < 200; i++) {
      const s = drawn(i);
      const script = read(write(s, seconds, link).text);
      expect(script).toMatchObject({ Msat: s.Msat, alpha: s.alpha, Temp: s.Temp });
      expect(script.V / volumeOf(s)).toBeCloseTo(1, 12);
      expect(script.seconds / seconds).toBeCloseTo(1, 9);
      expect(apart(script.m0, startOf(s))).toBeLessThan(1e-15);
    }
  });

  test('what is missing is said in the script as well, and nothing is missing unsaid', () => {
    for (let i = 0; i < 300; i++) {
      const s = drawn(i);
      const { text, notes, missing } = write(s, seconds, link);
      const said = text.replace(/\n(#|\/\/) +/g, ' ');
      for (const line of [...notes, ...missing]) expect(said).toContain(line);
      expect(text.match(/NOT IN THIS SCRIPT/g) ?? []).toHaveLength(missing.length);
      expect(text).toContain(link);
    }
    const plain = { ...start, JSO: 1e12, J: 0 };
    expect(write(plain, seconds, link).missing).toEqual([]);
    const both = { ...start, JSO: 1e12, J: 1e12, Lambda: 2, law: 'asymmetric' as const };
    const orders = { ...start, JSO: 1e12, xiEven: 0.1 };
    const lacks = name === 'mumax' ? 0 : 1;
    const told = write(both, seconds, link);
    expect(told.missing).toHaveLength(lacks);
    // What is left out is not told as if it were there.
    if (lacks) expect(told.notes.join()).not.toContain('the damping-like one is written');
    expect(write(orders, seconds, link).missing).toHaveLength(lacks);
  });

  test('a torque that would be twice as large, or of the other sign, would be seen', () => {
    const s = { ...start, J: 1e12, valveIn: 'steady' as const };
    const script = read(write(s, seconds, link).text);
    const m = fromAngles(1, 0.3);
    for (const wrong of [
      { ...s, J: -1e12 },
      { ...s, Pol: 0.25 },
      { ...s, thetaP: 0 },
    ])
      expect(apart(script.parts(m, 0).spin, ours(wrong, m, 0).spin)).toBeGreaterThan(1e-3);
  });
});

test('a script for Ubermag has no negative current, unless the fixed layer cannot be turned round instead', () => {
  let [turned, told] = [0, 0];
  for (let i = 0; i < 1000; i++) {
    const { text, notes } = ubermag(drawn(i), seconds, link);
    turned += Number(notes.join().includes('mp is turned round'));
    const negative = /Slonczewski\(J=-/.test(text);
    told += Number(negative);
    expect(notes.join().includes('cannot be turned round')).toBe(negative);
    if (negative) expect(text).not.toContain('Lambda=1,');
  }
  expect(Math.min(turned, told)).toBeGreaterThan(0);
});

test('the slopes that a field in time gives OOMMF are those of its values within a stage', () => {
  for (const [i, fieldIn] of (['pulse', 'sine'] as const).entries())
    for (let k = 0; k < 20; k++) {
      const s = {
        ...drawn(k),
        ...{ fieldIn, Bpulse: 0.1, tOn: 1e-9, tPulse: 1.5e-9, tRise: 0.5e-9, f: 3e9 },
      };
      const t = seconds * ((k + 0.37 + i / 10) / 21);
      const step = 1e-15;
      if ([1e-9, 1.5e-9, 2.5e-9, 3e-9].some((edge) => Math.abs(edge - t) < 2 * step)) continue;
      for (const { told, found } of slopes(oommf(s, seconds, link).text, t, step))
        expect(Math.abs(told - found)).toBeLessThan((1e-4 * 1e5) / 1e-10);
    }
});

test('a pulse is one within and nothing without, with straight edges', () => {
  const s = { ...start, tOn: 1e-9, tPulse: 2e-9, tRise: 3e-9 };
  // An edge is no longer than the pulse.
  const w = waveOf(s, 'pulse');
  expect(w).toMatchObject({ on: 1e-9, rise: 2e-9, fall: 2e-9 });
  const [rising, top, falling, after] = [2e-9, 3e-9, 4e-9, 6e-9].map((t) => waveformAt(w, t));
  expect([rising, top, falling, after]).toEqual([0.5, 1, 0.5, 0].map((x) => expect.closeTo(x, 9)));
});
