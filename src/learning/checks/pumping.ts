import {
  chiralPower,
  e,
  formulas,
  fromAngles,
  gammaLL,
  hbar,
  llg,
  macrospinRun,
  pumpedSpin,
  type Vec3,
} from '@physics';
import type { Section } from './check';
import { degrees, ps } from './runs';

const Bext: Vec3 = [0, 0, 0.3];
const face = { gMix: 2e19, lambdaSF: 1.5e-9, rho: 2e-7, HMThickness: 4e-9 };
const magnet = { Msat: 8e5, FreeLayerThickness: 3e-9 };

export const pumping: Section = {
  title: 'Pumping',
  checks: {
    pumpedCurrent: {
      law: 'A moment that circles sends out one charge for each channel and turn, times the square of the sine.',
      tex: 'j_\\mathrm{s} = e\\,g f\\sin^2\\vartheta',
      how: 'Mean over a turn of what leaves along the field, from the integrated motion on a cone of 20°, against the formula.',
      quantity: 'js',
      allowed: 1e-9,
      run() {
        const [cone, gMix, f] = [20 * degrees, face.gMix, formulas.larmorFrequency({ Bext: 0.3 })];
        let [sum, count] = [0, 0];
        for (const m of macrospinRun(fromAngles(cone, 0), { Bext }, 1 / f, ps / 4)) {
          sum += pumpedSpin(m, llg(m, Bext, 0), gMix)[2];
          count++;
        }
        const found = ((2 * e) / hbar) * (sum / count);
        return { expected: formulas.pumpedSpinCurrent({ gMix, f, cone }), found };
      },
    },
    pumpedBill: {
      law: 'What leaves through the face is what the magnet loses: a damping in proportion to one over the thickness.',
      tex: '\\Delta\\alpha = \\gamma\\hbar\\,g/(4\\pi M_\\mathrm{s}t)',
      how: 'Angular momentum along the field that a magnet with this damping alone has lost after 1\u202fns (expected), and what has left it, summed over the motion (found), both over its whole.',
      allowed: 1e-5,
      run() {
        const alpha = formulas.spinPumpingDamping({ ...magnet, gMix: face.gMix });
        const whole = (magnet.Msat * magnet.FreeLayerThickness) / gammaLL;
        const [first, dt] = [fromAngles(2, 0), ps / 4];
        let [last, left] = [first, 0];
        const leaves = (m: Vec3) => pumpedSpin(m, llg(m, Bext, alpha), face.gMix)[2];
        for (const m of macrospinRun(first, { Bext, alpha }, 1e-9, dt)) {
          left += ((leaves(last) + leaves(m)) * dt) / 2;
          last = m;
        }
        return { expected: last[2] - first[2], found: left / whole };
      },
    },
    reciprocity: {
      law: 'One coefficient makes the torque of a field and the current of a motion.',
      tex: 'c_\\mathrm{DL} = (\\hbar/2e)\\,\\xi_\\mathrm{DL}/\\rho = K/(\\omega\\sin^2\\vartheta)',
      how: 'From the efficiency of the torque (expected), and from pumped spins, backflow and inverse spin Hall effect (found).',
      quantity: 'torquePerE',
      allowed: 1e-12,
      run() {
        const [cone, f, thetaSH] = [2 * degrees, 9e9, 0.1];
        const js = formulas.pumpedSpinCurrent({ gMix: formulas.pumpingChannels(face), f, cone });
        const K = formulas.pumpedSheetCurrent({ ...face, thetaSH, js });
        return {
          expected: formulas.torquePerField({ ...face, thetaSH }),
          found: K / (2 * Math.PI * f * Math.sin(cone) ** 2),
        };
      },
    },
    chiralTurn: {
      law: 'The chiral damping of a Rashba film takes power from a wall that turns its angle.',
      tex: '\\tfrac{\\pi}{2}\\,\\eta\\cos\\psi\\,\\dot\\psi^2',
      how: 'The torque of the diffusion theory put into the profile of a wall at 40°, as a number over ηψ̇² (found), against the formula.',
      allowed: 1e-5,
      run() {
        const psi = 40 * degrees;
        const found = chiralPower({ wallWidth: 8e-9, etaChiral: 1, psi }, { v: 0, omega: 1 });
        return { expected: (Math.PI / 2) * Math.cos(psi), found };
      },
    },
    chiralWay: {
      law: 'It takes none from a wall that only moves along.',
      tex: '0 \\text{ for } \\dot\\psi = 0',
      how: 'The same number for a motion of the wall by its width in the same time.',
      allowed: 1e-5,
      run() {
        const wall = { wallWidth: 8e-9, etaChiral: 1, psi: 40 * degrees };
        return { expected: 0, found: chiralPower(wall, { v: 8e-9, omega: 0 }) };
      },
    },
  },
};
