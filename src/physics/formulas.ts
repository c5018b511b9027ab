/** Closed forms that lessons, problems and plots call by name: named quantities in, one SI value out. */
export * from './formulas/collinear';
export * from './formulas/damping';
export * from './formulas/directions';
export * from './formulas/efficiency';
export * from './formulas/field-free-state';
export * from './formulas/fields';
export * from './formulas/larmor';
export * from './formulas/linewidth';
export * from './formulas/moments';
export * from './formulas/oscillator';
export * from './formulas/precession';
export * from './formulas/resonance';
export * from './formulas/spin-orbit';
export * from './formulas/spin-transfer';
export * from './formulas/stt-sot';
export * from './formulas/switching';
