/** From the pointer to the drawing under it. */
import type { Point } from './path';

/** Where a pointer is in the drawing of the element that listens, in units of its viewBox. */
export function pointer(event: MouseEvent): Point {
  const target = event.currentTarget;
  if (!(target instanceof SVGGraphicsElement)) throw new TypeError('a pointer over no drawing');
  const svg = target.ownerSVGElement ?? target;
  // There is no matrix where the drawing is not shown; then nothing points at it either.
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(
    svg.getScreenCTM()?.inverse(),
  );
  return [x, y];
}

type Press = PointerEvent & { currentTarget: Element };
interface Hold {
  /** Where the thing is. Pressed beside that, it does not jump to the pointer, but keeps its distance. */
  place?: () => Point;
  /** Where the pointer comes down. */
  down?: (at: Point) => void;
  /** It is let go of. */
  up?: () => void;
  /** The browser has taken the pointer for something else: a finger that scrolls the page. */
  cancel?: () => void;
}
/**
 * What each pointer holds: one thing, in which no other pointer holds any. It is kept here because a drawing renews its
 * attributes.
 */
const held = new Map<number, { thing: Element; away: Point }>();

/** Attributes of what can be dragged: `to` is told each place of the pointer that holds it. */
export const dragged = (to: (at: Point) => void, { place, down, up, cancel }: Hold = {}) => ({
  onpointerdown(event: Press) {
    const { button, currentTarget: thing, pointerId } = event;
    const taken = [...held].some(
      ([id, { thing: other }]) =>
        (id === pointerId || thing.contains(other)) && other.hasPointerCapture(id),
    );
    if (button !== 0 || taken) return;
    const at = pointer(event);
    const [x, y] = place?.() ?? at;
    held.set(pointerId, { thing, away: [at[0] - x, at[1] - y] });
    thing.setPointerCapture(pointerId);
    down?.(at);
  },
  onpointermove(event: Press) {
    const { currentTarget: thing, pointerId } = event;
    const hold = held.get(pointerId);
    if (hold?.thing !== thing || !thing.hasPointerCapture(pointerId)) return;
    const [x, y] = pointer(event);
    to([x - hold.away[0], y - hold.away[1]]);
  },
  onpointerup({ currentTarget: thing, pointerId }: Press) {
    if (held.get(pointerId)?.thing !== thing) return;
    held.delete(pointerId);
    up?.();
  },
  onpointercancel({ currentTarget: thing, pointerId }: Press) {
    if (held.get(pointerId)?.thing !== thing) return;
    held.delete(pointerId);
    cancel?.();
  },
});
