/** A path of this site, '/lessons/precession/', as a link that also works where the site lives in a folder. */
export const href = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + path;
