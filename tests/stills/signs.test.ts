import {
  axpy,
  cross,
  dot,
  effectiveField,
  formulas,
  fromAngles,
  llg,
  macrospinRun,
  norm,
  normalize,
  scale,
  torqueParts,
  type Vec3,
} from '@physics';
import { meanMoment } from '@stills/absorbed-across';
import { tipAt } from '@stills/disc-of-angles';
import { stripField } from '@stills/field-of-the-current';
import { crossing, made, needed } from '@stills/field-does-not-scale';
import { angles } from '@stills/half-angle';
import { at as atAngle } from '@stills/three-angles';
import { shares } from '@stills/lost-at-the-interface';
import { kept } from '@stills/mirrors';
import { ratio } from '@stills/read-out';
import { account } from '@stills/rod-on-fibre';
import { past, through } from '@stills/spiral-or-tilt';
import { turned } from '@stills/traffic-at-an-edge';
import { inEdge } from '@stills/two-chiralities';
import { push } from '@stills/wall-loop';
import { leaves, moment, rate } from '@stills/what-leaves';
import { stillNamed } from '@stills/pen/registry';
import { flight } from '@stills/electron-past-nucleus';
import { describe, expect, test } from 'vitest';

/** The vectors that a panel draws, by their names. */
function drawn(id: string, panel = 0): ReadonlyMap<string, Vec3> {
  const { marks } = stillNamed(id, 'the tests').panels[panel]!;
  return new Map(marks.flatMap(({ vector }) => (vector ? [[vector.name, vector.v] as const] : [])));
}
const vector = (id: string, name: string, panel = 0): Vec3 => {
  const v = drawn(id, panel).get(name);
  if (!v) throw new Error(`${id}: no vector is called ${name}`);
  return v;
};
/** Two vectors of one direction. */
const along = (a: Vec3, b: Vec3) => {
  const [u, v] = [normalize(a), normalize(b)];
  expect(norm(cross(u, v))).toBeLessThan(1e-9);
  expect(dot(u, v)).toBeGreaterThan(0);
};

describe('moments of a spin Hall metal', () => {
  const upper = formulas.spinHallMoments({ JAxis: '+x', nAxis: '+z', metal: 'platinum' });

  test('the stack shows the moments of platinum on both faces', () => {
    const all = drawn('stack-and-axes');
    for (const [name, v] of all)
      if (/^(top|sigma)/.test(name)) along(v, upper);
      else if (name.startsWith('bottom')) along(v, scale(-1, upper));
    expect([...all.keys()].filter((name) => /^(top|bottom|sigma)/.test(name)).length).toBe(11);
  });

  test.each([0, 1])('the right hand gives them, in panel %i', (panel) => {
    along(vector('right-hand', 'sigma', panel), upper);
    along(vector('right-hand', '**n**', panel), [0, 0, 1]);
  });
});

describe('an electron past a nucleus', () => {
  const id = 'electron-past-nucleus';

  test('meets B′ = −v×E/c² of a positive charge', () => {
    for (const y of [36, -36])
      along(vector(id, `B′ at ${y}`), scale(-1, cross([1, 0, 0], [0, Math.sign(y), 0])));
  });

  test('is sent the same way on both sides, and the opposite moment the other way', () => {
    const end = (m: Vec3, y: number) => flight(m, y).at(-1)![1] - y;
    for (const y of [58, -58]) {
      expect(end([0, 0, -1], y)).toBeLessThan(-10);
      expect(end([0, 0, 1], y)).toBeGreaterThan(10);
    }
  });

  test('is pulled in where its moment lies along B′', () => {
    for (const [i, m] of [
      [0, -1],
      [1, 1],
    ] as const) {
      const labels = stillNamed(id, '').panels[i]!.marks.flatMap(({ label }) => label ?? []);
      const above = dot([0, 0, m], vector(id, 'B′ at 36', i)) > 0;
      const words = labels.filter(({ text }) => /^(pulled|pushed)/.test(text));
      expect(words.map(({ text }) => text)).toEqual(
        above ? ['pulled in', 'pushed out'] : ['pushed out', 'pulled in'],
      );
    }
  });
});

test('the two cross products are the two terms of Landau and Lifshitz', () => {
  const m = normalize(vector('two-products', '**m**'));
  const { precession, damping } = torqueParts(
    m,
    { Bext: [0, 0, 0.1], alpha: 0.1 },
    'Landau–Lifshitz',
  );
  along(vector('two-products', 'precession'), precession);
  along(vector('two-products', 'damping', 1), damping);
});

describe('why the tip does not fall', () => {
  const id = 'tip-does-not-fall';
  const B: Vec3 = [0, 0, 1];

  test('angular momentum lies against the moment, and the torque on it is m × B', () => {
    const m = vector(id, '**m**');
    along(vector(id, '**L**'), scale(-1, m));
    along(vector(id, 'torque'), cross(m, B));
  });

  test('moment and angular momentum go on the way that the equation of motion says', () => {
    const before = vector(id, 'm before', 1);
    const change = axpy(-1, before, vector(id, 'm after', 1));
    expect(dot(change, llg(normalize(before), B, 0))).toBeGreaterThan(0);
    const moved = axpy(-1, vector(id, 'L before', 1), vector(id, '**L**', 1));
    expect(dot(moved, cross(before, B))).toBeGreaterThan(0);
  });
});

test('the parts of the effective field are those of the macrospin and of its neighbours', () => {
  const id = 'effective-field';
  const m = normalize(vector(id, '**m**', 1));
  along(vector(id, 'field', 1), effectiveField(m, { BK: 1 }));
  along(vector(id, 'field', 2), effectiveField(m, { mu0Ms: 1, N: [0, 0, 1] }));
  const [a, b] = [vector(id, 'neighbour 0', 3), vector(id, 'neighbour 1', 3)];
  // Exchange: the second difference of a row, which vanishes where all are parallel.
  along(vector(id, 'field', 3), axpy(-2, vector(id, '**m**', 3), axpy(1, a, b)));
});

test('on the line of the half angle all steps shrink by one factor, on the circle they do not', () => {
  const ratios = (f: (theta: number) => number) =>
    angles.slice(1).map((theta, i) => f(theta) / f(angles[i]!));
  const tangents = ratios((theta) => Math.tan(theta / 2));
  for (const ratio of tangents) expect(ratio).toBeCloseTo(tangents[0]!, 9);
  const onCircle = ratios((theta) => theta);
  expect(Math.max(...onCircle) - Math.min(...onCircle)).toBeGreaterThan(0.05);
});

test('what enters across a magnet is whole at its face and gone after a few turns', () => {
  expect(meanMoment(0)).toEqual([1, 0]);
  expect(Math.hypot(...meanMoment(1.6))).toBeLessThan(0.2);
  // It turns about +m, which points at the reader: counter-clockwise, so the part along p × m's left side grows first.
  expect(meanMoment(0.02)[1]).toBeGreaterThan(0);
});

test('the valve pulls m to p for electrons from the polarizer, and away from it for the others', () => {
  const id = 'valve-both-ways';
  for (const [panel, flow] of [
    [0, 'from the free layer to the polarizer'],
    [1, 'from the polarizer to the free layer'],
  ] as const) {
    const m = normalize(vector(id, '**m**', panel));
    // The formula knows p along an axis and m by its angles from z: p is y here.
    const theta = Math.acos(m[1]);
    const [, , towards] = formulas.transferDirection({ theta, phi: 0, pAxis: '+z', flow });
    expect(Math.sign(vector(id, 'pull', panel)[1])).toBe(Math.sign(towards));
    expect(dot(vector(id, 'pull', panel), m)).toBeCloseTo(0, 12);
    expect(vector(id, 'transmitted', panel)[1]).toBeGreaterThan(0);
    expect(vector(id, 'reflected', panel)[1]).toBeLessThan(0);
  }
});

test('two wires in parallel give the ratio of Jullière', () => {
  const P = 0.6;
  expect(ratio).toBeCloseTo((2 * P * P) / (1 - P * P), 12);
});

test('the parts of the spin current add up to all of it, and none is negative', () => {
  const parts = Object.values(shares);
  expect(parts.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
  for (const share of parts) expect(share).toBeGreaterThan(0.05);
  // What is printed adds up, too.
  const printed = parts.map((share) => Math.round(100 * share));
  expect(printed.reduce((sum, share) => sum + share)).toBe(100);
});

describe('a wall', () => {
  test('is pushed by electrons along +x so that the up domain grows', () => {
    along(push, formulas.adiabaticDirection({ wallType: 'up-down', JAxis: '-x' }));
    along(vector('wall-loop', 'push'), push);
  });

  test('turns by friction to a negative angle, and its hard axis answers against the push', () => {
    const m = normalize(vector('wall-loop', 'm'));
    along(vector('wall-loop', 'friction', 1), cross(m, push));
    expect(vector('wall-loop', 'friction', 1)[1]).toBeLessThan(0);
    const turned = normalize(vector('wall-loop', 'm', 3));
    expect(turned[1]).toBeLessThan(0);
    const { precession } = torqueParts(turned, { mu0Ms: 1, N: [0, 1, 0] }, 'Gilbert');
    along(vector('wall-loop', 'answer', 3), precession);
    expect(dot(precession, push)).toBeLessThan(0);
  });

  test('turns the moment of an electron that flies through, so that it leaves moment up behind', () => {
    const id = 'electron-through-a-wall';
    const change = axpy(-1, vector(id, 'electron -150'), vector(id, 'electron 150'));
    expect(change[2]).toBeLessThan(0);
    expect(vector(id, 'm -180')[2]).toBeGreaterThan(0);
    expect(vector(id, 'm 180')[2]).toBeLessThan(0);
  });
});

test('shifted Fermi circles leave the spin of Edelstein, along j × n', () => {
  along(vector('two-fermi-circles', 'sum', 1), cross([1, 0, 0], [0, 0, 1]));
  along(
    vector('two-fermi-circles', 'sum', 1),
    formulas.edelsteinDirection({ JAxis: '+x', nAxis: '+z', alphaSign: 'positive' }),
  );
  // On the large circle the spins are against k × n.
  along(vector('two-fermi-circles', 'spin 1 0'), scale(-1, cross([1, 0, 0], [0, 0, 1])));
});

test('moments along B make m go round faster by the one torque, and in by the other', () => {
  const id = 'torques-on-a-cone';
  const m = fromAngles(0.36, Math.PI / 6);
  expect(dot(vector(id, 'fl 0'), cross([0, 0, 1], m))).toBeGreaterThan(0);
  expect(dot(vector(id, 'dl 0', 1), [m[0], m[1], 0])).toBeLessThan(0);
});

describe('mirrors', () => {
  test('keep a moment across them and reverse one along them', () => {
    along(vector('mirrors', 'its image'), vector('mirrors', 'moment across'));
    along(vector('mirrors', 'its image', 1), scale(-1, vector('mirrors', 'moment along', 1)));
  });

  test('leave a film the one axis of σ', () => {
    expect(kept).toEqual([[0, 1, 0]]);
    along(vector('mirrors', 'sigma', 2), cross([1, 0, 0], [0, 0, 1]));
  });
});

test('above the strip its own field points along σ, below against it', () => {
  // The section looks along the current: right, up and towards the reader are −y, z and −x.
  const toPage = ([x, y, z]: Vec3): Vec3 => [-y, z, -x];
  const sigma = toPage(cross([1, 0, 0], [0, 0, 1]));
  along(vector('field-of-the-current', 'sigma'), sigma);
  along(stripField(0, 20), sigma);
  along(stripField(0, -20), scale(-1, sigma));
  // Ampère: round the strip the field sums to the current, here 2π·a/… of its unit, the same on every way round.
  const round = (r: number) => {
    const steps = 4000;
    return Array.from({ length: steps }, (_, i) => {
      const t = (2 * Math.PI * i) / steps;
      const [x, y] = stripField(r * Math.cos(t), r * Math.sin(t));
      return ((x * Math.sin(t) - y * Math.cos(t)) * 2 * Math.PI * r) / steps;
    }).reduce((a, b) => a + b);
  };
  expect(round(300)).toBeCloseTo(round(150), 3);
});

test('the rod takes what its spins give up, and turns about the change of m', () => {
  expect(account.after.spins + account.after.rod).toBe(account.before.spins + account.before.rod);
  const id = 'rod-on-fibre';
  along(vector(id, 'spins'), scale(-1, vector(id, '**m**')));
  along(vector(id, 'spins', 1), scale(-1, vector(id, '**m**', 1)));
  along(vector(id, 'rod', 1), formulas.recoilDirection({ theta: 0, phi: 0, mAxis: '-z' }));
});

test('a bit needs what its wire makes at the crossing, and more below', () => {
  expect(needed(crossing)).toBeCloseTo(made(crossing), 12);
  expect(needed(crossing / 2)).toBeGreaterThan(made(crossing / 2));
});

describe('a write', () => {
  /** Turns of m about z in a nanosecond and a half, until it is near the plane. */
  const turns = (magnet: typeof through) => {
    let [sum, last] = [0, fromAngles(0.1, 1.2)];
    for (const m of macrospinRun(last, magnet, 1.5e-9, 1e-12)) {
      if (m[2] < 0.3) break;
      sum += Math.asin(
        (last[0] * m[1] - last[1] * m[0]) / Math.hypot(m[0], m[1]) / Math.hypot(last[0], last[1]),
      );
      last = m;
    }
    return sum / (2 * Math.PI);
  };

  test.each([0, 1])('ends at the moments that come in, in panel %i', (panel) => {
    const [m, p] = [
      vector('spiral-or-tilt', 'm after', panel),
      vector('spiral-or-tilt', 'σ', panel),
    ];
    expect(dot(normalize(m), normalize(p))).toBeGreaterThan(0.9);
  });

  test('goes by turns where they lie along the axis, and without a turn where they lie across', () => {
    expect(turns(through)).toBeGreaterThan(3);
    expect(Math.abs(turns(past))).toBeLessThan(0.5);
  });
});

describe('the edges of a wire', () => {
  test('a flight to a side turns the spin out of the plane as the closed form says of that edge', () => {
    for (const [side, edge] of [
      [-1, 'left'],
      [1, 'right'],
    ] as const) {
      const at = { JAxis: '+x', nAxis: '+z', alphaSign: 'positive', edge };
      const out: Vec3 = [0, 0, turned(side)[2]];
      along(out, formulas.edgeSpinDirection(at));
      expect(turned(side)[1]).toBeLessThan(0);
    }
  });
  test('the sums of the drawing are those of its flights, and the middle keeps to the plane', () => {
    const id = 'traffic-at-an-edge';
    expect(vector(id, 'sum in the middle')[1]).toBeCloseTo(0, 12);
    expect(vector(id, 'sum at the left edge')[1]).toBeGreaterThan(0);
    expect(vector(id, 'sum at the right edge')[1]).toBeLessThan(0);
  });
});

test('the field-like torque of the drawing is odd in m, the damping-like one even', () => {
  const id = 'torque-and-its-mirror';
  along(vector(id, 'field-like', 0), scale(-1, vector(id, 'field-like', 1)));
  along(vector(id, 'damping-like', 0), vector(id, 'damping-like', 1));
  along(vector(id, 'damping-like', 0), [0, 1, 0]);
});

describe('the axis of a current', () => {
  test('takes the tip of m away from the reader, at 45° fastest, and not at all along and across', () => {
    for (const [panel, degrees] of [0, 45, 90].entries()) {
      const { m, stored, rate } = atAngle(degrees);
      along(vector('three-angles', 'm', panel), m);
      if (degrees) along(vector('three-angles', 'stored', panel), stored);
      // The stored moment acts as a field along itself does.
      const field = llg(m, stored, 0);
      expect(norm(cross(field, rate))).toBeLessThan(1e-6 * (norm(field) + 1));
      expect(rate[2]).toBeCloseTo(degrees === 45 ? -1 : 0, 12);
    }
  });

  test('half a turn about the spin reverses flight and deflection, and leaves the spin', () => {
    const of = (name: string) => [0, 1].map((panel) => vector('half-turn', name, panel));
    for (const name of ['flies', 'aside']) along(of(name)[0]!, scale(-1, of(name)[1]!));
    along(of('spin')[0]!, of('spin')[1]!);
    // To its own left: spin × flight, before and after.
    for (const panel of [0, 1])
      along(of('aside')[panel]!, cross(of('spin')[panel]!, of('flies')[panel]!));
  });

  test('has four lobes on a disc, sin2φ, which only a linear law reverses', () => {
    for (const angle of [0.3, 1, 2, 4, 5.5]) {
      expect(tipAt(angle, 1)).toBeCloseTo(Math.sin(2 * angle), 9);
      expect(tipAt(angle, -1)).toBeCloseTo(-tipAt(angle, 1), 12);
      expect(tipAt(angle + Math.PI, 1)).toBeCloseTo(tipAt(angle, 1), 9);
    }
  });
});

describe('what a moving moment sends out', () => {
  const id = 'what-leaves';

  test('its tip goes the way of the equation of motion, and the product is what damping loses', () => {
    const m = vector(id, '**m**');
    along(vector(id, 'rate'), llg(normalize(m), [0, 0, 1], 0));
    along(vector(id, 'product'), cross(m, vector(id, 'rate')));
  });

  test('over a turn the part along the field is left, and the moments that leave are against it', () => {
    const sum = [0, 1, 2, 3].reduce<Vec3>(
      (total, i) => axpy(1, leaves((i * Math.PI) / 2), total),
      [0, 0, 0],
    );
    along(sum, vector(id, 'mean', 1));
    along(vector(id, 'moments', 1), formulas.pumpedMoments({ BAxis: '+z' }));
    expect(dot(moment(0.3), rate(0.3))).toBeCloseTo(0, 12);
  });
});

test('m turns clockwise at the right edge of a domain that points up, anticlockwise at the left one', () => {
  /** Seen with x to the right and z up, y points away: clockwise is a turn about +y. */
  const turn = (s: 1 | -1) => cross(inEdge(s, -1), inEdge(s, 1))[1];
  expect(turn(1)).toBeGreaterThan(0);
  expect(turn(-1)).toBeLessThan(0);
  const [first, last] = ['m 0', 'm 4'].map((name) => vector('two-chiralities', name, 1)[2]);
  expect(first!).toBeGreaterThan(0);
  expect(last!).toBeLessThan(0);
});

test('a current down through the cell brings its free layer moments against the fixed ones, and writes', () => {
  const [sigma, fixed, m] = ['sigma', 'fixed', 'm'].map((name) => vector('through-and-past', name));
  // Electrons go up, from the free layer: the fixed one turns back what is against it.
  expect(dot(sigma!, fixed!)).toBeLessThan(0);
  expect(dot(sigma!, m!)).toBeLessThan(0);
});
