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
  /** Where the pointer comes down. */
  down?: (at: Point) => void;
  /** The browser has taken the pointer for something else: a finger that scrolls the page. */
  cancel?: () => void;
}
/**
 * What each pointer holds: one thing, in which no other pointer holds any. It is kept here because a drawing renews its
 * attributes.
 */
const held = new Map<number, Element>();

/** Attributes of what can be dragged: `to` is told each place of the pointer that holds it. */
export const dragged = (to: (at: Point) => void, { down, cancel }: Hold = {}) => ({
  onpointerdown(event: Press) {
    const { button, currentTarget: thing, pointerId } = event;
    const taken = [...held].some(
      ([id, other]) => (id === pointerId || thing.contains(other)) && other.hasPointerCapture(id),
    );
    if (button !== 0 || taken) return;
    held.set(pointerId, thing);
    thing.setPointerCapture(pointerId);
    down?.(pointer(event));
  },
  onpointermove(event: Press) {
    const { currentTarget: thing, pointerId } = event;
    if (held.get(pointerId) === thing && thing.hasPointerCapture(pointerId)) to(pointer(event));
  },
  onpointerup: ({ pointerId }: Press) => void held.delete(pointerId),
  onpointercancel({ currentTarget: thing, pointerId }: Press) {
    if (held.get(pointerId) !== thing) return;
    held.delete(pointerId);
    cancel?.();
  },
});
