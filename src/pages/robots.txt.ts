import type { APIRoute } from 'astro';
import { href } from '@learning/href';

/** A robots.txt counts only at the root of its host; in a folder it does no harm. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('/sitemap-index.xml'), site)}\n`,
  );
