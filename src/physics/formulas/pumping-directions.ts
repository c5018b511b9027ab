import { cross, scale } from '../vec3';
import { BDirection, normalDirection } from './directions';
import { formula } from './formula';

/**
 * Direction −B̂ of the moments that a magnet pumps on the mean as m circles the field: it gives away angular
 * momentum along m×ṁ, whose mean is along B, and a moment is opposite to its angular momentum.
 * @source tserkovnyak2002
 */
export const pumpedMoments = formula('direction', ['BAxis'], ({ BAxis }) =>
  scale(-1, BDirection({ BAxis })),
);

/** Direction −n in which pumped moments go: from the magnet, 'above' or 'below', into the metal. */
export const pumpedFlow = formula('direction', ['magnetIs'], ({ magnetIs }) =>
  scale(-1, normalDirection({ magnetIs })),
);

/**
 * Direction ±(p̂ × flow) in which the pumped current flows in the metal: + for platinum, − for tantalum and
 * tungsten; p̂ as in pumpedMoments, flow as in pumpedFlow. The zero vector for a field along the normal.
 * @throws RangeError for another metal
 */
export const pumpedCurrentDirection = formula(
  'direction',
  ['BAxis', 'magnetIs', 'metal'],
  ({ BAxis, magnetIs, metal }) => {
    const sign = { platinum: 1, tantalum: -1, tungsten: -1 }[metal];
    if (sign) return scale(sign, cross(pumpedMoments({ BAxis }), pumpedFlow({ magnetIs })));
    throw new RangeError(`metal must be platinum, tantalum or tungsten, got ${metal}`);
  },
);
