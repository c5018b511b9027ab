import { createHash } from 'node:crypto';

/** A chosen theme never flashes the other one. The setting of src/learning/settings.ts, under its old name, too. */
const theme =
  "try{var s=localStorage,t=s.getItem('precess/setting/theme')||s.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";

/**
 * A browser or a proxy may have kept this page from an older deployment whose scripts are gone: it is loaded
 * again, once, past that copy. A page that is open already is never touched: see src/layouts/renewed.ts.
 */
const fresh =
  "var k='fresh '+location.pathname,bad;addEventListener('error',function(e){var l=e.target;if(!l.src&&l.rel!=='stylesheet'||document.readyState==='complete')return;bad=1;try{if(navigator.onLine&&!sessionStorage.getItem(k)){sessionStorage.setItem(k,1);location.reload()}}catch{}},true);addEventListener('load',function(){try{bad||sessionStorage.removeItem(k)}catch{}})";

/**
 * Runs before the first paint. It stands inline in every page; the Content-Security-Policy allows exactly this
 * text by its hash.
 */
export const themeScript = `${theme};${fresh}`;

export const themeHash =
  `sha256-${createHash('sha256').update(themeScript).digest('base64')}` as const;
