/** The numbers that a drawn slider tells assistive technology: Board, the markers of a sweep. */
import type { QuantityName } from '@physics';
import { defaultUnit, unitFactor } from '@learning/format';

/**
 * An SI value in the unit of the screen, for aria-valuemin, -max and -now: a plain decimal of six places at most.
 * They must not have an exponent, and 2e-7 is what becomes of a short length in metres.
 */
export const sliderNumber = (value: number, quantity: QuantityName): number =>
  Number((value / unitFactor(quantity, defaultUnit(quantity))).toFixed(6));
