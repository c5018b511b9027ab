/** The names in all class attributes of some pages. */
export const classesOf = (pages: Iterable<string>): Set<string> =>
  new Set(
    [...pages].flatMap((html) =>
      [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
    ),
  );

/** The classes that an element must have for a selector, but for the sizes of text, of an index, and of its index. */
const needed = (selector: string) =>
  [...selector.replace(/:not\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g)]
    .map(([, name]) => name!)
    .filter((name) => !/^(?:reset-)?size[136]$/.test(name));

/**
 * A stylesheet without what KaTeX writes for formulas that no page has, three quarters of its rules, and without the
 * faces that are named nowhere else then. What a reader types is set by the commands of the text; only its brackets may
 * grow beyond those, and its powers and fractions go deeper (components/exercise/formula): their rules stay.
 */
export function leanFormulas(css: string, classes: ReadonlySet<string>): string {
  const rules = css.replace(
    /(?<=^|\})\s*(\.katex[^{}]*)(\{[^{}]*\})/g,
    (_, selectors: string, body: string) => {
      const isNeeded = (one: string) =>
        one.includes('delim') || needed(one).every((name) => classes.has(name));
      const kept = selectors.split(',').filter(isNeeded);
      return kept.length > 0 ? kept.join(',') + body : '';
    },
  );
  const face = /@font-face\{[^}]*?font-family:(KaTeX_\w+)[^}]*\}/g;
  const used = rules.replace(face, '');
  return rules.replace(face, (rule, name: string) => (used.includes(name) ? rule : ''));
}
