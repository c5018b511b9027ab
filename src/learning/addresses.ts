/** What of a built page holds an address, so that a part of it can stand elsewhere. */

/** The attributes that do. */
export const addressed = [
  'component-url',
  'renderer-url',
  'before-hydration-url',
  'data-props',
  'data-tex',
  'src',
  'href',
] as const;

/** The props of an island, as Astro writes them, with other addresses. */
export const movedProps = (props: string, move: (address: string) => string): string =>
  props.replace(
    /(("|&quot;)href\2:\[0,\2)(.*?)(?=\2)/g,
    (_, before: string, _quote, address: string) => before + move(address),
  );
