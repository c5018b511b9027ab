import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { href } from '@learning/href';
import type { Name } from '@layouts/ranking';

/** Pages that are asked for by what they are. */
const pages: readonly [title: string, path: string, also: readonly string[]][] = [
  ['Notation and conventions', '/notation/', ['symbols', 'sign conventions', 'units']],
  ['Materials', '/materials/', ['material parameters', 'material constants']],
  ['The lab', '/lab/', ['lab', 'mumax', 'OOMMF', 'Ubermag', 'simulator']],
  ['References', '/references/', ['bibliography', 'literature']],
  ['Notes on the sources', '/notes/', ['errata']],
  ['Teach with Precess', '/teach/', ['instructor', 'teacher', 'homework', 'classroom']],
  ['Set an assignment', '/teach/build/', ['homework', 'assign']],
  ['Class report', '/teach/report/', ['grades', 'gradebook', 'results']],
  ['Guided practices', '/practices/', ['laboratory', 'project', 'hands-on']],
  ['Test yourself', '/test/', ['quiz', 'exam', 'self-test']],
  ['Your progress', '/progress/', []],
  ['Reading offline', '/offline/', ['download']],
  ['About Precess', '/about/', ['accessibility', 'privacy', 'licence']],
];

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
    ...(await getCollection('problems')).map(({ id, data }) => ({
      title: data.title,
      also: [],
      href: href(`/problems/${id}/`),
    })),
    ...(await getCollection('practices')).map(({ id, data }) => ({
      title: data.title,
      also: [],
      href: href(`/practices/${id}/`),
    })),
    ...pages.map(([title, path, also]) => ({ title, also, href: href(path) })),
  ];
  return new Response(JSON.stringify(names));
};
