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

/** Attributes of what can be dragged: `to` is told each place of the pointer that holds it; with `atOnce` also the first. */
export const dragged = (to: (at: Point) => void, atOnce = false) => ({
  onpointerdown(event: PointerEvent & { currentTarget: Element }) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (atOnce) to(pointer(event));
  },
  onpointermove(event: PointerEvent & { currentTarget: Element }) {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) to(pointer(event));
  },
});
