/** Every widget of the course at build time, by the name of its file. In the browser Host loads one lazily. */
import { quantities } from '@physics';
import { remedy } from '@learning/nearest';
import { files } from './files';
import type { WidgetModule } from './widget';

export const widgets: ReadonlyMap<string, WidgetModule> = new Map(
  await Promise.all([...files].map(async ([name, load]) => [name, await load()] as const)),
);

/** An output of a widget that is no quantity, as it would have no name on the page; undefined where all are. */
export function outputFault(name: string, outputs: object): string | undefined {
  const unknown = Object.keys(outputs).find((output) => !Object.hasOwn(quantities, output));
  return unknown === undefined
    ? undefined
    : `components/widgets/${name}: outputs.${unknown}: there is no quantity "${unknown}". ${remedy(unknown, Object.keys(quantities))}.`;
}

/** @throws naming the widgets that there are, or the file of one that cannot be shown */
export function widgetNamed(name: string, where: string): WidgetModule {
  const module = widgets.get(name);
  if (module) {
    const fault = outputFault(name, module.widget.outputs);
    if (fault) throw new Error(fault);
    return module;
  }
  throw new Error(
    `${where}: no widget "${name}". ${remedy(name, widgets.keys())}. A widget is a file of components/widgets.`,
  );
}
