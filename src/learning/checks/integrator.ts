import {
  angleBetween,
  fromAngles,
  macrospinAfter,
  norm,
  type Macrospin,
  type Vec3,
} from '@physics';
import type { Section } from './check';
import { farthest, ps, tilted } from './runs';

export const integrator: Section = {
  title: 'The integrator',
  checks: {
    length: {
      law: 'The length of the unit vector stays 1.',
      tex: '\\lvert\\mathbf{m}\\rvert = 1',
      how: 'The largest departure in 100\u202f000 steps with damping, oblique field and anisotropy.',
      allowed: 1e-12,
      run() {
        const magnet = { ...tilted, alpha: 1e-4 };
        return farthest(norm, fromAngles(1, 2), magnet, 1e5 * ps, ps);
      },
    },
    order: {
      law: 'Half the step makes the error of the integrator sixteen times smaller.',
      tex: '\\text{error} \\propto \\Delta t^4',
      how: 'Order measured from three step lengths, oblique field, anisotropy and damping.',
      allowed: 0.02,
      run() {
        const magnet = { ...tilted, alpha: 0.1 };
        const end = (dt: number) => macrospinAfter(fromAngles(1, 2), magnet, 200 * ps, dt * ps);
        const [coarse, middle, fine] = [end(1), end(0.5), end(0.25)];
        const found = Math.log2(angleBetween(coarse, middle) / angleBetween(middle, fine));
        return { expected: 4, found };
      },
    },
    reference: {
      law: 'Another program, with another method and more digits, finds the same motion.',
      tex: '\\alpha = 0.8',
      how: 'Angle to its result after 100\u202fps: implicit Gilbert form in extended precision; field, anisotropy and strong damping.',
      quantity: 'coneDrift',
      allowed: 1e-8,
      run() {
        const magnet: Macrospin = { Bext: [0.2, -0.1, -0.3], BK: 0.1, alpha: 0.8 };
        const m0: Vec3 = [0.1073414975338518, 0.1671744774352459, 0.9800665778412416];
        const theirs: Vec3 = [0.3803043864186, -0.067573041473, -0.9223895368752];
        const ours = macrospinAfter(m0, magnet, 100 * ps, ps / 10);
        return { expected: 0, found: angleBetween(ours, theirs) };
      },
    },
  },
};
