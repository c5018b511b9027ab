import { describe, expect, it } from 'vitest';
import {
  allowedResponses,
  pointGroup,
  responsePattern,
  torqueCounts,
  type PointGroupName,
} from '@physics';
import reference from './reference/vectors.json';

const names: Record<string, PointGroupName> = {
  'C_inf_v (as C_12v, z axis)': 'C∞v',
  'C_4v (z)': 'C4v',
  'C_3v (z, mirror _|_ x)': 'C3v',
  'C_2v (z)': 'C2v',
  'C_2v (axis x, in plane)': 'C2v(x)',
  'C_s = C_1v (mirror _|_ x)': 'Cs',
  'C_2 (z)': 'C2',
  C_1: 'C1',
  'D_inf_h (centrosymmetric film)': 'D∞h',
  C_i: 'Ci',
};

describe('against the values of another program', () => {
  it.each(reference.symmetry)('what $group allows is the same', (row) => {
    const group = pointGroup(names[row.group]!);
    expect(allowedResponses(group)).toHaveLength(row.chi_independent);
    expect(responsePattern(group)).toEqual(row.chi_pattern);
    expect(torqueCounts(group)).toEqual(row.torques_by_field_degree_0_to_3_E_in_plane);
  });
});
