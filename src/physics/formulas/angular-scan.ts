/**
 * A scan of the efficiency, m tilted by θ from the normal, whose scale is off by 1 + δ (m·j)²: more current goes
 * through the heavy metal when the magnet resists more, which is for m along the current.
 */
import { nonzero } from '../check';
import { formula } from './formula';

const { sin, cos } = Math;

/** Apparent efficiency (A0 + A2 cos²θ)(1 + δ sin²θ) of a scan along the current. δ = 0 for one across. */
export const scanEfficiency = formula(
  'xiDL',
  ['A0', 'A2', 'artefact', 'theta'],
  ({ A0, A2, artefact, theta }) => (A0 + A2 * cos(theta) ** 2) * (1 + artefact * sin(theta) ** 2),
);

/** Its mean, A0 + A2/2 + δ(A0/2 + A2/8). */
export const scanMean = formula(
  'scan0',
  ['A0', 'A2', 'artefact'],
  ({ A0, A2, artefact }) => A0 + A2 / 2 + artefact * (A0 / 2 + A2 / 8),
);

/** Its cos 2θ part, (A2 − δA0)/2: without A2 the artefact makes one of its own. */
export const scanSecond = formula(
  'scan2',
  ['A0', 'A2', 'artefact'],
  ({ A0, A2, artefact }) => (A2 - artefact * A0) / 2,
);

/** Its cos 4θ part, −δA2/8. */
export const scanFourth = formula(
  'scan4',
  ['A2', 'artefact'],
  ({ A2, artefact }) => (-artefact * A2) / 8,
);

/**
 * The artefact from two scans: across the current, with mean and cos 2θ part, and the cos 2θ part along it:
 *     δ = 2(c2⊥ − c2∥)/A0,  A0 = c0 − c2⊥
 * @throws RangeError for A0 = 0
 */
export const artefactOfScans = formula(
  'artefact',
  ['scan0', 'scanAcross', 'scanAlong'],
  ({ scan0, scanAcross, scanAlong }) =>
    (2 * (scanAcross - scanAlong)) / nonzero('A0', scan0 - scanAcross, ''),
);
