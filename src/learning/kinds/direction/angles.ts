/** The two angles of an arrow as they are typed: '90|45', '90 deg|1.2 rad', 'pi/2|0'; degrees where no unit is said. */
import { fromText } from '../../answer-text';
import { readAnswer } from '../../typed';
import { Unreadable } from '../../unreadable';

export interface Angles {
  /** Polar angle from z and azimuth from x, radians. */
  readonly theta: number;
  readonly phi: number;
}
export const names = ['polar angle from z', 'azimuth from x'] as const;
const degree = Math.PI / 180;

/** One of the two. @throws Unreadable */
function readAngle(i: 0 | 1, text: string): number {
  try {
    const { value, number, fits, unit } = readAnswer(text, { quantity: 'theta' });
    if (unit && !fits) throw new Unreadable(`${unit} is no unit of an angle`);
    const angle = unit ? value : number * degree;
    // Rounding of π leaves a hair.
    if (i === 0 && (angle < -1e-9 || angle > Math.PI + 1e-3))
      throw new Unreadable('it goes from 0° at +z to 180° at −z');
    return angle;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Unreadable(`the ${names[i]}: ${error.message}`);
  }
}

/** @throws Unreadable that names the angle */
export function readAngles(text: string): Angles {
  const [theta = '', phi = ''] = fromText(text);
  return { theta: readAngle(0, theta), phi: readAngle(1, phi) };
}
