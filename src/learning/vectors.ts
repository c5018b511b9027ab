import type { Role } from '@physics';

export interface VectorStyle {
  readonly label: string;
  readonly role: Role;
  /** Width of the shaft, px at a sphere of 300 px. */
  readonly width: number;
  readonly dashed?: boolean;
  readonly head?: 'solid' | 'open';
}

/**
 * Each vector of the course: its name in \term{…}, in <Arrow term="…"> and in the words of a legend.
 * A torque that precesses about X wears the colour of X, dashed.
 */
export const vectors = {
  m: { label: 'magnetization', role: 'm', width: 4 },
  field: { label: 'field', role: 'field', width: 3 },
  anisotropy: { label: 'anisotropy field', role: 'field', width: 3, head: 'open' },
  rate: { label: 'velocity of the tip', role: 'm', width: 2.2, head: 'open' },
  precession: { label: 'precession torque', role: 'field', width: 2.2, dashed: true },
  spin: { label: 'spin polarization', role: 'spin', width: 3, head: 'open' },
  fl: { label: 'field-like torque', role: 'spin', width: 2.2, dashed: true },
  damping: { label: 'damping torque', role: 'damping', width: 2.2 },
  dl: { label: 'damping-like torque', role: 'dl', width: 2.2 },
  current: { label: 'charge current', role: 'current', width: 8 },
  L: { label: 'angular momentum', role: 'current', width: 2.6, head: 'open' },
  weight: { label: 'weight', role: 'field', width: 3 },
  theory: { label: 'exact solution', role: 'theory', width: 1.5 },
} as const satisfies Record<string, VectorStyle>;

export type VectorName = keyof typeof vectors;
