import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineMdastPlugin } from 'satteri';
import { remedy } from '../learning/nearest.ts';

interface Element {
  name: string | null;
  position?: { start: { line: number } } | undefined;
}

/** An element of MDX that is no component of components/lesson fails the build with file, line and remedy. */
export function knownComponents() {
  const names = readdirSync('components/lesson')
    .filter((file) => file.endsWith('.astro'))
    .map((file) => file.slice(0, -'.astro'.length));
  const check = ({ name, position }: Element, { fileURL }: { fileURL: URL | undefined }) => {
    if (!name || !/^[A-Z]/.test(name) || names.includes(name)) return;
    const where = `${fileURL ? fileURLToPath(fileURL) : '?'}:${position?.start.line ?? '?'}`;
    throw new Error(`${where}: <${name}>: there is no such component. ${remedy(name, names)}.`);
  };
  return defineMdastPlugin({
    name: 'known-components',
    options: { position: true },
    mdxJsxFlowElement: check,
    mdxJsxTextElement: check,
  });
}
