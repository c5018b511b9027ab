import type { APIRoute } from 'astro';
import { catalog } from '@layouts/catalog';

/** What can be assigned: fetched by the pages for instructors and by those of an assignment. */
export const GET: APIRoute = async () => new Response(JSON.stringify(await catalog()));
