import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bands,
  batchInto,
  diagramTile,
  dot,
  evenly,
  formulas,
  fromAngles,
  linearFields,
  macrospinStep,
  solve,
  type DiagramRequest,
  type DiagramTile,
  type Macrospin,
  type Tile,
  type Vec3,
} from '@physics';

// On a busy machine the long ones take their time.
/** Spin transfer on a perpendicular layer: damping against torque. */
const transfer: DiagramRequest = {
  magnet: { alpha: 0.02, BK: 0.3, torques: [{ aDL: 0, p: [0, 0, -1] }] },
  start: { theta: 0.1, phi: 0 },
  ...{ dt: 2e-12, steps: 1000 },
  x: { path: 'magnet.torques.0.aDL', values: evenly(0, 0.03, 9) },
  y: { path: 'magnet.alpha', values: evenly(0.01, 0.05, 7) },
};
/** Puts tiles into their place in the whole. */
function together(request: DiagramRequest, tiles: readonly Tile[]): Omit<DiagramTile, 'm'> {
  const width = request.x.values.length;
  const n = width * request.y.values.length;
  const empty = () => new Float64Array(n).fill(NaN);
  const whole = { switched: empty(), time: empty(), mean: empty(), swing: empty() };
  for (const tile of tiles) {
    const part = diagramTile(request, tile);
    const columns = tile.x[1] - tile.x[0];
    for (const key of ['switched', 'time', 'mean', 'swing'] as const)
      part[key].forEach((value, k) => {
        const [i, j] = [tile.x[0] + (k % columns), tile.y[0] + Math.floor(k / columns)];
        whole[key][j * width + i] = value;
      });
  }
  return whole;
}
const withoutM = ({ switched, time, mean, swing }: DiagramTile) => ({
  switched,
  time,
  mean,
  swing,
});

describe('a phase diagram', () => {
  it('is the same to the last bit however it is cut into tiles', () => {
    const whole = withoutM(diagramTile(transfer));
    const cuts = (length: number) =>
      fc
        .uniqueArray(fc.integer({ min: 1, max: length - 1 }), { maxLength: 3 })
        .map((inner) => [0, ...inner.sort((a, b) => a - b), length]);
    fc.assert(
      fc.property(cuts(9), cuts(7), (xs, ys) => {
        const tiles = xs
          .slice(1)
          .flatMap((x, i) => ys.slice(1).map((y, j): Tile => ({ x: [xs[i]!, x], y: [ys[j]!, y] })));
        expect(together(transfer, tiles)).toEqual(whole);
      }),
      { numRuns: 8 },
    );
    for (const count of [1, 2, 3, 100]) {
      expect(together(transfer, bands(transfer, count))).toEqual(whole);
    }
  });

  it('is the same in tiles where the waveform itself differs from cell to cell', () => {
    const request: DiagramRequest = {
      ...transfer,
      magnet: {
        ...{ alpha: 0.1, BK: 0.4, Bext: [0.1, 0, 0] },
        drive: [{ amplitude: [0, 0, 0.02], waveform: { kind: 'sine', f: 5e9 } }],
        torques: [
          {
            aDL: 0.15,
            p: [0, -1, 0],
            waveform: { kind: 'pulse', on: 0.1e-9, off: 0.5e-9, fall: 3e-11 },
          },
        ],
      },
      steps: 400,
      x: { path: 'magnet.torques.0.waveform.off', values: evenly(0.15e-9, 0.6e-9, 6) },
      y: { path: 'magnet.torques.0.aDL', values: evenly(0.05, 0.2, 5) },
    };
    const whole = withoutM(diagramTile(request));
    for (const count of [2, 5]) expect(together(request, bands(request, count))).toEqual(whole);
    expect(
      together(request, [
        { x: [0, 5], y: [0, 5] },
        { x: [5, 6], y: [0, 5] },
      ]),
    ).toEqual(whole);
  });

  it('survives the way to a worker as it is', () => {
    expect(structuredClone(transfer)).toEqual(transfer);
    expect(JSON.parse(JSON.stringify(transfer))).toEqual(transfer);
    expect(diagramTile(structuredClone(transfer))).toEqual(diagramTile(transfer));
  });

  it('of spin transfer on a perpendicular layer has its edge at a_DL = αB_K (B6.2)', () => {
    // Long runs from a small angle: the cone grows above the threshold and shrinks below it.
    const alphas = [0.02, 0.05, 0.1];
    for (const alpha of alphas) {
      const threshold = alpha * 0.3;
      const { m } = diagramTile({
        ...transfer,
        magnet: { ...transfer.magnet, alpha },
        start: { theta: 0.01, phi: 0 },
        steps: 5000,
        x: {
          path: 'magnet.torques.0.aDL',
          values: [0.98, 0.995, 1.005, 1.02].map((k) => k * threshold),
        },
        y: { path: 'magnet.BK', values: [0.3] },
      });
      const grown = [0, 1, 2, 3].map((i) => Math.hypot(m[3 * i]!, m[3 * i + 1]!) > 0.01);
      expect(grown).toEqual([false, false, true, true]);
    }
  });

  it('of spin transfer reverses where, and when, the exact law says (B2.4)', () => {
    const { switched, time } = diagramTile(transfer);
    const { x, y, dt, steps } = transfer;
    let [reversed, compared] = [0, 0];
    for (const [j, alpha] of y.values.entries())
      for (const [i, aDL] of x.values.entries()) {
        const k = j * x.values.length + i;
        if (aDL <= alpha * 0.3 * 1.001) {
          expect(switched[k]).toBe(0);
          continue;
        }
        const exact = Number(
          formulas.axialTime({
            ...{ theta0: 0.1, theta: Math.PI / 2, Bext: 0, BK: 0.3, aDL: -aDL, aFL: 0, alpha },
          }),
        );
        compared++;
        expect(switched[k]).toBe(exact < dt * steps ? 1 : 0);
        if (!switched[k]) continue;
        reversed++;
        expect(Math.abs(time[k]! - exact)).toBeLessThan(1e-13);
      }
    expect(reversed).toBeGreaterThan(20);
    expect(compared - reversed).toBeGreaterThan(3);
  });

  it('knows when m last passed the plane across any axis, with every term of a constant field', () => {
    const magnet: Macrospin = {
      ...{ alpha: 0.3, Bext: [0.1, -0.05, 0.2], BK: 0.1, anisU: [0.6, 0, 0.8] },
      ...{ mu0Ms: 0.1, N: [0.1, 0.3, 0.6] },
      torques: [
        { aDL: 0.15, aFL: 0.03, p: [0.6, 0, -0.8], higher: { aEven: 0.1, normal: [0, 1, 0] } },
      ],
    };
    const motion = solve(fromAngles(2, 0), magnet, { tEnd: 4e-10, tol: 1e-12 });
    const axes: readonly Vec3[] = [
      [1, 0, 0],
      [0, 1, 0],
      [0.48, -0.6, -0.64],
    ];
    for (const axis of axes) {
      const along = (t: number) => dot(axis, motion.at(t));
      let [from, to] = [4e-10, 4e-10];
      while (along(from) * along(to) > 0) from -= 1e-12;
      for (let k = 0; k < 50; k++) {
        const middle = (from + to) / 2;
        if (along(middle) * along(to) > 0) to = middle;
        else from = middle;
      }
      expect(from).toBeGreaterThan(2e-11);
      const { time } = diagramTile({
        ...{ magnet, start: { theta: 2, phi: 0 }, dt: 2e-12, steps: 200, axis },
        x: { path: 'magnet.alpha', values: [0.3] },
        y: { path: 'magnet.BK', values: [0.1] },
      });
      expect(Math.abs(time[0]! - from)).toBeLessThan(4e-15);
    }
  });

  it('of a slow ramp of spin-orbit torque has its edge at the fold (B9.1), for each assist field', () => {
    // The torque rises slowly from half to the whole of its column's value.
    const BK = 0.4;
    for (const b of [0.05, 0.125, 0.3]) {
      const fold = Number(formulas.foldTorque({ BK, Bx: b * BK }));
      const ratios = [0.98, 0.99, 1.01, 1.02];
      const ramp = 2e-8;
      const { m } = diagramTile({
        magnet: {
          ...{ alpha: 0.3, BK, Bext: [b * BK, 0, 0] },
          torques: [
            {
              aDL: 0,
              p: [0, -1, 0],
              waveform: { kind: 'ramp', from: 0, to: ramp, start: 0.5, end: 1 },
            },
          ],
        },
        start: { theta: Math.asin(b), phi: 0 },
        ...{ dt: 4e-12, steps: 7500 },
        x: { path: 'magnet.torques.0.aDL', values: ratios.map((k) => k * fold) },
        y: { path: 'magnet.alpha', values: [0.3] },
      });
      // The state before the fold lies beyond the angle θ_c of the fold, sinθ_c = [b+√(b²+8)]/4.
      const cosC = Math.sqrt(1 - ((b + Math.sqrt(b * b + 8)) / 4) ** 2);
      expect([0, 1, 2, 3].map((i) => m[3 * i + 2]! > cosC)).toEqual([true, true, false, false]);
    }
  });

  it('of an oscillator with a perpendicular polarizer finds cosθ = a_DL/αμ0M_eff (B6.4)', () => {
    const torque = evenly(0.002, 0.012, 6);
    const { mean, swing } = diagramTile({
      magnet: { alpha: 0.02, mu0Ms: 0.8, N: [0, 0, 1], torques: [{ aDL: 0, p: [0, 0, 1] }] },
      start: { theta: Math.PI / 2, phi: 0 },
      ...{ dt: 2e-12, steps: 4000 },
      x: { path: 'magnet.torques.0.aDL', values: torque },
      y: { path: 'magnet.mu0Ms', values: [0.8] },
    });
    torque.forEach((aDL, i) => {
      expect(Math.abs(mean[i]! - aDL / (0.02 * 0.8))).toBeLessThan(1e-3);
      expect(swing[i]).toBeLessThan(1e-2);
    });
  });

  it('follows fields that change in time with order 2', () => {
    const magnet: Macrospin = {
      ...{ alpha: 0.05, Bext: [0, 0, 0.2], BK: 0.1 },
      drive: [{ amplitude: [0.05, 0, 0], waveform: { kind: 'sine', f: 5e9 } }],
      torques: [{ aDL: 0.1, p: [0, -1, 0], waveform: { kind: 'ramp', from: 1e-10, to: 3e-10 } }],
    };
    let exact = fromAngles(1, 0);
    for (let i = 0; i < 4000; i++) exact = macrospinStep(exact, magnet, 1e-13, i * 1e-13);
    const error = (steps: number) => {
      const { m } = diagramTile({
        ...{ magnet, start: { theta: 1, phi: 0 }, dt: 4e-10 / steps, steps },
        x: { path: 'magnet.alpha', values: [0.05] },
        y: { path: 'magnet.BK', values: [0.1] },
      });
      return Math.hypot(m[0]! - exact[0], m[1]! - exact[1], m[2]! - exact[2]);
    };
    const errors = [200, 400, 800].map(error);
    for (const i of [0, 1]) {
      const order = Math.log2(errors[i]! / errors[i + 1]!);
      expect(order).toBeGreaterThan(1.9);
      expect(order).toBeLessThan(2.2);
    }
    expect(errors[2]).toBeLessThan(1e-4);
  });

  it('of a valve with an angular efficiency has its edge where the efficiency at the start says', () => {
    const Pol = 0.5;
    const [alpha, BK] = [0.03, 0.3];
    const request: DiagramRequest = {
      magnet: {
        ...{ alpha, BK },
        torques: [{ aDL: 0, p: [0, 0, -1], efficiency: { kind: 'asymmetric', Pol, Lambda: 1 } }],
      },
      start: { theta: 0.02, phi: 0 },
      ...{ dt: 4e-12, steps: 1500 },
      x: { path: 'magnet.torques.0.efficiency.Lambda', values: [1, 1.5, 2.5] },
      y: { path: 'magnet.torques.0.aDL', values: [0.98, 1.02].map((k) => (k * alpha * BK) / Pol) },
    };
    // From m·p = −1 the efficiency is PΛ², so the threshold αB_K/PΛ² falls with Λ.
    const grown = ({ m }: DiagramTile) =>
      Array.from({ length: m.length / 3 }, (_, i) => m[3 * i + 2]! < Math.cos(0.02));
    expect(grown(diagramTile(request)).slice(0, 4)).toEqual([false, true, true, true]);
    const lower = request.y.values.map((value) => value / 1.5 ** 2);
    const below = { ...request, y: { ...request.y, values: lower } };
    const third = diagramTile(below, { x: [1, 2], y: [0, 2] });
    expect(grown(third)).toEqual([false, true]);
    expect(together(request, bands(request, 2))).toEqual(withoutM(diagramTile(request)));
  });

  it('is the same by either way of computing, for a magnet that allows both', () => {
    const small: DiagramRequest = { ...transfer, y: { path: 'magnet.BK2', values: [0, 0.1] } };
    const both = { ...small, magnet: { ...transfer.magnet, BK2: 0 }, dt: 1e-12 };
    const curved = diagramTile(both, { x: [0, 9], y: [0, 1] });
    const linear = diagramTile({ ...both, y: { ...both.y, values: [0] } });
    for (const key of ['m', 'mean', 'swing'] as const)
      linear[key].forEach((value, i) =>
        expect(Math.abs(value - curved[key][i]!)).toBeLessThan(1e-5),
      );
    expect(linear.switched).toEqual(curved.switched);
    linear.time.forEach((t, i) => expect(Math.abs(t - curved.time[i]!)).toBeLessThan(1e-14));
  });

  it('of a magnet of second order in a changing field is what macrospinStep makes of each cell', () => {
    const magnet = (BK2: number, alpha: number): Macrospin => ({
      ...{ alpha, BK: 0.2, BK2 },
      drive: [{ amplitude: [0.1, 0, 0], waveform: { kind: 'sine', f: 6e9 } }],
    });
    const [second, alphas] = [
      [0, 0.1, 0.2],
      [0.01, 0.1],
    ];
    const { m } = diagramTile({
      ...{ magnet: magnet(0, 0), start: { theta: 1, phi: 0 }, dt: 2e-12, steps: 50 },
      x: { path: 'magnet.BK2', values: second },
      y: { path: 'magnet.alpha', values: alphas },
    });
    alphas.forEach((alpha, j) =>
      second.forEach((BK2, i) => {
        let v = fromAngles(1, 0);
        for (let k = 0; k < 50; k++) v = macrospinStep(v, magnet(BK2, alpha), 2e-12, k * 2e-12);
        expect([...m.slice(3 * (3 * j + i), 3 * (3 * j + i) + 3)]).toEqual([...v]);
      }),
    );
  });

  it('of constant fields is the batch itself', () => {
    const { m } = diagramTile({ ...transfer, steps: 37 }, { x: [4, 5], y: [2, 3] });
    const alone = Float64Array.from(fromAngles(0.1, 0));
    const [aDL, alpha] = [transfer.x.values[4]!, transfer.y.values[2]!];
    batchInto(
      linearFields([{ alpha, BK: 0.3, torques: [{ aDL, p: [0, 0, -1] }] }]),
      ...([2e-12, 37, alone] as const),
    );
    expect(m).toEqual(alone);
  });

  it('varies a vector along a direction, and the start', () => {
    const { switched } = diagramTile({
      magnet: { alpha: 0.2, Bext: [0, 0, 0], BK: 0.2 },
      start: { theta: 0.3, phi: 0 },
      ...{ dt: 2e-12, steps: 2000 },
      x: { path: 'start.theta', values: [0.3, 1.4, 1.8, 2.8] },
      y: { path: 'magnet.Bext', values: [-0.3, 0, 0.3], along: [0, 0, 1] },
    });
    // Field down takes all down; none leaves each on its side; field up takes all up.
    expect([...switched]).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
  });

  it('says what is wrong with its request', () => {
    const x = (path: string) => ({ ...transfer, x: { ...transfer.x, path } });
    for (const path of [
      'magnet.alfa',
      'magnet',
      'dt',
      'magnet.torques.1.aDL',
      'start',
      'magnet.toString',
      'magnet.torques.length',
    ])
      expect(() => diagramTile(x(path))).toThrow(`${path} must lead to a number`);
    expect(() => diagramTile(transfer, { x: [0, 10], y: [0, 1] })).toThrow(
      'tile.x must end within 9',
    );
    expect(() => diagramTile(transfer, { x: [3, 2], y: [0, 1] })).toThrow('tile.x[1]');
    expect(() => diagramTile({ ...transfer, dt: 1e-10 })).toThrow('dt must be at most');
    expect(() => diagramTile({ ...transfer, dt: 0 })).toThrow('dt must be > 0 s, got 0');
    expect(() => diagramTile({ ...transfer, axis: [0, 0, 2] })).toThrow(
      'axis must be a unit vector',
    );
    expect(() => diagramTile({ ...transfer, y: { path: 'magnet.alpha', values: [-1] } })).toThrow(
      'alpha must be >= 0, got -1',
    );
    expect(() => diagramTile({ ...transfer, steps: 0 })).toThrow('steps must be an integer >= 1');
    expect(() => bands(transfer, 0)).toThrow('count must be an integer >= 1');
  });
});
