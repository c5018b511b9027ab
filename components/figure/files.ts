/** Every widget by its name, which is that of its file or of its folder; each is loaded when it is wanted. */
import type { WidgetModule } from './widget';

const found = import.meta.glob<WidgetModule>(['../widgets/*.svelte', '../widgets/*/index.svelte']);

export const files: ReadonlyMap<string, () => Promise<WidgetModule>> = new Map(
  Object.entries(found).map(([path, load]) => [
    path.replace(/^.*widgets\/|(\/index)?\.svelte$/g, ''),
    load,
  ]),
);
