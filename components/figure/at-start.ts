import type { WidgetModule } from './widget';

/** A widget whose first frame is that before any run, where this is wished. */
export const fromStart = (module: WidgetModule, wished: boolean): WidgetModule =>
  wished ? { ...module, widget: { ...module.widget, warmup: 0 } } : module;
