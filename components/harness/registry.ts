/** Every widget of the course at build time, by the name of its file. In the browser Host loads one lazily. */
import { remedy } from '@learning/nearest';
import type { WidgetModule } from './widget';

/** Each by itself, so that it is a part of its own of the built site, with its own styles. */
const files = import.meta.glob<WidgetModule>('../widgets/*.svelte');

export const widgets: ReadonlyMap<string, WidgetModule> = new Map(
  await Promise.all(
    Object.entries(files).map(
      async ([path, load]) =>
        [path.slice(path.lastIndexOf('/') + 1, -'.svelte'.length), await load()] as const,
    ),
  ),
);

/** @throws naming the widgets that there are. */
export function widgetNamed(name: string, where: string): WidgetModule {
  const module = widgets.get(name);
  if (module) return module;
  throw new Error(
    `${where}: no widget "${name}". ${remedy(name, widgets.keys())}. A widget is a file of components/widgets.`,
  );
}
