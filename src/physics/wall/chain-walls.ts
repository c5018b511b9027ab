import { chainRatesInto } from './advance';
import { cellPosition, type Chain, type ChainDrive } from './chain';
import type { WallType } from './wall';

/** A wall in a chain, where m_z goes through 0. */
export interface ChainWall {
  readonly type: WallType;
  /** Position, m. */
  readonly q: number;
  /** Azimuth of m there, −π … π rad. */
  readonly psi: number;
  /** Width parameter Δ = 1/|d(artanh m_z)/dx| there, m. */
  readonly width: number;
  /** The cell before it. */
  readonly cell: number;
}

/**
 * The walls of a chain from left to right. Between the two cells where m_z changes its sign artanh m_z
 * is taken as straight, which is exact for m_z = ∓tanh((x−q)/Δ).
 */
export function chainWalls(c: Chain): ChainWall[] {
  const walls: ChainWall[] = [];
  for (let i = 0; i + 1 < c.cells; i++) {
    const [z, Z] = [c.m[3 * i + 2]!, c.m[3 * i + 5]!];
    if (z > 0 === Z > 0) continue;
    const slope = artanh(z) - artanh(Z);
    const part = artanh(z) / slope;
    const at = (k: number) => (1 - part) * c.m[3 * i + k]! + part * c.m[3 * i + 3 + k]!;
    walls.push({
      type: slope > 0 ? 'up-down' : 'down-up',
      q: cellPosition(c, i) + part * c.dx,
      psi: Math.atan2(at(1), at(0)),
      width: c.dx / Math.abs(slope),
      cell: i,
    });
  }
  return walls;
}

/**
 * Velocity of a wall, m/s: dq/dt of the position that chainWalls gives.
 * @param rates  work space of 3 cells numbers; made when absent
 * @throws RangeError for a drive that is none
 */
export function wallVelocityOf(
  c: Chain,
  wall: ChainWall,
  drive: ChainDrive,
  rates: Float64Array = new Float64Array(3 * c.cells),
): number {
  chainRatesInto(c, drive, rates);
  const i = 3 * wall.cell + 2;
  const [z, Z] = [c.m[i]!, c.m[i + 3]!];
  const [a, b] = [artanh(z), artanh(Z)];
  const da = rates[i]! / Math.max(1e-15, 1 - z * z);
  const db = rates[i + 3]! / Math.max(1e-15, 1 - Z * Z);
  return (c.dx * (a * db - b * da)) / ((a - b) * (a - b));
}

/**
 * Turns that m makes in the x-z plane along the chain, positive about +y (from +z towards +x): ½ for a
 * Néel wall of one chirality, −½ for the other; whole in a ring. D < 0 favours positive turns.
 */
export function chainTurns({ m, cells, ends }: Chain): number {
  let angle = 0;
  for (let i = 0; i < (ends === 'ring' ? cells : cells - 1); i++) {
    const next = 3 * ((i + 1) % cells);
    const [x, z, X, Z] = [m[3 * i]!, m[3 * i + 2]!, m[next]!, m[next + 2]!];
    angle += Math.atan2(z * X - x * Z, x * X + z * Z);
  }
  return angle / (2 * Math.PI);
}

/**
 * Chirality of a chain, ∫ ŷ·(m × ∂m/∂x) dx/π: ±cosψ for an up-down (+) or a down-up (−) wall, so that
 * ±1 are Néel walls and 0 is a Bloch wall; for many walls the sum. The energy of the DMI is π D times it.
 */
export function chainChirality({ m, cells, ends }: Chain): number {
  let sum = 0;
  for (let i = 0; i < (ends === 'ring' ? cells : cells - 1); i++) {
    const next = 3 * ((i + 1) % cells);
    sum += m[3 * i + 2]! * m[next]! - m[3 * i]! * m[next + 2]!;
  }
  return sum / Math.PI;
}

/**
 * Keeps the first wall of a chain in the middle: shifts m by whole cells, and the origin against it, so
 * that every position stays what it was. An eighth of the cells at each end keeps its place, with the
 * tilt of a free end; domain is put in beside the one and taken out beside the other.
 *
 * @returns by how many cells the window has moved towards +x; 0 without a wall, or in a ring
 */
export function followWall(c: Chain): number {
  const [wall] = chainWalls(c);
  if (!wall || c.ends === 'ring') return 0;
  const { m, cells } = c;
  const margin = cells >> 3;
  // Not so far that cells between the margins would be needed that are not there.
  const room = cells - 2 * margin - 1;
  const by = Math.max(-room, Math.min(room, wall.cell - ((cells - 1) >> 1)));
  if (by === 0) return 0;
  const [from, to] = [3 * margin, 3 * (cells - margin)];
  const size = 3 * Math.abs(by);
  if (by > 0) {
    m.copyWithin(from, from + size, to);
    for (let i = to - size; i < to; i++) m[i] = m[to - 3 + (i % 3)]!;
  } else {
    m.copyWithin(from + size, from, to - size);
    for (let i = from; i < from + size; i++) m[i] = m[from + (i % 3)]!;
  }
  c.origin += by * c.dx;
  return by;
}

// A cell exactly at a pole would be infinitely far from the wall.
const artanh = (z: number): number => Math.atanh(Math.max(-1 + 1e-15, Math.min(1 - 1e-15, z)));
