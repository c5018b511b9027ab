import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { lesson, note, practice, problem, reference, term, worked } from './learning/schema';

const room = (name: string, pattern: string) =>
  glob({ base: `./${process.env['PRECESS_CONTENT'] ?? 'content'}/${name}`, pattern });
/** Notes keep the capitals of their names: E001-1. */
const notes = glob({
  base: `./${process.env['PRECESS_CONTENT'] ?? 'content'}/notes`,
  pattern: '*.mdx',
  generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
});

export const collections = {
  lessons: defineCollection({ loader: room('lessons', '*.mdx'), schema: lesson }),
  problems: defineCollection({ loader: room('problems', '*.mdx'), schema: problem }),
  practices: defineCollection({ loader: room('practices', '*.mdx'), schema: practice }),
  worked: defineCollection({ loader: room('worked', '*.mdx'), schema: worked }),
  glossary: defineCollection({ loader: room('glossary', '*.mdx'), schema: term }),
  notes: defineCollection({ loader: notes, schema: note }),
  references: defineCollection({ loader: room('references', '*.yaml'), schema: reference }),
};
