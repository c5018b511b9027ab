import { axpy, cross, dot, fromAngles, norm, scale, vec3By, type Vec3 } from '../vec3';
import { formula } from './formula';

/** The unit vector of an axis named '+x', '-x', '+y' … @throws RangeError for any other name. */
function alongAxis(name: string): Vec3 {
  const sign = name.startsWith('-') ? -1 : 1;
  const i = ['x', 'y', 'z'].indexOf(name.replace(/^[+-]/, ''));
  if (i < 0 || name.length > 2) throw new RangeError(`axis must be '+x' … '-z', got '${name}'`);
  return vec3By((k) => (k === i ? sign : 0));
}

/** Direction of m along the axis named by mAxis. */
export const mDirection = formula('direction', ['mAxis'], ({ mAxis }) => alongAxis(mAxis));

/** Direction of the field along the axis named by BAxis. */
export const BDirection = formula('direction', ['BAxis'], ({ BAxis }) => alongAxis(BAxis));

/**
 * Direction of −m × B, in which the tip of m starts to move, for m and B along named axes; the zero
 * vector where they are parallel.
 */
export const larmorDirection = formula('direction', ['mAxis', 'BAxis'], ({ mAxis, BAxis }) =>
  cross(alongAxis(BAxis), alongAxis(mAxis)),
);

/** Direction of m × B for m and B along named axes, against larmorDirection. */
export const productDirection = formula('direction', ['mAxis', 'BAxis'], ({ mAxis, BAxis }) =>
  cross(alongAxis(mAxis), alongAxis(BAxis)),
);

/** Direction of m with the polar angle theta and the azimuth phi. */
export const mDirectionOfAngles = formula('direction', ['theta', 'phi'], ({ theta, phi }) =>
  fromAngles(theta, phi),
);

/**
 * Direction of −m × (m × b) = b − m(m·b), in which damping moves the tip of m, for m at the angles theta, phi
 * and b along a named axis; the zero vector where they are parallel.
 */
export const dampingDirection = formula(
  'direction',
  ['theta', 'phi', 'BAxis'],
  ({ theta, phi, BAxis }) => {
    const m = fromAngles(theta, phi);
    const b = alongAxis(BAxis);
    const pull = axpy(-dot(m, b), m, b);
    return scale(norm(pull) > 1e-12 ? 1 / norm(pull) : 0, pull);
  },
);

/** Direction of −m × b, in which precession takes the tip of m, at the angles theta, phi, in a field along BAxis. */
export const precessionDirection = formula(
  'direction',
  ['theta', 'phi', 'BAxis'],
  ({ theta, phi, BAxis }) => {
    const way = cross(alongAxis(BAxis), fromAngles(theta, phi));
    return scale(norm(way) > 1e-12 ? 1 / norm(way) : 0, way);
  },
);

/** Direction in which the electrons of a current along JAxis go. */
export const electronDirection = formula('direction', ['JAxis'], ({ JAxis }) =>
  scale(-1, alongAxis(JAxis)),
);

/** Direction of the current along the axis named by JAxis. */
export const JDirection = formula('direction', ['JAxis'], ({ JAxis }) => alongAxis(JAxis));

/** Direction of a current in the film, at the angle phiE from x. */
export const JDirectionOfAngle = formula('direction', ['phiE'], ({ phiE }) =>
  fromAngles(Math.PI / 2, phiE),
);

/** Normal of a film from its heavy metal into its ferromagnet: 'above' or 'below', where the ferromagnet is. */
export const normalDirection = formula('direction', ['magnetIs'], ({ magnetIs }): Vec3 => {
  if (magnetIs === 'above') return [0, 0, 1];
  if (magnetIs === 'below') return [0, 0, -1];
  throw new RangeError(`magnetIs must be 'above' or 'below', got '${magnetIs}'`);
});

/** Direction of σ = j × n for a current along a named axis; the zero vector along the normal. */
export const sigmaDirection = formula('direction', ['JAxis', 'magnetIs'], ({ JAxis, magnetIs }) =>
  cross(alongAxis(JAxis), normalDirection({ magnetIs })),
);

/** Direction of σ = j × n for a current in the film, at the angle phiE from x. */
export const sigmaDirectionOfAngle = formula(
  'direction',
  ['phiE', 'magnetIs'],
  ({ phiE, magnetIs }) => cross(JDirectionOfAngle({ phiE }), normalDirection({ magnetIs })),
);

/**
 * Direction of the damping-like torque of a current in the heavy metal below, at the angle phiE from x:
 *     sign(ξ_DL) [σ − m(m·σ)],  σ = j × z
 * The zero vector where m is along σ.
 */
export const dampingLikeDirection = formula(
  'direction',
  ['theta', 'phi', 'phiE', 'xiDL'],
  ({ theta, phi, phiE, xiDL }) => {
    const m = fromAngles(theta, phi);
    const sigma = sigmaDirectionOfAngle({ phiE, magnetIs: 'above' });
    const push = axpy(-dot(m, sigma), m, sigma);
    return scale(norm(push) > 1e-12 ? Math.sign(xiDL) / norm(push) : 0, push);
  },
);

/**
 * Direction of the field-like torque of a current in the heavy metal below, at the angle phiE from x, for a positive
 * strength: −m × σ,  σ = j × z. The zero vector where m is along σ.
 */
export const fieldLikeDirection = formula(
  'direction',
  ['theta', 'phi', 'phiE'],
  ({ theta, phi, phiE }) => {
    const sigma = sigmaDirectionOfAngle({ phiE, magnetIs: 'above' });
    const across = cross(sigma, fromAngles(theta, phi));
    return scale(norm(across) > 1e-12 ? 1 / norm(across) : 0, across);
  },
);

/** Direction of the polarization, or of an electron's spin, along the axis named by pAxis. */
export const pDirection = formula('direction', ['pAxis'], ({ pAxis }) => alongAxis(pAxis));

/**
 * Direction of (J/ħ) S×s, in which exchange of the energy −J s·S moves the tip of S, for S along mAxis, s
 * along pAxis and J 'positive' or 'negative'; the zero vector where the spins lie on one line.
 */
export const exchangeDirection = formula(
  'direction',
  ['mAxis', 'pAxis', 'JSign'],
  ({ mAxis, pAxis, JSign }) =>
    scale(JSign === 'negative' ? -1 : 1, cross(alongAxis(mAxis), alongAxis(pAxis))),
);

/** Direction of S × s, for S along mAxis and s along pAxis. */
export const spinProduct = formula('direction', ['mAxis', 'pAxis'], ({ mAxis, pAxis }) =>
  cross(alongAxis(mAxis), alongAxis(pAxis)),
);

/** Direction of p − m(m·p), what p, along pAxis, has across m, at the angles theta, phi. */
export const partAcross = formula('direction', ['theta', 'phi', 'pAxis'], ({ theta, phi, pAxis }) =>
  dampingDirection({ theta, phi, BAxis: pAxis }),
);

/**
 * Direction in which a damping-like torque moves the tip of m, at the angles theta, phi: towards p, along
 * pAxis, where the current flows 'from the free layer to the polarizer', so that electrons come from the
 * polarizer; away from p for any other flow. The zero vector for m ∥ p.
 */
export const transferDirection = formula(
  'direction',
  ['theta', 'phi', 'pAxis', 'flow'],
  ({ theta, phi, pAxis, flow }) =>
    scale(
      flow === 'from the free layer to the polarizer' ? 1 : -1,
      partAcross({ theta, phi, pAxis }),
    ),
);

/**
 * Direction about which a free body turns after m, at the angles theta, phi, has come to point along a named axis:
 * that of the change of m; the zero vector where there is none.
 */
export const recoilDirection = formula(
  'direction',
  ['theta', 'phi', 'mAxis'],
  ({ theta, phi, mAxis }) => {
    const change = axpy(-1, fromAngles(theta, phi), alongAxis(mAxis));
    return scale(norm(change) > 1e-12 ? 1 / norm(change) : 0, change);
  },
);

/** Direction of a face's outer normal along the axis named by nAxis. */
export const nDirection = formula('direction', ['nAxis'], ({ nAxis }) => alongAxis(nAxis));

/** Direction of ĵ × n̂ for a current along JAxis and the face with its outer normal along nAxis. */
export const faceProduct = formula('direction', ['JAxis', 'nAxis'], ({ JAxis, nAxis }) =>
  cross(alongAxis(JAxis), alongAxis(nAxis)),
);

/**
 * Direction ±ĵ × n̂ of the moments that a spin Hall metal brings to the face with the outer normal n̂: + for
 * platinum, − for tantalum and tungsten. @throws RangeError for another metal
 */
export const spinHallMoments = formula(
  'direction',
  ['JAxis', 'nAxis', 'metal'],
  ({ JAxis, nAxis, metal }) => {
    const sign = { platinum: 1, tantalum: -1, tungsten: -1 }[metal];
    if (sign) return scale(sign, faceProduct({ JAxis, nAxis }));
    throw new RangeError(`metal must be platinum, tantalum or tungsten, got ${metal}`);
  },
);

/**
 * Direction −ŝ × ĵ to which an electron of spin ŝ, along pAxis, is deflected in platinum: its moment is −ŝ.
 * The zero vector for a spin along the current.
 */
export const spinHallDeflection = formula('direction', ['pAxis', 'JAxis'], ({ pAxis, JAxis }) =>
  cross(alongAxis(JAxis), alongAxis(pAxis)),
);

/** Direction of a wave vector along the axis named by kAxis. */
export const kDirection = formula('direction', ['kAxis'], ({ kAxis }) => alongAxis(kAxis));

/** Direction of k × n̂ for a wave vector along kAxis and the normal along nAxis. */
export const waveProduct = formula('direction', ['kAxis', 'nAxis'], ({ kAxis, nAxis }) =>
  cross(alongAxis(kAxis), alongAxis(nAxis)),
);

/** Direction of k × n̂ for electrons that drift against a current along JAxis. */
export const driftProduct = formula('direction', ['JAxis', 'nAxis'], ({ JAxis, nAxis }) =>
  cross(alongAxis(nAxis), alongAxis(JAxis)),
);

/**
 * Direction of the spin of a state on a Fermi circle, for H = α_R σ·(k × n̂) and a Fermi energy above the crossing:
 * the outer circle belongs to the lower band, whose spins lower their energy, −sign(α_R) k × n̂; on the inner one they
 * are opposite. @throws RangeError for another circle
 */
export const rashbaStateSpin = formula(
  'direction',
  ['kAxis', 'nAxis', 'alphaSign', 'circle'],
  ({ kAxis, nAxis, alphaSign, circle }) => {
    const sign = { outer: -1, inner: 1 }[circle];
    if (sign) return scale(alphaSign === 'negative' ? -sign : sign, waveProduct({ kAxis, nAxis }));
    throw new RangeError(`circle must be outer or inner, got ${circle}`);
  },
);

/**
 * Direction −sign(α_R) n̂ × ĵ of the spin density that a current makes in a Rashba layer with
 * H = α_R σ·(k × n̂), for alphaSign 'positive' or 'negative'; the zero vector for a current along the normal.
 */
export const edelsteinDirection = formula(
  'direction',
  ['JAxis', 'nAxis', 'alphaSign'],
  ({ JAxis, nAxis, alphaSign }) =>
    scale(alphaSign === 'negative' ? -1 : 1, cross(alongAxis(JAxis), alongAxis(nAxis))),
);
