/**
 * The laws of the course as checks of its own numbers: what a law says, and what the equation of motion
 * gives when it is integrated, or an independent method. The tests run them, the build does, and so does each
 * reader's browser.
 */
import { damping } from './damping';
import { exchange } from './exchange';
import { dirtyFilm } from './film';
import { heat } from './heat';
import { integrator } from './integrator';
import { measured } from './measured';
import { precession } from './precession';
import { pumping } from './pumping';
import { rashba } from './rashba';
import { resonance } from './resonance';
import { spinHall } from './spin-hall';
import { spinOrbit } from './spin-orbit';
import { surface } from './surface';
import { symmetry } from './symmetry';
import { torques } from './torques';
import { walls } from './walls';

export * from './check';
export const sections = [
  ...[precession, damping, resonance, torques, spinOrbit, symmetry, spinHall, rashba],
  ...[dirtyFilm, pumping, surface, measured, exchange, walls, heat, integrator],
];
