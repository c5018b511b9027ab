import {
  allowedResponses,
  dampingLike,
  fieldLike,
  pointGroup,
  signUnderStackInversion,
  torqueCounts,
  type Matrix3,
} from '@physics';
import type { Section } from './check';

/** Independent constants of S = χE, and independent torques with fields of degree 0, 1, 2, 3 in m. */
const table: readonly [group: string, spin: number, torques: readonly number[]][] = [
  ['C∞v', 1, [1, 2, 3, 4]],
  ['C4v', 1, [1, 2, 4, 6]],
  ['C3v', 1, [1, 3, 5, 8]],
  ['C2v', 2, [2, 4, 8, 12]],
  ['Cs', 4, [3, 8, 15, 24]],
  ['C2', 5, []],
  ['C1', 9, [6, 16, 30, 48]],
];
const centric = ['Ci', 'C2h', 'C4h', 'D2h', 'D3d', 'D4h'] as const;
const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
/** The Rashba–Edelstein response S = ẑ×E. */
const edelstein: Matrix3 = [
  [0, -1, 0],
  [1, 0, 0],
  [0, 0, 0],
];

export const symmetry: Section = {
  title: 'What a symmetry allows',
  checks: {
    responses: {
      law: 'The group of a film says how many constants its spin density has.',
      tex: '\\chi = \\det(R)\\,R\\,\\chi R^\\mathsf{T} \\text{ for all } R',
      how: 'Constants left by averaging over the matrices of seven groups, from C∞v to C1, all together, against the table.',
      allowed: 0,
      run() {
        let found = 0;
        for (const [group, count] of table) {
          const left = allowedResponses(pointGroup(group)).length;
          found += left === count ? left : NaN;
        }
        return { expected: sum(table.map(([, count]) => count)), found };
      },
    },
    torqueCounts: {
      law: 'It also says how many torques there are, order by order in m.',
      tex: 'C_{\\infty v}: 1, 2, 3, 4 \\;\\dots\\; C_1: 6, 16, 30, 48',
      how: 'Torques of six groups up to third order in m, all together, against the table.',
      allowed: 0,
      run() {
        let found = 0;
        // From the smallest group: the first call is the slowest.
        for (const [group, , counts] of table.toReversed()) {
          if (counts.length === 0) continue;
          const left = torqueCounts(pointGroup(group));
          found += left.every((n, degree) => n === counts[degree]) ? sum(left) : NaN;
        }
        return { expected: sum(table.flatMap(([, , counts]) => counts)), found };
      },
    },
    inversion: {
      law: 'A crystal with a centre of inversion has no bulk torque linear in the current at all.',
      tex: 'R = -1:\\; \\boldsymbol\\tau \\to \\boldsymbol\\tau,\\allowbreak\\; \\mathbf{m} \\to \\mathbf{m},\\allowbreak\\; \\mathbf{E} \\to -\\mathbf{E}',
      how: 'Torques that remain up to third order in m in six groups with an inversion.',
      allowed: 0,
      run() {
        let found = 0;
        for (const group of centric) {
          found += sum(torqueCounts(pointGroup(group), 'any'));
        }
        return { expected: 0, found };
      },
    },
    stackInversion: {
      law: 'Turn the order of the layers round, and field-like and damping-like torque both reverse.',
      tex: '\\hat{\\mathbf{n}} \\to -\\hat{\\mathbf{n}}:\\; a_\\mathrm{FL} \\to -a_\\mathrm{FL},\\allowbreak\\; a_\\mathrm{DL} \\to -a_\\mathrm{DL}',
      how: 'Signs of the two under inversion of the stack, added.',
      allowed: 0,
      run() {
        const found = sum(
          [fieldLike(edelstein), dampingLike(edelstein)].map(signUnderStackInversion),
        );
        return { expected: -2, found };
      },
    },
  },
};
