import type { WidgetModule } from './widget';

interface Place {
  /** Its first frame is that before any run. */
  atStart?: boolean | undefined;
  /** What is not set there, by name: quantities that the text has not introduced; or `plots`, where it speaks of none. */
  without?: string | undefined;
}
/** A widget as the place wants it where it stands. */
export function placed(module: WidgetModule, { atStart, without }: Place): WidgetModule {
  if (!atStart && !without) return module;
  const widget = { ...module.widget };
  if (atStart) widget.warmup = 0;
  const left = without?.split(' ');
  if (left?.includes('plots')) widget.plots = [];
  widget.params = Object.fromEntries(
    Object.entries(widget.params).map(([name, param]) => [
      name,
      left?.includes(name) ? { ...param, hidden: true } : param,
    ]),
  );
  return { ...module, widget };
}
