import { createHash } from 'node:crypto';

/**
 * Runs before the first paint, so that a chosen theme never flashes the other one. It stands inline in
 * every page; the Content-Security-Policy allows exactly this text by its hash.
 */
export const themeScript =
  "try{var t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";

export const themeHash =
  `sha256-${createHash('sha256').update(themeScript).digest('base64')}` as const;
