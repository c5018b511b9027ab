import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { html, pagesOf } from './site';

/** Addresses in the HTML of a page, as absolute paths with their anchors. */
const links = (page: string, folder: string, base: string) =>
  [...html(page, folder).matchAll(/\s(?:href|src|action)="([^"]*)"/g)]
    .map((match) => match[1]!.replaceAll('&amp;', '&'))
    .filter((link) => !/^(https?:|mailto:|data:|blob:|doi:)/.test(link))
    .map((link) => new URL(link, `http://site${base.replace(/\/$/, '')}${page}`));

/** Pages whose fragment holds a value and names no place in them. */
const holdingValues = new Set(['/assignment/', '/teach/present/']);

/** Sentences about the links of a built folder that lead nowhere. */
export function brokenLinks(folder: string, base = '/') {
  const ids = new Map(
    pagesOf(folder).map((page) => [
      page,
      new Set([...html(page, folder).matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]!)),
    ]),
  );
  return pagesOf(folder).flatMap((page) =>
    links(page, folder, base).flatMap(({ pathname, hash }) => {
      if (!pathname.startsWith(base)) return [`${page}: ${pathname} is outside ${base}`];
      const path = decodeURIComponent(`/${pathname.slice(base.length)}`);
      if (!ids.has(path))
        return existsSync(join(folder, path)) && !path.endsWith('/')
          ? []
          : [`${page}: ${pathname} does not exist`];
      const anchor = decodeURIComponent(hash.slice(1));
      return anchor && !holdingValues.has(path) && !ids.get(path)!.has(anchor)
        ? [`${page}: ${pathname} has no #${anchor}`]
        : [];
    }),
  );
}
