/**
 * The laws of the course as checks of its own numbers: what a law says, and what the equation of motion
 * gives when it is integrated. The tests run them, the build does, and so does each reader's browser.
 */
import { damping } from './damping';
import { integrator } from './integrator';
import { precession } from './precession';

export * from './check';
export const sections = [precession, damping, integrator];
