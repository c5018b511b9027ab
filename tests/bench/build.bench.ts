/** How long the site takes to build as the course grows: copies of its lessons and problems, ten of these a lesson. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../copy.ts';

const read = (copy: string, room: string) =>
  readdirSync(join(copy, 'content', room))
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => ({
      id: file.slice(0, -'.mdx'.length),
      text: readFileSync(join(copy, 'content', room, file), 'utf8'),
    }));

/** Adds copies until there are so many; `change` makes the text of the k-th copy of a file one of its own. */
function grow(
  copy: string,
  room: string,
  count: number,
  change: (text: string, k: number) => string,
) {
  const own = read(copy, room);
  for (let n = own.length; n < count; n++) {
    const { id, text } = own[n % own.length]!;
    const k = Math.floor(n / own.length);
    writeFileSync(join(copy, 'content', room, `${id}-${k}.mdx`), change(text, k));
  }
  return Math.max(own.length, count);
}

console.log('  lessons  problems  pages    s   s of the processor');
for (const wanted of process.env['PRECESS_LESSONS']?.split(',').map(Number) ?? [9, 45, 90, 200]) {
  const { folder, start, remove } = copyProject();
  try {
    const lessons = grow(folder, 'lessons', wanted, (text, k) =>
      text
        .replace(/^order: (\d+)$/m, (_, order: string) => `order: ${Number(order) + 100 * k}`)
        // The problems that a note for teachers names are the first lesson's.
        .replace(/^ {4}- \[[^\]]*\]$/gm, '    - []'),
    );
    const problems = grow(folder, 'problems', 10 * wanted, (text) => text);
    const timed = "TIMEFORMAT='%R %U %S'; time npm run build >log 2>&1";
    const log = () => readFileSync(join(folder, 'log'), 'utf8');
    const { status, stdout, stderr } = spawnSync('bash', ['-c', timed], {
      ...start('production'),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(log());
    const times = stdout + stderr;
    const [wall = NaN, user = NaN, system = NaN] = times.trim().split(' ').map(Number);
    const pages = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.html'),
    ).length;
    if (pages < lessons + problems) throw new Error(log());
    const cells = [lessons, problems, pages, wall.toFixed(0), (user + system).toFixed(0)];
    console.log(`  ${cells.map((cell) => String(cell).padStart(7)).join('  ')}`);
  } finally {
    remove();
  }
}
