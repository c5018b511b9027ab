const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A path of this site, '/lessons/precession/', as a link that also works where the site lives in a folder. */
export const href = (path: string): string => base + path;

/** The path of a page of this site without that folder: what href makes a link of. */
export const pathOf = ({ pathname }: { pathname: string }): string =>
  pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
