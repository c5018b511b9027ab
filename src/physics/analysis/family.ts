import type { Macrospin } from '../macrospin/macrospin';

/** A magnet that depends on one quantity: a field, a torque, a current. */
export type Family = (x: number) => Macrospin;
