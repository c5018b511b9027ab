import {
  axpy,
  cross,
  formulas,
  inPlaneHall,
  llg,
  mu0,
  normalize,
  perpendicularHall,
  places,
  rectified,
  scale,
  type Vec3,
} from '@physics';
import type { Section } from './check';

const sigma: Vec3 = [0, -1, 0];
const add = (a: Vec3, b: Vec3) => axpy(1, a, b);
const layer = { I0: 1e-3, RAHE: 1, RPHE: 0.3, aDL: 2e-4, aFL: -1e-4 };
const film = { I0: 1e-3, dR: 1, phi: 0.6, aDL: 3e-5, by: -2e-5, mu0Meff: 0.9, alpha: 0.02, f: 9e9 };

/** Second harmonic from where m comes to rest under a current that flows forwards and backwards. */
function atRest(start: Vec3, held: (m: Vec3) => Vec3, share: number) {
  const { I0, RAHE, RPHE, aDL, aFL } = layer;
  const resistances: number[] = [];
  for (const sign of [1, -1]) {
    let m = start;
    for (let i = 0; i < 4000; i++) {
      const torques = axpy(sign * aFL, sigma, scale(sign * aDL, cross(m, sigma)));
      const field = add(held(m), torques);
      m = normalize(share < 1 ? add(m, scale(share, field)) : field);
    }
    resistances.push(RAHE * m[2] + 2 * RPHE * m[0] * m[1]);
  }
  return (-I0 * (resistances[0]! - resistances[1]!)) / 4;
}

/** Steady voltage of a film under a microwave current in the field B, from its motion in the 60th period. */
function shaken(B: number) {
  const { I0, dR, phi, aDL, by, mu0Meff, alpha, f } = film;
  const parts = 400;
  const dt = 1 / (f * parts);
  const flow = (m: Vec3, t: number): Vec3 => {
    const now = Math.cos(2 * Math.PI * f * t);
    const held: Vec3 = [B * Math.cos(phi), B * Math.sin(phi), -mu0Meff * m[2]];
    return llg(m, add(add(held, [0, now * by, 0]), scale(now * aDL, cross(m, sigma))), alpha);
  };
  let m: Vec3 = [Math.cos(phi), Math.sin(phi), 0];
  let sum = 0;
  for (let i = 0; i < 60 * parts; i++) {
    const t = i * dt;
    if (i >= 59 * parts) sum += I0 * Math.cos(2 * Math.PI * f * t) * dR * m[0] ** 2;
    const a = flow(m, t);
    const b = flow(add(m, scale(dt / 2, a)), t + dt / 2);
    const c = flow(add(m, scale(dt / 2, b)), t + dt / 2);
    const d = flow(add(m, scale(dt, c)), t + dt);
    m = normalize(add(m, scale(dt / 6, add(add(a, d), scale(2, add(b, c))))));
  }
  return sum / parts;
}

export const measured: Section = {
  title: 'How torques are measured',
  checks: {
    secondHarmonic: {
      law: 'With a weak field along the current the second harmonic is a straight line that holds both torques.',
      tex: 'V_{2\\omega}(B_x) = \\frac{I_0B_x}{2B_K^2}(R_\\mathrm{A}a_\\mathrm{DL} + 2R_\\mathrm{P}a_\\mathrm{FL})',
      how: 'At a hundredth of the anisotropy field, against the resistance where m comes to rest.',
      quantity: 'V2',
      allowed: 1e-3,
      run() {
        const [B, BK] = [5e-3, 0.5];
        const found = atRest([0, 0, 1], ([, , z]) => [B, 0, BK * z], 1);
        return { expected: perpendicularHall({ ...layer, BK }, 'x', 1, B).V2, found };
      },
    },
    secondInPlane: {
      law: 'In a layer magnetized in its plane, field and demagnetization hold against one torque, the field alone against the other.',
      tex: 'V_{2\\omega} = \\frac{I_0R_\\mathrm{A}a_\\mathrm{DL}}{2(B+\\mu_0M_\\mathrm{eff})}\\cos\\varphi + I_0R_\\mathrm{P}\\frac{a_\\mathrm{FL}}{B}\\cos2\\varphi\\cos\\varphi',
      how: 'At 0.4\u202frad and 0.1\u202fT, against the resistance where m comes to rest.',
      quantity: 'V2',
      allowed: 1e-4,
      run() {
        const [B, mu0Meff, phi] = [0.1, 0.9, 0.4];
        const start: Vec3 = [Math.cos(phi), Math.sin(phi), 0];
        const held = ([, , z]: Vec3): Vec3 => [B * start[0], B * start[1], -mu0Meff * z];
        const found = atRest(start, held, 0.5);
        const expected = inPlaneHall({ ...layer, by: -layer.aFL, Vth: 0, mu0Meff }, B, phi);
        return { expected, found };
      },
    },
    rectifiedLine: {
      law: 'A film in resonance under a microwave current makes a steady voltage.',
      tex: 'V = -\\tfrac12I_0\\Delta R\\sin2\\varphi\\,\\operatorname{Re}m_1',
      how: 'At 9\u202fGHz and 112\u202fmT, against the equation of motion, integrated over 60 periods.',
      quantity: 'Vmix',
      allowed: 5e-3,
      run() {
        return { expected: rectified(film, 0.112), found: shaken(0.112) };
      },
    },
    stripField: {
      law: 'Above the middle of a narrow strip the field of its current is weaker than over a wide one.',
      tex: "B = \\frac{\\mu_0J}{\\pi}\\int_0^d\\arctan\\frac{w}{2(z+z')}\\,\\mathrm{d}z'",
      how: 'Closed form for a strip of 50\u202fnm, against wires of a hundredth of a nanometre, added up.',
      quantity: 'BOe',
      allowed: 1e-5,
      run() {
        const [J, w, d, z] = [1e11, 5e-8, 5e-9, 1e-9];
        const [across, down] = [5000, 500];
        let found = 0;
        for (const depth of places(z + d / down / 2, z + d - d / down / 2, down)) {
          for (const y of places(w / across / 2 - w / 2, w / 2 - w / across / 2, across))
            found += depth / (depth ** 2 + y ** 2);
        }
        found *= (mu0 * J * w * d) / (2 * Math.PI * across * down);
        return { expected: formulas.stripField({ J, wStrip: w, HMThickness: d, z }), found };
      },
    },
  },
};
