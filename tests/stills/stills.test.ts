import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { inside, overlap } from '@drawing/sphere/labels';
import { stills } from '@stills/pen/registry';
import { svgOf } from '@stills/pen/still';
import { html, plain } from '@stills/pen/text';
import { describe, expect, test } from 'vitest';

/** Width of the text on a phone of 390 px. */
const phone = 352;

describe.each([...stills])('%s', (id, still) => {
  const panels = still.panels.map((panel, i) => [i + 1, panel] as const);

  test('says what it is: a title, a caption, a sentence for those who do not see it, a lesson', () => {
    expect(still.title).toMatch(/^[A-Z]/);
    expect(still.caption).toMatch(/^[A-Z*].*[.]$/s);
    expect(plain(still.caption).split(' ').length).toBeLessThanOrEqual(75);
    expect(still.alt).toMatch(/^[A-Z].{60,}[.]$/s);
    // The sentence is heard: no marks of faces in it.
    expect(still.alt).not.toMatch(/[*_^]/);
    expect(existsSync(`content/lessons/${still.lesson}.mdx`), still.lesson).toBe(true);
  });

  test.each(panels)('panel %i is drawn, with finite numbers', (_, panel) => {
    const svg = svgOf(panel);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg.match(/<(?:path|circle|rect)/g)?.length ?? 0).toBeGreaterThan(2);
  });

  test.each(panels)('panel %i can be read on a phone', (_, panel) => {
    expect(panel.w).toBeLessThanOrEqual(400);
    for (const { label } of panel.marks)
      if (label)
        expect(label.size * Math.min(1, phone / panel.w), label.text).toBeGreaterThanOrEqual(12);
  });

  test.each(panels)(
    'panel %i has its words apart, in the frame, and under no arrow',
    (_, panel) => {
      const labels = panel.marks.flatMap(({ label }) => label ?? []);
      const shafts = panel.marks.flatMap(({ shafts }) => shafts ?? []);
      const faults: string[] = [];
      labels.forEach(({ text, box }, i) => {
        for (const other of labels.slice(i + 1))
          if (overlap(box, other.box) > 4) faults.push(`"${text}" covers "${other.text}"`);
        const [dx, dy] = [Math.abs(box.x - panel.w / 2), Math.abs(box.y - panel.h / 2)];
        if (dx + box.w / 2 > panel.w / 2 + 1 || dy + box.h / 2 > panel.h / 2 + 1)
          faults.push(`"${text}" leaves the panel`);
        for (const shaft of shafts)
          if (inside({ ...box, w: 0.85 * box.w, h: 0.7 * box.h }, shaft) > 2)
            faults.push(`"${text}" lies on an arrow`);
      });
      expect(faults).toEqual([]);
    },
  );

  test('costs a lesson at most 3 kB', () => {
    const page = still.panels.map((panel) => svgOf(panel) + html(panel.says ?? '')).join('');
    const size = brotliCompressSync(page + html(still.caption) + still.alt).length;
    expect(size).toBeLessThanOrEqual(3000);
  });

  test('stands in the table of the room', () => {
    expect(readFileSync('components/stills/README.md', 'utf8')).toContain(`| \`${id}\``);
  });
});

test('the table of the room lists no drawing that is not there', () => {
  const listed = readFileSync('components/stills/README.md', 'utf8').matchAll(/^\| `([\w-]+)`/gm);
  expect([...listed].map(([, id]) => id).filter((id) => !stills.has(id!))).toEqual([]);
});
