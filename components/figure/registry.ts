/** Every widget of the course at build time, by the name of its file. In the browser Host loads one lazily. */
import { remedy } from '@learning/nearest';
import { files } from './files';
import type { WidgetModule } from './widget';

export const widgets: ReadonlyMap<string, WidgetModule> = new Map(
  await Promise.all([...files].map(async ([name, load]) => [name, await load()] as const)),
);

/** @throws naming the widgets that there are. */
export function widgetNamed(name: string, where: string): WidgetModule {
  const module = widgets.get(name);
  if (module) return module;
  throw new Error(
    `${where}: no widget "${name}". ${remedy(name, widgets.keys())}. A widget is a file of components/widgets.`,
  );
}
