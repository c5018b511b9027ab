import type { satteri } from '@astrojs/markdown-satteri';

type Processor = ReturnType<typeof satteri>;

/** An error in the text of an .mdx, as an unclosed tag is one, names its file: else the build says line and column alone. */
export function namingFile(processor: Processor): Processor {
  const createMdxRenderer = processor.createMdxRenderer?.bind(processor);
  if (!createMdxRenderer) return processor;
  return {
    ...processor,
    async createMdxRenderer(...options) {
      const renderer = await createMdxRenderer(...options);
      return {
        ...renderer,
        async process(content, file, frontmatter) {
          try {
            return await renderer.process(content, file, frontmatter);
          } catch (error) {
            const { message } = error as Error;
            throw message.includes(file)
              ? error
              : Object.assign(error as Error, { message: `${file}:${message}` });
          }
        },
      };
    },
  };
}
