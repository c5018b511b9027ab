import { angleBetween, axpy, scale, type Vec3 } from '../vec3';
import { flowStep, nextCrossing } from './crossing';
import { along, frameAt, type Flow } from './flow';
import { stationaryNear } from './newton';
import { equilibriumAt, type Equilibrium } from './stability';

/** How far from an equilibrium it is asked whether m comes back, rad. */
const aside = 0.05;

/** Whether linear motion is so slow that what decides are the terms beyond it: below 1e-3 of the strongest field's rate. */
export function isMarginal({ map }: Equilibrium, rate: number): boolean {
  const fastest = Math.max(...map.eigenvalues.map(([re]) => re));
  return Math.abs(fastest) < 1e-3 * rate;
}

/** What becomes of m near a marginal equilibrium: where it stays, or a point on its way away from there. */
export type Outcome =
  | { readonly rest: Vec3; readonly leaves?: undefined }
  | { readonly leaves: Vec3; readonly rest?: undefined };

/**
 * Whether a marginal equilibrium holds m, where linear motion does not tell: by the motion itself, from points
 * 0.05 rad aside. It is left if any of them moves away, as at a fold; where they come back slowly, or stay as on
 * a circle of equilibria, m rests there, or at the stable equilibrium next to it if there is one so close.
 *
 * @param rate  of the strongest field, rad/s
 */
export function outcomeNear(flow: Flow, equilibrium: Equilibrium, rate: number): Outcome {
  const { m, map } = equilibrium;
  const others = around(m)
    .map((start) => stationaryNear(flow, start, rate / flow.gamma))
    .filter((at) => at !== undefined)
    .map((at) => ({ ...equilibriumAt(flow, at), angle: angleBetween(at, m) }));
  if (others.some(({ stability, angle }) => stability === 'neutral' && angle > aside / 3))
    return { rest: m };
  const dt = 0.1 / (rate * (1 + flow.alpha));
  const turns = map.eigenvalues[0][1] > 1e-3 * rate;
  const away = turns ? wound(flow, equilibrium, dt) : drifted(flow, m, rate, dt);
  if (away) return { leaves: away };
  const next = others.find(
    ({ stability, angle }) => stability === 'stable' && angle > 1e-5 && angle < aside,
  );
  return { rest: next?.m ?? m };
}

/** Eight points aside from m. */
function around(m: Vec3): readonly Vec3[] {
  const [e1, e2] = frameAt(m);
  return [0, 1, 2, 3, 4, 5, 6, 7].map((i) => {
    const phi = (i * Math.PI) / 4;
    return along(m, axpy(aside * Math.cos(phi), e1, scale(aside * Math.sin(phi), e2)));
  });
}

/** Where m went that moved away once what is fast had died out; undefined if none did. */
function drifted(flow: Flow, m: Vec3, rate: number, dt: number): Vec3 | undefined {
  const steps = Math.min(1e5, Math.ceil((20 * (1 + 1 / flow.alpha)) / (rate * dt)));
  const after = (start: Vec3) => {
    let at = start;
    for (let i = 0; i < steps; i++) at = flowStep(flow, at, dt);
    return at;
  };
  for (const start of around(m)) {
    const first = after(start);
    const angle = angleBetween(first, m);
    // It came back fast: aside in a direction in which linear motion tells.
    if (angle < aside / 10) continue;
    const second = after(first);
    if (angleBetween(second, m) > angle * (1 + 1e-5)) return second;
  }
  return undefined;
}

/** The same where m goes round the equilibrium: the point where it is farther out after a turn. */
function wound(flow: Flow, { m, map }: Equilibrium, dt: number): Vec3 | undefined {
  const side = map.e1;
  const n = scale(Math.sign(map.matrix[2]), map.e2);
  const start = along(m, scale(aside, side));
  const back = nextCrossing(flow, start, { n, side }, dt, 1e4 * dt);
  return back && angleBetween(back.m, m) > aside * (1 + 1e-9) ? back.m : undefined;
}
