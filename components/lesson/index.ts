/** What a lesson or a problem may use by name, without an import: one component per file of this room. */
const files = import.meta.glob<{ default: unknown }>('./*.astro', { eager: true });

/**
 * Read when it is used: Problem and Worked render with these, so that whichever of them a page names first is not there
 * yet when this file is read.
 */
export const components = Object.defineProperties(
  {},
  Object.fromEntries(
    Object.entries(files).map(([path, module]) => [
      path.slice(2, -'.astro'.length),
      { get: () => module.default, enumerable: true },
    ]),
  ),
) as Record<string, never>;
