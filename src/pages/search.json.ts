import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { href } from '@learning/href';
import type { Name } from '@layouts/ranking';

/** What things are called, with the abbreviations and other names of the glossary: the search knows them by name. */
export const GET: APIRoute = async () => {
  const names: Name[] = [
    ...(await getCollection('glossary')).map(({ id, data }) => ({
      title: data.title,
      also: data.also,
      href: href(`/glossary/#${id}`),
      ...(data.lesson ? { lesson: href(`/lessons/${data.lesson}/`) } : {}),
    })),
    ...(await getCollection('lessons')).map(({ id, data }) => ({
      title: data.title,
      also: [],
      href: href(`/lessons/${id}/`),
    })),
  ];
  return new Response(JSON.stringify(names));
};
