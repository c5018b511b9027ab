// Constants, quantities, vectors
export * as constants from './constants';
export * from './complex';
export * from './constants';
export * from './quantities';
export type { Quantity, Role } from './quantity';
export * from './vec3';
// Closed forms
export * as formulas from './formulas';
export * from './formulas/formula';
// One moment in its fields
export * from './macrospin/balance';
export * from './macrospin/check';
export * from './macrospin/check-factors';
export * from './macrospin/cone';
export * from './macrospin/demagnetization';
export * from './macrospin/efficiency';
export * from './macrospin/exact';
export * from './macrospin/llg';
export * from './macrospin/macrospin';
export * from './macrospin/orbit';
export * from './macrospin/run';
export * from './macrospin/spin-torque';
export * from './macrospin/terms';
export * from './macrospin/turns';
export * from './macrospin/waveform';
// Motions at equal error
export * from './solve/dop853';
export * from './solve/events';
export * from './solve/fixed';
export * from './solve/run-linear';
export * from './solve/solve';
export * from './solve/state';
// Where a magnet stands still, and what becomes of that
export * from './analysis/critical';
export * from './analysis/equilibria';
export * from './analysis/family';
export * from './analysis/frozen';
export * from './analysis/hysteresis';
export * from './analysis/limit-cycle';
export * from './analysis/linear-map';
export * from './analysis/resonance';
export * from './analysis/settle';
export * from './analysis/spinodal';
export * from './analysis/sweep';
export * from './analysis/switching';
// Walls, spirals and chirality
export * from './wall/advance';
export * from './wall/chain';
export * from './wall/chain-energy';
export * from './wall/chain-walls';
export * from './wall/elliptic';
export * from './wall/run';
export * from './wall/wall';
// Bodies that turn
export * from './rotation/bodies';
export * from './rotation/einstein-de-haas';
export * from './rotation/top';
// Torques of one film and their light
export * from './anomalous/hall';
export * from './anomalous/multilayer';
export * from './anomalous/tilt';
export * from './anomalous/weights';
// Many moments
export { evenly, type DiagramAxis } from './ensemble/axis';
export { batchInto } from './ensemble/batch';
export * from './ensemble/boltzmann';
export * from './ensemble/diagram';
export * from './ensemble/fields';
export * from './ensemble/random';
export * from './ensemble/statistics';
export * from './ensemble/thermal';
export * from './ensemble/write';
// Spin Hall effect and interface
export * from './spinhall/bilayer';
export * from './spinhall/efficiency';
export * from './spinhall/film';
export * from './spinhall/interlayer';
export * from './spinhall/profiles';
// Electrons with Rashba coupling
export * from './rashba/angular';
export * from './rashba/bands';
export * from './rashba/boltzmann';
export * from './rashba/bulk';
export * from './rashba/contours';
export * from './rashba/field';
export * from './rashba/film';
export * from './rashba/shift';
export * from './rashba/torque';
export * from './rashba/wire';
// What a symmetry allows
export * from './symmetry/behaviour';
export * from './symmetry/familiar';
export * from './symmetry/group';
export * from './symmetry/monomials';
export * from './symmetry/operations';
export * from './symmetry/point-groups';
export * from './symmetry/response';
export * from './symmetry/rows';
export * from './symmetry/symmetry-term';
export * from './symmetry/text';
export * from './symmetry/torkance';
// Two spins under exchange
export * from './exchange/two-halves';
export * from './exchange/two-spins';
// Materials
export * from './materials';
export * from './materials/ferromagnets';
export * from './materials/heavy-metals';
export * from './materials/interfaces';
export * from './materials/models';
export * from './materials/origin';
