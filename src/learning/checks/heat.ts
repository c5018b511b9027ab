import {
  formulas,
  kB,
  linearFields,
  normalSource,
  sfc32,
  thermalInto,
  thermalStrength,
  type Macrospin,
} from '@physics';
import type { Section } from './check';

/** So small that heat and field, or heat and anisotropy, are of one size. */
const grain = { Temp: 300, Msat: 8e5, V: 5e-26 };
const alpha = 1;

export const heat: Section = {
  title: 'Heat',
  checks: {
    boltzmannField: {
      law: 'Moments in a heat bath line up with a field as Langevin’s function says.',
      tex: '\\langle m_z\\rangle = \\coth x - 1/x,\\allowbreak\\; x = M_\\mathrm{s}VB/k_\\mathrm{B}T',
      how: 'Mean over 300 moments and 40 times, moved by a random field of the size that damping asks for; the numbers are drawn from a seed.',
      quantity: 'mz',
      allowed: 0.02,
      run() {
        const Bext = 0.2;
        const found = mean({ Bext: [0, 0, Bext], alpha }, (mz) => mz);
        return { expected: formulas.langevin({ ...grain, Bext }), found };
      },
    },
    boltzmannAxis: {
      law: 'With an easy axis instead, they spread about it as Boltzmann’s distribution does.',
      tex: '\\langle m_z^2\\rangle = \\int u^2e^{\\Delta u^2}\\mathrm{d}u \\Big/ \\int e^{\\Delta u^2}\\mathrm{d}u',
      how: 'Mean of the square over the same moments and times, against the integrals.',
      allowed: 0.02,
      run() {
        const BK = 0.3;
        const found = mean({ BK, alpha }, (mz) => mz * mz);
        const Delta = (BK * grain.Msat * grain.V) / (2 * kB * grain.Temp);
        let [above, below] = [0, 0];
        for (let i = 0; i < 1000; i++) {
          const u2 = ((i + 0.5) / 1000) ** 2;
          above += u2 * Math.exp(Delta * u2);
          below += Math.exp(Delta * u2);
        }
        return { expected: above / below, found };
      },
    },
  },
};

/** Mean of a function of m_z over moments and times, once the start is forgotten. */
function mean(magnet: Macrospin, of: (mz: number) => number) {
  const [count, dt, between] = [300, 0.5e-12, 100];
  const fields = linearFields([magnet]);
  const strength = thermalStrength(grain, alpha);
  const normals = Array.from({ length: count }, (_, i) => normalSource(sfc32(7, i)));
  // Spread evenly over height and azimuth to begin with.
  const m = new Float64Array(3 * count);
  for (let i = 0; i < count; i++) {
    const mz = (2 * i + 1) / count - 1;
    m.set(
      [Math.sqrt(1 - mz * mz) * Math.cos(2.4 * i), Math.sqrt(1 - mz * mz) * Math.sin(2.4 * i), mz],
      3 * i,
    );
  }
  let sum = 0;
  for (let sample = -10; sample < 40; sample++) {
    for (let part = 0; part < 10; part++) {
      thermalInto(fields, strength, dt, between / 10, normals, m);
    }
    if (sample >= 0) for (let i = 0; i < count; i++) sum += of(m[3 * i + 2]!) / count / 40;
  }
  return sum;
}
