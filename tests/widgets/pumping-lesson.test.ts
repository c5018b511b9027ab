import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { formulas, gammaLL, pumpingSeries } from '@physics';
import Edges, { widget as edges } from '@widgets/chiral-edges/index.svelte';
import { widget as series } from '@widgets/pumping-series/index.svelte';
import { widget as street } from '@widgets/two-way-street/index.svelte';
import { after, afterLaw, testing, truthOf, values } from './after';

const degrees = 180 / Math.PI;

describe('pumping-series', () => {
  test('the film of 2 nm has the damping of the closed form, and the last one measured is near it', () => {
    const truth = truthOf(series, 'thin') as number;
    const { gMix, alphaBulk } = pumpingSeries.metals.known;
    const film = { gMix, alphaBulk, Msat: 8e5, FreeLayerThickness: 2e-9 };
    expect(truth / formulas.dampingOfFilm(film)).toBeCloseTo(1, 12);
    const { change, seconds } = testing(series, 'thin');
    const { out } = after(series, change, seconds);
    expect(out('invThickness')).toBeCloseTo(1 / 2e-9, 0);
    expect(Math.abs(out('alpha') - truth)).toBeLessThan(3 * pumpingSeries.error);
    expect(out('misfit')).toBeLessThan(1.4);
  });

  test('the question tells the film of 10 nm and that on glass as they are', () => {
    const { gMix, alphaBulk } = pumpingSeries.metals.known;
    const thick = formulas.dampingOfFilm({ gMix, alphaBulk, Msat: 8e5, FreeLayerThickness: 1e-8 });
    const { ask } = (series as { predictions: Record<string, { ask: string }> }).predictions.thin!;
    expect(ask).toContain(thick.toFixed(4));
    expect(ask).toContain(alphaBulk.toFixed(4));
  });

  test.each(['bulk', 'whole'])('the wrong law “%s” misses the series by many errors', (law) => {
    const { change, seconds } = testing(series, 'thin');
    expect(afterLaw(series, law, change, seconds)('misfit')).toBeGreaterThan(10);
  });
});

describe('two-way-street', () => {
  const volts = (change: object) => after(street, change as never, 1e-9).out('Vishe');

  test('the voltage reverses with the field, the stack and the metal, and comes back with two of them', () => {
    const first = volts({});
    expect(first).toBeGreaterThan(0);
    for (const change of [{ BSide: 'towards you' }, { magnetIs: 'below' }, { thetaSH: -0.1 }])
      expect(volts(change) / first).toBeCloseTo(-1, 12);
    expect(volts({ BSide: 'towards you', magnetIs: 'below' }) / first).toBeCloseTo(1, 12);
    expect(volts({ thetaSH: 0 })).toBeCloseTo(0, 20);
    expect(truthOf(street, 'flip')).toBe('the opposite sign');
    expect(afterLaw(street, 'kept', { magnetIs: 'below' }, 1e-9)('Vishe')).toBeCloseTo(first, 12);
  });

  test('the moments that leave point towards the reader; were they along m, the voltage would be reversed', () => {
    const { change, seconds } = testing(street, 'leave');
    expect(truthOf(street, 'leave')).toBe('those that point towards you');
    const along = afterLaw(street, 'along', change, seconds)('Vishe');
    expect(along / after(street, change, seconds).out('Vishe')).toBeCloseTo(-1, 12);
  });

  test('by laws that make nothing of it, a turned stack shows nothing, and neither metal nor source changes the cone', () => {
    const flip = testing(street, 'flip');
    expect(afterLaw(street, 'down', flip.change, flip.seconds)('Vishe')).toBeCloseTo(0, 12);
    const leave = testing(street, 'leave');
    const narrowed = (law?: string, { change, seconds } = leave) =>
      law
        ? afterLaw(street, law, change, seconds)('cone')
        : after(street, change, seconds).out('cone');
    const [real, even] = [narrowed(), narrowed('even')];
    expect(even).toBeGreaterThan(real);
    const { bulk, pumped } = { bulk: Math.log(even * degrees), pumped: Math.log(real * degrees) };
    expect(pumped / bulk).toBeGreaterThan(1.5);
    const back = testing(street, 'back');
    // Left to itself, and so damped by alloy and metal as in the first question.
    expect(narrowed('across', back)).toBeCloseTo(
      narrowed(undefined, { ...leave, seconds: back.seconds }),
      12,
    );
  });
  test('its direction is that of the closed form', () => {
    const axis = { 'away from you': '+y', 'towards you': '-y' } as const;
    for (const BSide of ['away from you', 'towards you'] as const)
      for (const magnetIs of ['above', 'below'] as const) {
        const [x] = formulas.pumpedCurrentDirection({
          BAxis: axis[BSide],
          magnetIs,
          metal: 'platinum',
        }) as readonly number[];
        expect(Math.sign(volts({ BSide, magnetIs }))).toBe(x);
      }
  });

  test('a current along the pumped one opens the cone, one against it closes it faster than damping', () => {
    const way = 'a current drives m';
    const cone = (change: object) => after(street, { way, ...change }, 1e-9).out('cone');
    expect(cone({})).toBeGreaterThan(1.1 * cone({ J: 0 }));
    expect(cone({ J: -1e12 })).toBeLessThan(cone({ J: 0 }));
    const { change, seconds } = testing(street, 'back');
    const first = after(street, change, 0).out('cone');
    expect(truthOf(street, 'back')).toBe('it drives the motion');
    expect(after(street, change, seconds).out('cone')).toBeGreaterThan(first);
    expect(afterLaw(street, 'lenz', change, seconds)('cone')).toBeLessThan(first);
  });
});

describe('chiral-edges', () => {
  test('with both motions damped the edges go as one over their dampings, the left one ahead', () => {
    const { change, seconds } = testing(edges, 'edge');
    expect(truthOf(edges, 'edge')).toBe('the left edge');
    const { out } = after(edges, change, seconds);
    const part = formulas.chiralAngleDamping({ etaChiral: 1e-9, wallWidth: 8e-9, wallAngle: 0 });
    const way = (alpha: number) => (gammaLL * 8e-9 * 5e-3 * seconds) / alpha;
    // The angle leans by ten degrees and comes there first: a few per cent.
    expect(Math.abs(out('qRight') / way(0.3 + part) - 1)).toBeLessThan(0.06);
    expect(Math.abs(out('qLeft') / way(0.3 - part) - 1)).toBeLessThan(0.06);
    const plain = afterLaw(edges, 'plain', change, seconds);
    expect(plain('qLeft') / plain('qRight')).toBeCloseTo(1, 9);
  });

  test('by a law where damping helps, the edges go as their dampings, the right one ahead', () => {
    const { change, seconds } = testing(edges, 'edge');
    const helps = afterLaw(edges, 'helps', change, seconds);
    const plain = afterLaw(edges, 'plain', change, seconds);
    expect(helps('qRight')).toBeGreaterThan(plain('qRight'));
    expect(helps('qLeft')).toBeLessThan(plain('qLeft'));
    expect(helps('qRight') + helps('qLeft')).toBeCloseTo(2 * plain('qLeft'), 8);
  });
  test('with the angle alone damped both go equally far, and the other law does not', () => {
    const { change, seconds } = testing(edges, 'angle');
    expect(truthOf(edges, 'angle')).toBe('both equally far');
    const { out } = after(edges, change, seconds);
    expect(out('qLeft') / out('qRight')).toBeCloseTo(1, 2);
    const both = afterLaw(edges, 'both', change, seconds);
    expect(both('qLeft') / both('qRight')).toBeGreaterThan(1.5);
  });

  test('the field along the track reversed exchanges the edges, and so does the sign of η', () => {
    const ways = (change: object) => {
      const { out } = after(edges, change as never, 5e-9);
      return [out('qLeft'), out('qRight')];
    };
    const [left, right] = ways({});
    for (const change of [{ Btrack: -0.1 }, { etaChiral: -1e-9 }]) {
      const [a, b] = ways(change);
      expect(a! / right!).toBeCloseTo(1, 6);
      expect(b! / left!).toBeCloseTo(1, 6);
    }
  });
  test('at the end of each run that is asked for, both sides of the domain are said to point down', () => {
    for (const asked of ['edge', 'angle']) {
      const { change, seconds } = testing(edges, asked);
      const p = values(edges, change);
      const { state } = after(edges, change, seconds).run;
      expect(
        render(Edges, { props: { state, params: p } as never }).body.match(/>down</g),
      ).toHaveLength(2);
    }
  });
});
