/** Closed forms that lessons, problems and plots call by name: named quantities in, one SI value out. */
export * from './formulas/damping';
export * from './formulas/directions';
export * from './formulas/fields';
export * from './formulas/larmor';
export * from './formulas/moments';
export * from './formulas/precession';
