import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { lesson, problem, reference, term } from './learning/schema';

const room = (name: string, pattern: string) =>
  glob({ base: `./${process.env['PRECESS_CONTENT'] ?? 'content'}/${name}`, pattern });

export const collections = {
  lessons: defineCollection({ loader: room('lessons', '*.mdx'), schema: lesson }),
  problems: defineCollection({ loader: room('problems', '*.mdx'), schema: problem }),
  glossary: defineCollection({ loader: room('glossary', '*.mdx'), schema: term }),
  references: defineCollection({ loader: room('references', '*.yaml'), schema: reference }),
};
