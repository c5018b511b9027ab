// Constants, quantities and vectors
export * as constants from './constants';
export * from './constants';
export * from './quantities';
export type { Quantity, Role } from './quantity';
export * from './vec3';
export * from './complex';
// Closed forms
export * as formulas from './formulas';
export { formula, type Args, type Formula } from './formulas/formula';
// One moment in its fields
export * from './macrospin/macrospin';
export * from './macrospin/check';
export * from './macrospin/demagnetization';
export * from './macrospin/llg';
export * from './macrospin/exact';
export * from './macrospin/run';
export * from './macrospin/orbit';
export * from './macrospin/cone';
export * from './macrospin/turns';
// Torques, waveforms and energy balance
export * from './macrospin/spin-torque';
export * from './macrospin/efficiency';
export * from './macrospin/waveform';
export * from './macrospin/check-factors';
export * from './macrospin/terms';
export * from './macrospin/torques';
export * from './macrospin/balance';
// Solving the motion
export * from './solve/solve';
export type { MotionEvent, Passage } from './solve/events';
export * from './solve/run-linear';
export * from './solve/state';
export * from './solve/fixed';
export * from './solve/dop853';
// Equilibria, resonance and hysteresis
export * from './analysis/equilibria';
export type { Equilibrium, Stability } from './analysis/stability';
export * from './analysis/linear-map';
export type { LinearMap } from './analysis/linear';
export * from './analysis/frozen';
export * from './analysis/settle';
export * from './analysis/resonance';
export * from './analysis/film-line';
export * from './analysis/family';
export * from './analysis/critical';
export * from './analysis/spinodal';
export * from './analysis/sweep';
export * from './analysis/hysteresis';
// Switching and limit cycles
export * from './analysis/switching';
export * from './analysis/limit-cycle';
// Many moments and temperature
export * from './ensemble/fields';
export { batchInto } from './ensemble/batch';
export { evenly, type DiagramAxis } from './ensemble/axis';
export * from './ensemble/diagram';
export * from './ensemble/random';
export * from './ensemble/thermal';
export * from './ensemble/thermal-step';
export * from './ensemble/boltzmann';
export * from './ensemble/write';
export * from './ensemble/race';
export * from './ensemble/statistics';
// Walls and spirals
export * from './wall/wall';
export * from './wall/driven';
export * from './wall/electron';
export * from './wall/chiral';
export * from './wall/stack';
export * from './wall/step';
export * from './wall/run';
export * from './wall/exact';
export * from './wall/measure';
export * from './wall/chain';
export * from './wall/advance';
export * from './wall/chain-energy';
export * from './wall/chain-walls';
export * from './wall/elliptic';
// Spin Hall effect and interfaces
export * from './spinhall/film';
export * from './spinhall/profiles';
export * from './spinhall/efficiency';
export * from './spinhall/interlayer';
export * from './spinhall/bilayer';
export * from './spinhall/road';
export * from './spinhall/series';
export * from './spinhall/pumping-series';
export * from './spinhall/two-way';
// Rashba electrons, films and wires
export * from './rashba/bands';
export * from './rashba/contours';
export * from './rashba/shift';
export * from './rashba/boltzmann';
export * from './rashba/field';
export * from './rashba/film';
export * from './rashba/bulk';
export * from './rashba/torque';
export * from './rashba/angular';
export * from './rashba/wire';
export * from './rashba/walk';
// Anomalous Hall torque and Kerr light
export * from './anomalous/hall';
export * from './anomalous/current-axis';
export * from './anomalous/tilt';
export * from './anomalous/weights';
export * from './anomalous/multilayer';
export { faceFilm, faceMagnet, faceSamples, kerrLight } from './anomalous/faces';
export type { FaceSample, FaceSampleName } from './anomalous/faces';
export * from './anomalous/face-laws';
export * from './anomalous/bench';
// What a symmetry allows
export * from './symmetry/operations';
export * from './symmetry/group';
export * from './symmetry/point-groups';
export * from './symmetry/response';
export * from './symmetry/monomials';
export * from './symmetry/rows';
export * from './symmetry/symmetry-term';
export * from './symmetry/torkance';
export * from './symmetry/behaviour';
export * from './symmetry/familiar';
export * from './symmetry/text';
export * from './symmetry/experiment';
// Two spins under exchange
export * from './exchange/two-spins';
export * from './exchange/dephasing';
export * from './exchange/two-halves';
// Bodies that turn
export * from './rotation/top';
export * from './rotation/bodies';
export * from './rotation/einstein-de-haas';
export * from './rotation/fibre';
// How torques are measured
export * from './measure/noise';
export * from './measure/least-squares';
export * from './measure/hall';
export * from './measure/spin-resonance';
export * from './measure/conductor';
export * from './measure/two-ways';
export * from './measure/sample-fit';
// Materials and their sources
export * from './materials';
export * from './materials/ferromagnets';
export * from './materials/heavy-metals';
export * from './materials/interfaces';
export * from './materials/models';
export type { MaterialValue, Material, Origin, Reported } from './materials/origin';
// Runs of design problems
export { trials } from './trials';
