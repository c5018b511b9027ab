import { fieldSize } from './fields';

/** `batchInto` without its checks. */
export function moveInto(fields: Float64Array, dt: number, steps: number, m: Float64Array): void {
  const stride = fields.length === fieldSize ? 0 : fieldSize;
  if (steps === 0) return;
  for (let i = 0; 3 * i < m.length; i += 2) pairInto(fields, stride, i, dt, steps, m);
}

/**
 * Trajectories i and i + 1; the last of an odd number goes with itself. Everything is a scalar, since scalars
 * stay in registers where arrays and objects cost a multiple.
 */
function pairInto(
  fields: Float64Array,
  stride: number,
  i: number,
  dt: number,
  steps: number,
  m: Float64Array,
): void {
  const j = 3 * i + 3 < m.length ? i + 1 : i;
  const fa = stride * i;
  const fb = stride * j;
  const half = dt / 2;
  const sixth = dt / 6;

  const hxa = fields[fa]!;
  const hya = fields[fa + 1]!;
  const hza = fields[fa + 2]!;
  const xxa = fields[fa + 3]!;
  const xya = fields[fa + 4]!;
  const xza = fields[fa + 5]!;
  const yxa = fields[fa + 6]!;
  const yya = fields[fa + 7]!;
  const yza = fields[fa + 8]!;
  const zxa = fields[fa + 9]!;
  const zya = fields[fa + 10]!;
  const alphaa = fields[fa + 11]!;
  let mxa = m[3 * i]!;
  let mya = m[3 * i + 1]!;
  let mza = m[3 * i + 2]!;
  const hxb = fields[fb]!;
  const hyb = fields[fb + 1]!;
  const hzb = fields[fb + 2]!;
  const xxb = fields[fb + 3]!;
  const xyb = fields[fb + 4]!;
  const xzb = fields[fb + 5]!;
  const yxb = fields[fb + 6]!;
  const yyb = fields[fb + 7]!;
  const yzb = fields[fb + 8]!;
  const zxb = fields[fb + 9]!;
  const zyb = fields[fb + 10]!;
  const alphab = fields[fb + 11]!;
  let mxb = m[3 * j]!;
  let myb = m[3 * j + 1]!;
  let mzb = m[3 * j + 2]!;
  for (let step = 0; step < steps; step++) {
    const bx1a = hxa + xxa * mxa + xya * mya + xza * mza;
    const by1a = hya + yxa * mxa + yya * mya + yza * mza;
    const bz1a = hza + zxa * mxa + zya * mya;
    const cx1a = mya * bz1a - mza * by1a;
    const cy1a = mza * bx1a - mxa * bz1a;
    const cz1a = mxa * by1a - mya * bx1a;
    const kx1a = cx1a + alphaa * (mya * cz1a - mza * cy1a);
    const ky1a = cy1a + alphaa * (mza * cx1a - mxa * cz1a);
    const kz1a = cz1a + alphaa * (mxa * cy1a - mya * cx1a);
    const bx1b = hxb + xxb * mxb + xyb * myb + xzb * mzb;
    const by1b = hyb + yxb * mxb + yyb * myb + yzb * mzb;
    const bz1b = hzb + zxb * mxb + zyb * myb;
    const cx1b = myb * bz1b - mzb * by1b;
    const cy1b = mzb * bx1b - mxb * bz1b;
    const cz1b = mxb * by1b - myb * bx1b;
    const kx1b = cx1b + alphab * (myb * cz1b - mzb * cy1b);
    const ky1b = cy1b + alphab * (mzb * cx1b - mxb * cz1b);
    const kz1b = cz1b + alphab * (mxb * cy1b - myb * cx1b);
    const s2xa = mxa + half * kx1a;
    const s2ya = mya + half * ky1a;
    const s2za = mza + half * kz1a;
    const bx2a = hxa + xxa * s2xa + xya * s2ya + xza * s2za;
    const by2a = hya + yxa * s2xa + yya * s2ya + yza * s2za;
    const bz2a = hza + zxa * s2xa + zya * s2ya;
    const cx2a = s2ya * bz2a - s2za * by2a;
    const cy2a = s2za * bx2a - s2xa * bz2a;
    const cz2a = s2xa * by2a - s2ya * bx2a;
    const kx2a = cx2a + alphaa * (s2ya * cz2a - s2za * cy2a);
    const ky2a = cy2a + alphaa * (s2za * cx2a - s2xa * cz2a);
    const kz2a = cz2a + alphaa * (s2xa * cy2a - s2ya * cx2a);
    const s2xb = mxb + half * kx1b;
    const s2yb = myb + half * ky1b;
    const s2zb = mzb + half * kz1b;
    const bx2b = hxb + xxb * s2xb + xyb * s2yb + xzb * s2zb;
    const by2b = hyb + yxb * s2xb + yyb * s2yb + yzb * s2zb;
    const bz2b = hzb + zxb * s2xb + zyb * s2yb;
    const cx2b = s2yb * bz2b - s2zb * by2b;
    const cy2b = s2zb * bx2b - s2xb * bz2b;
    const cz2b = s2xb * by2b - s2yb * bx2b;
    const kx2b = cx2b + alphab * (s2yb * cz2b - s2zb * cy2b);
    const ky2b = cy2b + alphab * (s2zb * cx2b - s2xb * cz2b);
    const kz2b = cz2b + alphab * (s2xb * cy2b - s2yb * cx2b);
    const s3xa = mxa + half * kx2a;
    const s3ya = mya + half * ky2a;
    const s3za = mza + half * kz2a;
    const bx3a = hxa + xxa * s3xa + xya * s3ya + xza * s3za;
    const by3a = hya + yxa * s3xa + yya * s3ya + yza * s3za;
    const bz3a = hza + zxa * s3xa + zya * s3ya;
    const cx3a = s3ya * bz3a - s3za * by3a;
    const cy3a = s3za * bx3a - s3xa * bz3a;
    const cz3a = s3xa * by3a - s3ya * bx3a;
    const kx3a = cx3a + alphaa * (s3ya * cz3a - s3za * cy3a);
    const ky3a = cy3a + alphaa * (s3za * cx3a - s3xa * cz3a);
    const kz3a = cz3a + alphaa * (s3xa * cy3a - s3ya * cx3a);
    const s3xb = mxb + half * kx2b;
    const s3yb = myb + half * ky2b;
    const s3zb = mzb + half * kz2b;
    const bx3b = hxb + xxb * s3xb + xyb * s3yb + xzb * s3zb;
    const by3b = hyb + yxb * s3xb + yyb * s3yb + yzb * s3zb;
    const bz3b = hzb + zxb * s3xb + zyb * s3yb;
    const cx3b = s3yb * bz3b - s3zb * by3b;
    const cy3b = s3zb * bx3b - s3xb * bz3b;
    const cz3b = s3xb * by3b - s3yb * bx3b;
    const kx3b = cx3b + alphab * (s3yb * cz3b - s3zb * cy3b);
    const ky3b = cy3b + alphab * (s3zb * cx3b - s3xb * cz3b);
    const kz3b = cz3b + alphab * (s3xb * cy3b - s3yb * cx3b);
    const s4xa = mxa + dt * kx3a;
    const s4ya = mya + dt * ky3a;
    const s4za = mza + dt * kz3a;
    const bx4a = hxa + xxa * s4xa + xya * s4ya + xza * s4za;
    const by4a = hya + yxa * s4xa + yya * s4ya + yza * s4za;
    const bz4a = hza + zxa * s4xa + zya * s4ya;
    const cx4a = s4ya * bz4a - s4za * by4a;
    const cy4a = s4za * bx4a - s4xa * bz4a;
    const cz4a = s4xa * by4a - s4ya * bx4a;
    const kx4a = cx4a + alphaa * (s4ya * cz4a - s4za * cy4a);
    const ky4a = cy4a + alphaa * (s4za * cx4a - s4xa * cz4a);
    const kz4a = cz4a + alphaa * (s4xa * cy4a - s4ya * cx4a);
    const s4xb = mxb + dt * kx3b;
    const s4yb = myb + dt * ky3b;
    const s4zb = mzb + dt * kz3b;
    const bx4b = hxb + xxb * s4xb + xyb * s4yb + xzb * s4zb;
    const by4b = hyb + yxb * s4xb + yyb * s4yb + yzb * s4zb;
    const bz4b = hzb + zxb * s4xb + zyb * s4yb;
    const cx4b = s4yb * bz4b - s4zb * by4b;
    const cy4b = s4zb * bx4b - s4xb * bz4b;
    const cz4b = s4xb * by4b - s4yb * bx4b;
    const kx4b = cx4b + alphab * (s4yb * cz4b - s4zb * cy4b);
    const ky4b = cy4b + alphab * (s4zb * cx4b - s4xb * cz4b);
    const kz4b = cz4b + alphab * (s4xb * cy4b - s4yb * cx4b);
    mxa += sixth * (kx1a + kx4a + 2 * (kx2a + kx3a));
    mya += sixth * (ky1a + ky4a + 2 * (ky2a + ky3a));
    mza += sixth * (kz1a + kz4a + 2 * (kz2a + kz3a));
    const unita = 1 / Math.sqrt(mxa * mxa + mya * mya + mza * mza);
    mxa *= unita;
    mya *= unita;
    mza *= unita;
    mxb += sixth * (kx1b + kx4b + 2 * (kx2b + kx3b));
    myb += sixth * (ky1b + ky4b + 2 * (ky2b + ky3b));
    mzb += sixth * (kz1b + kz4b + 2 * (kz2b + kz3b));
    const unitb = 1 / Math.sqrt(mxb * mxb + myb * myb + mzb * mzb);
    mxb *= unitb;
    myb *= unitb;
    mzb *= unitb;
  }
  m[3 * i] = mxa;
  m[3 * i + 1] = mya;
  m[3 * i + 2] = mza;
  m[3 * j] = mxb;
  m[3 * j + 1] = myb;
  m[3 * j + 2] = mzb;
}
