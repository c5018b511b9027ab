import { describe, expect, test } from 'vitest';
import type { AnyValues } from '@learning/params';
import {
  equatorTime,
  formulas,
  linearFields,
  norm,
  raceEnergy,
  raceFields,
  raceIncubation,
  raceNoise,
  raceStep,
  raceThresholds,
  raceTorques,
  racedLayer,
  thermalFan,
  thermalStrength,
  unswitched,
  unswitchedSTT,
  type RaceSetting,
} from '@physics';
import { readings } from '@figure/readings';
import { widget as race } from '@widgets/race/index.svelte';
import { after, afterLaw, testing, truthOf, values } from './after';

const setting = (change: AnyValues = {}) => values(race, change) as never as RaceSetting;
const { BK, Msat, FreeLayerThickness, Pol, RA, xiDL, rho, HMThickness, Temp } = racedLayer;

describe('the layer', () => {
  const p = setting({ overdriveSTT: 2.3, overdriveSOT: 1.7, assist: 0.13, alpha: 0.03 });

  test('its fields are those of the macrospin with p = −z, and with p = −y and a field along x', () => {
    const a = 0.07;
    const magnet = { BK, alpha: p.alpha };
    const stt = { ...magnet, torques: [{ aDL: a, p: [0, 0, -1] as const }] };
    const Bext = [p.assist * BK, 0, 0] as const;
    const sot = { ...magnet, Bext, torques: [{ aDL: a, p: [0, -1, 0] as const }] };
    for (const [kind, full] of [
      ['stt', stt],
      ['sot', sot],
    ] as const)
      linearFields([full]).forEach((value, i) =>
        expect(raceFields(kind, a, p)[i]! / 1e9).toBeCloseTo(value / 1e9, 9),
      );
  });
  test('its thresholds are αB_K and the fold of a slow ramp', () => {
    const { stt, sot } = raceThresholds(p);
    expect(stt).toBeCloseTo(formulas.thresholdPerpendicular({ alpha: 0.03, Bext: 0, BK }), 12);
    expect(sot).toBeCloseTo(formulas.foldTorque({ BK, Bx: 0.13 * BK }), 12);
    expect(sot / stt).toBeCloseTo(
      formulas.thresholdSOTOverSTT({ BK, Bx: 0.13 * BK, alpha: 0.03 }),
      9,
    );
  });
  test('its heat is that of a square cell with the current that makes the torque', () => {
    const V = (2 * p.stability * 1.380649e-23 * Temp) / (Msat * BK);
    const cellLength = Math.sqrt(V / FreeLayerThickness);
    const a = raceTorques(p);
    const J = (aDL: number, eta: number) => formulas.JOfaDL({ aDL, eta, Msat, FreeLayerThickness });
    const t = 1.3e-9;
    const energy = raceEnergy(p, t);
    const stt = formulas.writeEnergySTT({ RA, J: J(a.stt, Pol), cellLength, t });
    const sot = formulas.writeEnergySOT({ rho, J: J(a.sot, xiDL), HMThickness, cellLength, t });
    expect(energy.stt / stt).toBeCloseTo(1, 12);
    expect(energy.sot / sot).toBeCloseTo(1, 12);
  });
  test('its incubation is that of the closed form, near the exact time to the equator', () => {
    const estimate = raceIncubation(p);
    const { overdriveSTT: overdrive, alpha, stability } = p;
    const form = formulas.incubationThermal({ overdrive, alpha, BK, stability });
    expect(estimate / form).toBeCloseTo(1, 12);
    for (const overdriveSTT of [1.2, 1.5, 3, 6]) {
      const q = { ...p, overdriveSTT };
      const exact = formulas.axialTime({
        theta0: 1e-4,
        theta: Math.PI / 2,
        Bext: 0,
        BK,
        aDL: -raceTorques(q).stt,
        aFL: 0,
        alpha,
      });
      expect(equatorTime(q, 1e-4) / exact).toBeCloseTo(1, 7);
    }
  });
});

test.each([0, 0.3])(
  'thermal starts with an assist field of %d B_K have sin²θ of mean 1/Δ',
  (assist) => {
    const m = thermalFan(2000, 60, assist);
    const axis = [assist, 0, Math.sqrt(1 - assist * assist)];
    let sum = 0;
    for (let i = 3; i < m.length; i += 3) {
      expect(norm([m[i]!, m[i + 1]!, m[i + 2]!])).toBeCloseTo(1, 12);
      sum += 1 - (m[i]! * axis[0]! + m[i + 2]! * axis[2]!) ** 2;
    }
    expect((sum / 2000) * 60).toBeCloseTo(1, 2);
  },
);

test('heat has the strength of the fluctuation–dissipation theorem, and keeps the spread that it has made', () => {
  const p = setting({ alpha: 0.05, overdriveSTT: 1.2 });
  const V = (2 * p.stability * 1.380649e-23 * Temp) / (Msat * BK);
  expect(raceNoise(p) / thermalStrength({ Temp, Msat, V }, p.alpha)).toBeCloseTo(1, 9);
  let tips = thermalFan(1000, p.stability);
  for (let i = 0; i < 400; i++)
    tips = raceStep(raceFields('stt', 0, p), raceNoise(p), tips, 5e-12, i);
  let sum = 0;
  for (let i = 5; i < tips.length; i += 3) sum += 1 - tips[i]! ** 2;
  // A thousand exponential numbers: their mean is known to 3 %.
  expect(Math.abs((sum / 1000) * p.stability - 1)).toBeLessThan(0.1);
});

test.each([1.5, 3, 6])(
  'at %d times its threshold, spin transfer leaves the share of trials of the closed form',
  (overdriveSTT) => {
    const p = setting({ overdriveSTT });
    const fields = raceFields('stt', raceTorques(p).stt, p);
    let tips = thermalFan(1000, p.stability);
    const end = Math.round((1.2 * equatorTime(p)) / 5e-12);
    for (let i = 1; i <= end; i++) {
      tips = raceStep(fields, raceNoise(p), tips, 5e-12, i);
      if (i % 40) continue;
      const off = unswitched(tips) - unswitchedSTT(p, i * 5e-12);
      // A thousand trials and a stability of 60: three standard errors, and one part in sixty.
      expect(Math.abs(off)).toBeLessThan(0.065);
    }
  },
);

test.each([1.5, 3, 6])(
  'at %d times its threshold, the moment without heat crosses on time',
  (n) => {
    const change = { overdriveSTT: n, tPulse: 5e-9 };
    const t = truthOf(race, 'delay', change) as number;
    expect(after(race, change, 0.98 * t).out('mzSTT')).toBeGreaterThan(0);
    expect(after(race, change, 1.02 * t).out('mzSTT')).toBeLessThan(0);
  },
);

test('with all defaults both are written; spin-orbit torque is down before spin transfer has moved', () => {
  const early = after(race, {}, 0.2e-9);
  expect(early.out('mzSOT')).toBeLessThan(0);
  expect(early.out('werSOT')).toBe(0);
  expect(early.out('mzSTT')).toBeGreaterThan(0.9);
  expect(early.out('werSTT')).toBe(1);
  const late = after(race, {}, 6e-9);
  expect(late.out('mzSTT')).toBeLessThan(-0.95);
  expect(late.out('mzSOT')).toBeLessThan(-0.9);
  expect(late.out('werSTT')).toBeLessThan(0.03);
  expect(late.out('werSOT')).toBeLessThan(0.03);
  expect(late.sentence).toMatch(/current off/);
});

test('a pulse shorter than the incubation writes nothing by spin transfer, and by spin-orbit torque leaves it to chance', () => {
  const short = after(race, { tPulse: 0.4e-9 }, 8e-9);
  expect(short.out('werSTT')).toBeGreaterThan(0.95);
  expect(short.out('werSOT')).toBeGreaterThan(0.25);
  expect(short.out('werSOT')).toBeLessThan(0.75);
  const damped = after(race, { tPulse: 0.6e-9, alpha: 0.1 }, 4e-9);
  expect(damped.out('werSOT')).toBeLessThan(0.1);
});

test('below its threshold, spin-orbit torque without overshoot writes next to nothing', () => {
  const { out } = after(race, { overdriveSOT: 0.7, alpha: 0.1, assist: 0.1, stability: 90 }, 3e-9);
  expect(out('werSOT')).toBeGreaterThan(0.95);
  expect(out('mzSOT')).toBeGreaterThan(0.9);
});

test('two readers see the same trials', () => {
  expect(after(race, {}, 1e-9).run.state).toEqual(after(race, {}, 1e-9).run.state);
});

test('at equal strength the torque across m is first; under the law beside it both go together', () => {
  const { change, seconds } = testing(race, 'first');
  const { stt, sot } = raceTorques(setting(change));
  expect([stt, sot].map((a) => Math.round(1e3 * a))).toEqual([108, 108]);
  const over = after(race, change, 0.105e-9);
  expect(over.out('mzSOT')).toBeLessThan(0);
  expect(over.out('mzSTT')).toBeGreaterThan(0.6);
  const end = after(race, change, seconds);
  expect(end.out('werSOT')).toBe(0);
  expect(end.out('mzSTT')).toBeLessThan(0);
  expect(truthOf(race, 'first')).toMatch(/spin-orbit/);
  const law = afterLaw(race, 'together', change, 0.14e-9);
  expect(law('mzSTT') - law('mzSOT')).toBeCloseTo(0, 2);
});

test('the torque past the layer is two and a half times as strong, and the other one writes', () => {
  const { change, seconds } = testing(race, 'stronger');
  const torques = raceTorques(setting(change));
  expect(torques.sot / torques.stt).toBeCloseTo(2.5, 1);
  const end = after(race, change, seconds);
  expect(end.out('werSTT')).toBeLessThan(0.5);
  expect(end.out('werSOT')).toBeGreaterThan(0.9);
  expect(truthOf(race, 'stronger')).toBe('only the one through the layer');
  // By the law that is run beside it, it would write, too, and sooner.
  const law = (t: number) => afterLaw(race, 'alike', change, t);
  expect(law(seconds)('werSOT')).toBeLessThan(0.1);
  expect(law(0.3 * seconds)('werSOT')).toBeLessThan(law(0.3 * seconds)('werSTT') - 0.5);
});

test('if both torques had to beat the anisotropy, neither moment would cross the equator', () => {
  const { change, seconds } = testing(race, 'stronger');
  const law = afterLaw(race, 'balance', change, seconds);
  expect([law('werSTT'), law('werSOT')]).toEqual([1, 1]);
  expect(law('mzSTT')).toBeGreaterThan(0.8);
});

test('what is read off names the times at which the two arrows crossed the equator', () => {
  const { change, seconds } = testing(race, 'first');
  const { run } = after(race, change, seconds);
  expect(readings(race as never, run, change)[0]!.text).toBe(
    'through at 0.15\u202fns, past at 0.10\u202fns',
  );
  const { stt } = run.state as { stt: { over: number; place: readonly number[] } };
  expect(stt.place[2]).toBeCloseTo(0, 12);
  expect(stt.over / equatorTime(setting(change))).toBeCloseTo(1, 1);
  const soon = after(race, change, 0.05e-9).run;
  expect(readings(race as never, soon, change)[0]!.text).toBe('neither yet');
});

test('the heat that is read off grows while the current flows, and then stands', () => {
  const heat = (t: number) => {
    const { run } = after(race, { tPulse: 1e-9 }, t);
    return readings(race as never, run, values(race, { tPulse: 1e-9 }))[2]!.text;
  };
  const { stt, sot } = raceEnergy(setting(), 1e-9);
  const whole = heat(1e-9);
  const [first = 0, second = 0] = whole.match(/[\d.]+/g)!.map(Number);
  expect(first / (1e15 * stt)).toBeCloseTo(1, 1);
  expect(second / (1e15 * sot)).toBeCloseTo(1, 1);
  expect(heat(1.5e-9)).toBe(whole);
  expect(parseFloat(heat(0.5e-9)) / first).toBeCloseTo(0.5, 1);
});

test('if every torque had to beat the damping, the stronger would be first and both would wait', () => {
  const early = afterLaw(race, 'damping', {}, 0.3e-9);
  expect([early('werSTT'), early('werSOT')]).toEqual([1, 1]);
  const late = afterLaw(race, 'damping', {}, 1.2e-9);
  expect(late('werSTT')).toBeLessThan(0.5);
  expect(late('werSOT')).toBeGreaterThan(0.9);
});

test('the sentences of the bill are true: what each pulse writes, and what heat it costs', () => {
  const sent = (change: AnyValues & { tPulse: number }) =>
    after(race, { overdriveSTT: 2, alpha: 0.03, ...change }, change.tPulse + 0.5e-9);
  const long = sent({ tPulse: 1.6e-9 });
  expect(long.out('werSTT')).toBeGreaterThan(0.1);
  expect(long.out('werSOT')).toBe(0);
  const short = sent({ tPulse: 0.3e-9 });
  expect(short.out('werSTT')).toBe(1);
  expect(short.out('werSOT')).toBeGreaterThan(0.1);
  expect(short.out('EwriteSOT') / long.out('EwriteSOT')).toBeCloseTo(1 / 5, 1);
  const damped = sent({ tPulse: 0.3e-9, alpha: 0.1 });
  expect(damped.out('werSOT')).toBeLessThan(0.05);
  expect(damped.out('werSTT')).toBeGreaterThan(0.8);
  const ratio = damped.out('EwriteSTT') / short.out('EwriteSTT');
  expect(ratio).toBeGreaterThan(10);
  const strong = sent({ tPulse: 0.8e-9, overdriveSTT: 4 });
  expect(strong.out('werSTT')).toBeLessThan(0.1);
  expect(strong.out('werSOT')).toBeGreaterThan(0.15);
  expect(strong.out('EwriteSTT') / long.out('EwriteSTT')).toBeCloseTo(2, 6);
});

test('with abrupt ends a crossing is no safe write, and a safe one takes both longer', () => {
  const left = (kind: 'stt' | 'sot', tPulse: number) => {
    const p = setting({ overdriveSTT: 2, overdriveSOT: 1.2 });
    const torque = raceTorques(p)[kind];
    let tips = thermalFan(400, p.stability, kind === 'sot' ? p.assist : 0);
    for (let i = 0; i * 5e-12 < tPulse + 2e-9; i++) {
      const fields = raceFields(kind, i * 5e-12 < tPulse * (1 - 1e-9) ? torque : 0, p);
      tips = raceStep(fields, raceNoise(p), tips, 5e-12, i);
    }
    return unswitched(tips);
  };
  expect(left('stt', 1.6e-9)).toBeCloseTo(0.25, 1);
  expect(left('sot', 0.25e-9)).toBeCloseTo(0.46, 1);
  expect(left('stt', 2.5e-9)).toBeLessThan(0.03);
  expect(left('sot', 1.6e-9)).toBeLessThan(0.04);
});
