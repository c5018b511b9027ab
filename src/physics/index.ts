export * as constants from './constants';
export * as formulas from './formulas';
export * from './constants';
export * from './formula';
export * from './llg';
export * from './macrospin';
export * from './quantities';
export * from './vec3';
