import { expect, test } from 'vitest';
import { formulas, mu0 } from '@physics';
import type { AnyValues, Range } from '@learning/params';
import { nearest, outcomesOf, requestOf, valuesOf } from '@figure/diagram/diagram';
import type { AnyWidget } from '@figure/widget';
import { diagramTile } from '@physics';
import { widget as sot } from '@widgets/sot-switching.svelte';
import { widget as valve } from '@widgets/spin-valve/index.svelte';
import { after, afterLaw, testing, truthOf, values } from './after';

/** What the diagram says of the cell at these values. */
function cell(widget: AnyWidget, change: AnyValues): string {
  const p = values(widget, change);
  const diagram = widget.diagram!;
  const request = requestOf(widget, p);
  const index = (name: string) =>
    nearest(valuesOf(widget.params[name] as Range), p[name] as number);
  const [i, j] = [index(diagram.x), index(diagram.y)];
  const [outcome] = outcomesOf(diagram, diagramTile(request, { x: [i, i + 1], y: [j, j + 1] }));
  return diagram.outcomes[outcome!]!;
}
/** What the figure itself shows after as long a run. */
function run(widget: AnyWidget, change: AnyValues, output: string): number {
  const { steps, dt } = requestOf(widget, values(widget, change));
  return after(widget, change, steps * dt).out(output);
}

test('spin-valve: the threshold is the critical current of the closed forms, over the square of the asymmetry', () => {
  const layer = { alpha: 0.02, BK: 0.1, Msat: 8e5, FreeLayerThickness: 2e-9, Pol: 0.5 };
  const [flat, normal] = [formulas.JcInPlane(layer), formulas.JcPerpendicular(layer)] as number[];
  expect((truthOf(valve, 'threshold') as number) / flat!).toBeCloseTo(1, 12);
  const perpendicular = truthOf(valve, 'threshold', { layer: 'perpendicular' }) as number;
  expect(perpendicular / normal!).toBeCloseTo(1, 12);
  expect(truthOf(valve, 'cheaper')).toBe('the one along the normal');
  expect(perpendicular / (truthOf(valve, 'threshold') as number)).toBeCloseTo(
    formulas.JcRatio({ BK: 0.1, Msat: 8e5 }),
    12,
  );
  expect((truthOf(valve, 'threshold', { Lambda: 1.5 }) as number) / flat!).toBeCloseTo(
    1 / 2.25,
    12,
  );
  expect(truthOf(valve, 'threshold', { Bext: 0.15 })).toBeNaN();
  // The field along p takes its part off the stiffness.
  const half = formulas.thresholdInPlane({ alpha: 0.02, Bext: -0.05, BK: 0.1, mu0Meff: mu0 * 8e5 });
  const aDL = formulas.aDLOfSTT({
    ...layer,
    J: truthOf(valve, 'threshold', { Bext: 0.05 }) as number,
  });
  expect(aDL / half).toBeCloseTo(1, 12);
});

test.each(['in plane', 'perpendicular'])(
  'spin-valve %s: cells below the threshold stay, those well above leave, also with an asymmetry',
  (layer) => {
    for (const Lambda of [1, 1.4]) {
      const at = truthOf(valve, 'threshold', { layer, Lambda }) as number;
      const step = 1e10;
      const J = (factor: number) => step * Math.round((factor * at) / step);
      if (J(0.7) < at) expect(cell(valve, { layer, Lambda, J: J(0.7) })).toBe('stays');
      expect(cell(valve, { layer, Lambda, J: J(1.3) + 2 * step })).not.toBe('stays');
      expect(cell(valve, { layer, Lambda, J: -step })).toBe('stays');
    }
  },
);

test.each([
  [{ J: 2e11 }, 'reverses'],
  [{ J: 1e11 }, 'stays'],
  [{ J: 0, Bext: 0.15 }, 'reverses'],
  [{ J: 2e11, layer: 'perpendicular', Bext: -0.1 }, 'reverses'],
  [{ J: 2.5e11, Bext: -0.2 }, 'still moves'],
  // Just above the threshold the layer is only on its way: the lesson sends this current.
  [{ J: 3e10, layer: 'perpendicular', Bext: -0.02 }, 'still moves'],
  // On a circle a negative current holds what the field alone would turn over; in the plane none does.
  [{ J: -5e10, layer: 'perpendicular', Bext: 0.15 }, 'stays'],
  [{ J: -5e10, Bext: 0.15 }, 'reverses'],
] as const)('spin-valve: at %o the cell and the figure agree: %s', (change, outcome) => {
  expect(cell(valve, change)).toBe(outcome);
  const mp = run(valve, change, 'mp');
  if (outcome === 'reverses') expect(mp).toBeGreaterThan(0.99);
  if (outcome === 'stays') expect(mp).toBeLessThan(-0.99);
});

test('sot-switching: the threshold is the fold of the closed form, without the damping', () => {
  const layer = { BK: 0.3, Msat: 1e6, FreeLayerThickness: 1e-9, xiDL: 0.2 };
  for (const Bx of [0, 0.04, -0.08]) {
    const Jc = formulas.JcSOT({ ...layer, Bx: Math.abs(Bx) });
    for (const alpha of [0.02, 0.3])
      expect((truthOf(sot, 'threshold', { Bx, alpha }) as number) / Jc).toBeCloseTo(1, 12);
  }
});

test('sot-switching: the sign of current times field says where it ends, whatever each sign is', () => {
  for (const [J, Bx, where] of [
    [3e12, 0.04, 'down'],
    [-3e12, -0.04, 'down'],
    [3e12, -0.04, 'up'],
    [-3e12, 0.04, 'up'],
    [1e12, 0.04, 'up'],
    [3e12, 0, 'undecided'],
  ] as const) {
    expect(cell(sot, { J, Bx })).toBe(where);
    expect(truthOf(sot, 'end', { J, Bx })).toBe(where);
    const mz = run(sot, { J, Bx }, 'mz');
    if (where !== 'undecided') expect(mz * (where === 'up' ? 1 : -1)).toBeGreaterThan(0.9);
  }
});

test('sot-switching: with one sign reversed the layer comes back, and each law beside it ends elsewhere', () => {
  const p = { J: 3e12, Bx: -0.04 };
  const { change, seconds } = testing(sot, 'end', p);
  const real = after(sot, change, seconds);
  expect(truthOf(sot, 'end', p)).toBe('up');
  expect(real.out('mz')).toBeGreaterThan(0.9);
  expect(afterLaw(sot, 'normal', change, seconds)('mz')).toBeLessThan(-0.9);
  expect(Math.abs(afterLaw(sot, 'alone', change, seconds)('mz'))).toBeLessThan(0.01);
  const helped = testing(sot, 'end', { ...p, Bx: 0.04 });
  expect(truthOf(sot, 'end', { ...p, Bx: 0.04 })).toBe('down');
  expect(afterLaw(sot, 'weak', helped.change, seconds)('mz')).toBeGreaterThan(0.9);
});

test('sot-switching: after an abrupt end a stronger current takes the layer back, as the lesson on switching says', () => {
  const end = (J: number) =>
    after(sot, { edges: 'abrupt', alpha: 0.05, Bx: 0.04, J }, 3.4e-9).out('mz');
  expect(end(3e12)).toBeLessThan(-0.9);
  expect(end(3.6e12)).toBeGreaterThan(0.9);
});

test('sot-switching: slow edges put the border of the cells at the fold, abrupt ones below it', () => {
  const column = (edges: string) => {
    const p = values(sot, { edges, alpha: 0.1 });
    const i = nearest(valuesOf(sot.params.Bx), 0.08);
    const request = requestOf(sot, p);
    const height = request.y.values.length;
    const { diagram }: AnyWidget = sot;
    const cells = outcomesOf(diagram!, diagramTile(request, { x: [i, i + 1], y: [0, height] }));
    return valuesOf(sot.params.J)[cells.lastIndexOf(0)]! + sot.params.J.step;
  };
  const fold = truthOf(sot, 'threshold', { Bx: 0.08 }) as number;
  expect(Math.abs(column('slow') - fold)).toBeLessThan(0.2e12);
  expect(truthOf(sot, 'end', { Bx: 0.08, J: 0.9 * fold })).toBe('up');
  expect(truthOf(sot, 'end', { Bx: 0.08, J: 0.9 * fold, edges: 'abrupt' })).toBe('down');
});
