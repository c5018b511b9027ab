import type { APIRoute } from 'astro';
import type { CollectionEntry } from 'astro:content';
import { exercisesOf } from '@layouts/catalog';
import { collection } from '@lesson/collection';

export const getStaticPaths = async () =>
  (await collection('lessons')).map((lesson) => ({
    params: { lesson: lesson.id },
    props: { lesson },
  }));

/** How the exercises of a lesson are declared: what judges answers where their cards are not. */
export const GET: APIRoute = async ({ props }) =>
  new Response(JSON.stringify(await exercisesOf(props['lesson'] as CollectionEntry<'lessons'>)));
