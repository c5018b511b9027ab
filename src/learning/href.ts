/**
 * In a package for a learning platform (src/learning/package) each page says where the site begins, and every address
 * names its file: what serves the pages there need not know of folders.
 */
const root = globalThis.document?.documentElement?.dataset?.['root'];
export const packaged = root !== undefined;
const base = (
  root === undefined ? import.meta.env.BASE_URL : new URL(root, location.href).pathname
).replace(/\/$/, '');

/** A path of this site, '/lessons/precession/', as a link that also works where the site lives in a folder. */
export const href = (path: string): string =>
  base + (packaged ? path.replace(/\/(?=[?#]|$)/, '/index.html') : path);

/** The path of a page of this site without that folder: what href makes a link of. */
export const pathOf = ({ pathname }: { pathname: string }): string => {
  const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
  return packaged ? path.replace(/\/index\.html$/, '/') : path;
};
