/** What a lesson or a problem may use by name, without an import: one component per file of this room. */
const files = import.meta.glob<{ default: unknown }>('./*.astro', { eager: true });

export const components = Object.fromEntries(
  Object.entries(files).map(([path, module]) => [path.slice(2, -'.astro'.length), module.default]),
) as Record<string, never>;
