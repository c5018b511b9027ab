/** Materials to start from, with where their values are from. Read at build: the page hands them on. */
import {
  ferromagnets,
  heavyMetals,
  mu0,
  type Material,
  type MaterialValue,
  type Origin,
  type QuantityName,
} from '@physics';
import { format } from '../format';
import type { Range } from '../params';
import { params, type SetUp } from './params';

export interface Start {
  readonly label: string;
  readonly change: Partial<SetUp>;
  /** The values, each with its range and its standing. */
  readonly about: string;
}

function standing(origin: Origin): string {
  if (typeof origin === 'string') return origin;
  return 'source' in origin ? 'from a source of the course' : 'from a paper of the references';
}
function said(
  name: QuantityName & keyof typeof params,
  { value, min, max, origin, about }: MaterialValue,
) {
  const { show: unit } = params[name] as Range;
  const print = (x: number) => format(x, name, unit, 'exact');
  const range = min === undefined || max === undefined ? '' : `, ${print(min)} to ${print(max)}`;
  return `${print(value)} (${standing(origin)}${range}${about ? `; ${about}` : ''})`;
}

const valueOf = ({ values }: Material, name: QuantityName): MaterialValue | undefined =>
  values[name];

/** Magnets: M_s, α, the anisotropy where it is uniaxial and of the volume, and the thickness where it is one film. */
export const magnets: readonly Start[] = Object.values(
  ferromagnets as Record<string, Material>,
).map((material) => {
  const [Msat, alpha] = [valueOf(material, 'Msat')!, valueOf(material, 'alpha')!];
  const Ku1 = valueOf(material, 'Ku1');
  const thickness = valueOf(material, 'FreeLayerThickness');
  // A constant that is given less the shape gets it back: here the shape acts by itself.
  const shape = Ku1?.about?.startsWith('effective') ? 0.5 * mu0 * Msat.value ** 2 : 0;
  return {
    label: material.label,
    change: {
      Msat: Msat.value,
      alpha: alpha.value,
      ...(Ku1 && { Ku1: 1e4 * Math.round((Ku1.value + shape) / 1e4) }),
      ...(thickness && { FreeLayerThickness: thickness.value }),
    },
    about: [
      `Saturation magnetization ${said('Msat', Msat)}`,
      `damping ${said('alpha', alpha)}`,
      ...(Ku1 ? [`anisotropy constant ${said('Ku1', Ku1)}`] : []),
      ...(shape > 0 ? ['to which the shape is added'] : []),
      ...(valueOf(material, 'Kc1') ? ['its cubic anisotropy is left out'] : []),
      ...(thickness ? [`thickness ${said('FreeLayerThickness', thickness)}`] : []),
    ].join('; '),
  };
});

/** Heavy metals by their spin Hall angle, as an efficiency that nothing is lost from. */
export const metals: readonly Start[] = Object.values(heavyMetals as Record<string, Material>).map(
  (material) => {
    const angle = valueOf(material, 'thetaSH')!;
    return {
      label: material.label,
      change: { xiDL: angle.value },
      about: `Spin Hall angle ${said('xiDL', angle)}; taken as the efficiency, as if the interface lost nothing.`,
    };
  },
);
