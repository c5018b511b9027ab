import { describe, expect, it } from 'vitest';
import {
  advanceChain,
  cellPosition,
  chain,
  chainChirality,
  chainEnergy,
  chainTurns,
  chainWalls,
  constants,
  followWall,
  formulas,
  gammaLL,
  relaxChain,
  setSpiral,
  setWall,
  spinTransfer,
  wallVelocityOf,
  type Chain,
  type ChainDrive,
  type ChainMaterial,
  type ChainWall,
} from '@physics';
import { close } from './close';

/** Δ = 6.12 nm, B_K = 1 T, B_⊥ = 50 mT: a hard axis that hardly bends the profile. */
const film = { Msat: 8e5, Aex: 1.5e-11, Ku1: 4e5, Kperp: 2e4, alpha: 0.1 } as const;
const Bperp = (2 * film.Kperp) / film.Msat;
const wallWidth = formulas.wallWidth(film);
const wallOf = (c: Chain): ChainWall => chainWalls(c)[0]!;
const withWall = (
  material: ChainMaterial = film,
  psi = 0,
  type: 'up-down' | 'down-up' = 'up-down',
  cells = 100,
  dx = 2e-9,
): Chain => {
  const c = chain(material, cells, dx);
  setWall(c, 0, psi, type);
  relaxChain(c);
  return c;
};
/** The rigid wall with the width that one has in cells of 2 nm, 2 % less than √(A/K). */
const rigid = { alpha: film.alpha, wallWidth: wallOf(withWall()).width, Bperp };
/** Lets a wall run in a window that follows it, and gives its mean velocity over the second part. */
function meanVelocity(c: Chain, drive: ChainDrive, wait: number, time: number): number {
  const run = (duration: number) => {
    for (let i = 0; i < 40; i++) {
      advanceChain(c, drive, duration / 40);
      followWall(c);
    }
    return wallOf(c).q;
  };
  const begun = run(wait);
  return (run(time) - begun) / time;
}
/** The order with which an error falls when the cells are halved twice. */
const orders = (error: (dx: number) => number) => {
  const [a, b, c] = [error(2e-9), error(1e-9), error(0.5e-9)];
  return [Math.log2(a / b), Math.log2(b / c)];
};
const expectOrder2 = (error: (dx: number) => number) => {
  for (const order of orders(error)) {
    expect(order).toBeGreaterThan(1.8);
    expect(order).toBeLessThan(2.25);
  }
};
const relaxed = (dx: number, material: ChainMaterial, walls = true, length = 120e-9): Chain => {
  const c = chain(material, Math.round(length / dx), dx);
  if (walls) setWall(c, 0, (material.Dind ?? 0) > 0 ? Math.PI : 0);
  relaxChain(c, [0, 0, 0], 1e-8);
  return c;
};

describe('a wall at rest in a chain', () => {
  it('has the profile tanh(x/Δ), with an error of order 2 in the cells', () => {
    expectOrder2((dx) => {
      const c = relaxed(dx, film);
      const away = Array.from({ length: c.cells }, (_, i) =>
        Math.abs(c.m[3 * i + 2]! + Math.tanh(cellPosition(c, i) / wallWidth)),
      );
      return Math.max(...away);
    });
  });

  it('has the width √(A/K) and the energy 4√(AK), with errors of order 2', () => {
    expectOrder2((dx) => Math.abs(wallOf(relaxed(dx, film)).width / wallWidth - 1));
    expectOrder2((dx) =>
      Math.abs(chainEnergy(relaxed(dx, film)).Etotal / formulas.wallEnergyPlain(film) - 1),
    );
  });

  it('costs π|D| less with the interaction, on top of what the tilted edges gain', () => {
    for (const Dind of [1e-3, -1e-3]) {
      const material = { ...film, Dind };
      expectOrder2((dx) => {
        // Long enough that the wall does not feel the tilt of the edges.
        const [one, none] = [true, false].map((wall) => relaxed(dx, material, wall, 180e-9)) as [
          Chain,
          Chain,
        ];
        const found = chainEnergy(one).Etotal - chainEnergy(none).Etotal;
        return Math.abs(found / formulas.wallEnergy(material) - 1);
      });
    }
  });

  it('tilts at free edges by arcsin(|D|Δ/2A), opposite at either end', () => {
    for (const Dind of [1e-3, -1e-3]) {
      const edge = Math.sign(Dind) * formulas.edgeAngle({ ...film, Dind });
      for (const [dx, error] of [
        [2e-9, 0.02],
        [0.5e-9, 0.002],
      ] as const) {
        const c = relaxed(dx, { ...film, Dind }, false);
        const last = 3 * c.cells - 3;
        const first = Math.atan2(c.m[0]!, c.m[2]!);
        expect(Math.abs(Math.atan2(c.m[last]!, c.m[last + 2]!) + first)).toBeLessThan(1e-6);
        // From the middle of the first cell to the edge the profile goes on as tan(θ/2) ∝ exp(−x/Δ).
        close(2 * Math.atan(Math.tan(first / 2) * Math.exp(dx / 2 / wallWidth)), edge, error);
      }
    }
  });

  it('lies between Bloch and Néel as the closed form says, and its chirality is ±cosψ', () => {
    const Kperp = -2e4;
    const full = formulas.dmiForNeel({ ...film, wallWidth, Bperp: (2 * Kperp) / film.Msat });
    for (const type of ['up-down', 'down-up'] as const)
      for (const part of [0, 0.4, -0.8, 1.5]) {
        const material = { ...film, Kperp, Dind: part * full };
        const c = withWall(material, 0.8, type, 60);
        const psi = formulas.wallAngleAtRest({
          BD: formulas.dmiFieldOfWall(material),
          Bperp: (2 * Kperp) / film.Msat,
          Bx: 0,
          wallType: type,
        });
        expect(Math.abs(Math.abs(wallOf(c).psi) - psi)).toBeLessThan(0.03);
        const s = type === 'up-down' ? 1 : -1;
        // The tilted edges turn the other way and have a share of their own.
        if (part === 0) expect(Math.abs(chainChirality(c))).toBeLessThan(1e-3);
        else expect(Math.sign(chainChirality(c))).toBe(s * Math.sign(Math.cos(psi)));
        close(chainEnergy(c).Edmi, Math.PI * material.Dind * chainChirality(c), 1e-12);
      }
  });

  it('turns m by half a turn, with the sign of its chirality', () => {
    for (const [type, psi, turns] of [
      ['up-down', 0, 0.5],
      ['up-down', Math.PI, -0.5],
      ['down-up', 0, -0.5],
      ['down-up', Math.PI, 0.5],
    ] as const) {
      const c = withWall(film, psi, type);
      expect(Math.abs(chainTurns(c) - turns)).toBeLessThan(1e-6);
      expect(wallOf(c).type).toBe(type);
    }
  });
});

describe('a driven wall in a chain', () => {
  it('follows the Walker curve: γΔB/α below, the closed mean above the breakdown', () => {
    const Bw = formulas.walkerField(rigid);
    for (const x of [0.4, 0.9]) {
      const v = formulas.wallVelocity({ ...rigid, xi: 0, u: 0, Bz: x * Bw });
      close(meanVelocity(withWall(), { Bext: [0, 0, x * Bw] }, 6e-9, 1e-9), v, 0.03);
    }
    for (const x of [2, 6]) {
      const rigidly = { ...rigid, xi: 0, u: 0, Bz: x * Bw };
      const turn = (2 * Math.PI) / formulas.wallTurnRate(rigidly);
      const v = formulas.wallVelocity(rigidly);
      close(meanVelocity(withWall(), { Bext: [0, 0, x * Bw] }, turn, 2 * turn), v, 0.03);
    }
  });

  it('begins to turn at the Walker field', () => {
    const Bw = formulas.walkerField(rigid);
    const angles = (x: number) => {
      const c = withWall();
      return Array.from({ length: 40 }, () => {
        meanVelocity(c, { Bext: [0, 0, x * Bw] }, 0, 2e-10);
        return wallOf(c).psi;
      });
    };
    // Below it ψ comes to rest at half of arcsin x, above it it goes on over the top.
    close(angles(0.95).at(-1)!, Math.asin(0.95) / 2, 0.05);
    expect(Math.max(...angles(1.4))).toBeGreaterThan(Math.PI / 2);
  });

  it('stands still for β = 0 below the threshold, after a shift of −Δψ/α', () => {
    const limit = formulas.pinningDrift(rigid);
    const alpha = 0.3;
    const c = withWall({ ...film, alpha });
    const drive = { u: 0.7 * limit };
    advanceChain(c, drive, 5e-9);
    const wall = wallOf(c);
    // A length that the gradient may change, by its part along m, would move it on.
    expect(Math.abs(wallVelocityOf(c, wall, drive))).toBeLessThan(0.002 * drive.u);
    close(Math.sin(2 * wall.psi), -0.7, 0.03);
    close(wall.q, formulas.pinnedShift({ ...rigid, alpha, wallAngle: wall.psi }), 0.02);
  });

  it('goes at √(u²−u_c²)/(1+α²) for β = 0 above the threshold', () => {
    const u = 2 * formulas.pinningDrift(rigid);
    const turn = -(2 * Math.PI) / formulas.wallTurnRate({ ...rigid, xi: 0, u, Bz: 0 });
    const v = formulas.pinnedWallVelocity({ ...rigid, uOverdrive: 2 });
    close(meanVelocity(withWall(), { u }, 0.2 * turn, turn), v, 0.03);
  });

  it('rides with the drift for β = α, with an error of order 2 in the cells', () => {
    const u = 200;
    expectOrder2((dx) => {
      const c = chain(film, Math.round(120e-9 / dx), dx);
      setWall(c);
      relaxChain(c, [0, 0, 0], 1e-8);
      advanceChain(c, { u, xi: film.alpha }, 5e-11);
      return Math.abs(wallOf(c).q / (u * 5e-11) - 1);
    });
  });

  it('below the breakdown moves at βu/α, whichever its type', () => {
    for (const type of ['up-down', 'down-up'] as const) {
      const c = withWall(film, 0, type);
      close(meanVelocity(c, { u: 20, xi: 0.2 }, 6e-9, 1e-9), 40, 0.03);
    }
  });

  it('is driven by a field the opposite way when it is of the other type', () => {
    const drive: ChainDrive = { Bext: [0, 0, 2e-4] };
    const [a, b] = [withWall(film, 0), withWall(film, 0, 'down-up')];
    const v = meanVelocity(a, drive, 2e-9, 1e-9);
    expect(v).toBeGreaterThan(1);
    close(meanVelocity(b, drive, 2e-9, 1e-9), -v, 1e-6);
  });

  it('with DMI goes under a damping-like torque as the closed form says, both types the same way', () => {
    const material = { ...film, Kperp: 0, alpha: 0.1, Dind: 5e-4 };
    const BD = formulas.dmiFieldOfWall(material);
    for (const aDL of [0.004, -0.004]) {
      const v = formulas.sotWallVelocity({ alpha: 0.1, wallWidth, aDL, BD });
      expect(Math.sign(v)).toBe(-Math.sign(aDL));
      for (const type of ['up-down', 'down-up'] as const) {
        const c = withWall(material, type === 'up-down' ? 3 : 0.1, type);
        close(meanVelocity(c, { aDL }, 2e-9, 1e-9), v, 0.02);
        close(wallVelocityOf(c, wallOf(c), { aDL }), v, 0.02);
      }
    }
  });

  it('takes 2(ħ/2)PJ/e of angular momentum from the electrons that pass it', () => {
    const [J, Pol] = [1e12, 0.5];
    const u = formulas.spinDrift({ J, Pol, Msat: film.Msat });
    expectOrder2((dx) => {
      const [x, y, z] = spinTransfer(relaxed(dx, film), u);
      expect(Math.abs(x / z)).toBeLessThan(1e-6);
      expect(Math.abs(y / z)).toBeLessThan(1e-6);
      return Math.abs(z / ((2 * u * film.Msat) / gammaLL) - 1);
    });
    // u is defined with g = 2, γ belongs to the free electron's 2.0023.
    const z = spinTransfer(relaxed(0.5e-9, film), u)[2];
    close(z, ((constants.hbar * Pol * J) / constants.e) * (2 / constants.gElectron), 0.002);
  });
});

describe('the window that follows a wall', () => {
  it('changes nothing that the wall does', () => {
    const drive: ChainDrive = { Bext: [0, 0, 2e-3], aFL: 0.01 };
    const material = { ...film, Dind: 4e-4 };
    const [small, large] = [withWall(material, 3), withWall(material, 3, 'up-down', 200)];
    for (let i = 0; i < 40; i++) {
      advanceChain(small, drive, 2.5e-11);
      advanceChain(large, drive, 2.5e-11);
      followWall(small);
    }
    expect(small.origin).toBeGreaterThan(-100e-9 + 5e-9);
    expect(Math.abs(wallOf(small).q - wallOf(large).q)).toBeLessThan(1e-12);
    expect(Math.abs(wallOf(small).psi - wallOf(large).psi)).toBeLessThan(1e-4);
  });

  it('keeps the wall where it is and puts it in the middle, from either side', () => {
    for (const q of [60e-9, -60e-9, 30.7e-9]) {
      const c = chain(film, 100, 2e-9);
      setWall(c, q);
      const before = wallOf(c);
      const moved = followWall(c);
      expect(Math.sign(moved)).toBe(Math.sign(q));
      close(wallOf(c).q, before.q, 1e-9);
      close(wallOf(c).width, before.width, 1e-9);
      expect(Math.abs(wallOf(c).cell - 49)).toBeLessThanOrEqual(1);
      expect(chainWalls(c)).toHaveLength(1);
    }
  });

  it('stays where it is without a wall, and in a ring', () => {
    expect(followWall(chain(film, 20, 1e-9))).toBe(0);
    const ring = chain(film, 20, 1e-9, 'ring');
    setWall(ring);
    expect(followWall(ring)).toBe(0);
  });
});

describe('a spiral in a chain', () => {
  const Dc = formulas.dmiCritical(film);
  /** Energy density of one turn in a ring of this length. */
  const turn = (Dind: number, length: number, cells: number) => {
    const c = chain({ ...film, Dind }, cells, length / cells, 'ring');
    setSpiral(c, -Math.sign(Dind));
    relaxChain(c, [0, 0, 0], 1e-5);
    expect(Math.abs(chainTurns(c) + Math.sign(Dind))).toBeLessThan(1e-9);
    return chainEnergy(c).Etotal / length;
  };

  it('has the energy density of the closed form, with an error of order 2', () => {
    const Dind = 1.2 * Dc;
    const period = formulas.spiralPeriod({ ...film, Dind });
    const exact = formulas.spiralEnergy({ ...film, Dind });
    const [a, b] = [20, 40].map((cells) => Math.abs(turn(Dind, period, cells) / exact - 1));
    close(Math.log2(a! / b!), 2, 0.1);
  });

  it('costs least at the period of the closed form, for either sign of D', () => {
    for (const Dind of [1.1 * Dc, -1.5 * Dc]) {
      const period = formulas.spiralPeriod({ ...film, Dind });
      const [less, best, more] = [0.85, 1, 1.15].map((x) =>
        turn(Dind, x * period, Math.round((x * period) / 0.5e-9)),
      );
      expect(best).toBeLessThan(less!);
      expect(best).toBeLessThan(more!);
      // Quadratic about it: the parabola through the three has its least value there.
      const shift = (0.075 * (less! - more!)) / (less! - 2 * best! + more!);
      expect(Math.abs(shift)).toBeLessThan(0.05);
    }
  });

  it('beats the uniform state above D_c and loses to it below', () => {
    expect(turn(1.05 * Dc, formulas.spiralPeriod({ ...film, Dind: 1.05 * Dc }), 160)).toBeLessThan(
      0,
    );
    for (const length of [40e-9, 80e-9, 120e-9])
      expect(turn(0.95 * Dc, length, Math.round(length / 0.5e-9))).toBeGreaterThan(0);
  });
});

it('a wall starts to move as a rigid one does: q̇ = (γΔB_⊥/2) sin2ψ without damping', () => {
  const c = chain({ ...film, alpha: 0 }, 100, 2e-9);
  setWall(c, 0, 0.3);
  const v = wallVelocityOf(c, wallOf(c), { Bext: [0, 0, 0.002] });
  close(v, (gammaLL * wallWidth * Bperp * Math.sin(0.6)) / 2, 1e-12);
});

it('a wall as sharp as a cell has a place and a velocity', () => {
  const c = chain(film, 20, 2e-9);
  for (let i = 10; i < 20; i++) c.m[3 * i + 2] = -1;
  close(wallOf(c).q + 1, 1, 1e-12);
  expect(wallVelocityOf(c, wallOf(c), { Bext: [0, 0, 0.1], u: 10 })).toBeTypeOf('number');
  expect(Number.isFinite(wallVelocityOf(c, wallOf(c), { Bext: [0.1, 0, 0.1], u: 10 }))).toBe(true);
});
