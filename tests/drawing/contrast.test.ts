import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { vectors } from '@learning/vectors';

const css = readFileSync('src/layouts/global.css', 'utf8');
/** A colour of the pages, light and dark. */
function colour(name: string): readonly [string, string] {
  const [, light, dark] =
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [];
  if (!light || !dark) throw new Error(`global.css has no --${name}`);
  return [light, dark];
}
/** Relative luminance after WCAG 2. */
function luminance(hex: string) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string) {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 9);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

const roles = [...new Set(Object.values(vectors).map(({ role }) => role))];
test.each(roles)(
  'an arrow of the role %s stands out from ball and card, in both themes',
  (role) => {
    for (const theme of [0, 1] as const)
      for (const ground of ['g0', 'g1', 'raise', 'paper'])
        expect(
          contrast(colour(role)[theme], colour(ground)[theme]),
          `${ground}, ${theme ? 'dark' : 'light'}`,
        ).toBeGreaterThanOrEqual(3);
  },
);
test('an arrow that is expected is told by its outline and dots, not by less contrast', () => {
  const arrow = readFileSync('components/drawing/sphere/Arrow.svelte', 'utf8');
  const faint = [...arrow.matchAll(/\.faint[^{]*\{([^}]*)\}/g)].map(([, body]) => body).join('');
  expect(faint).not.toMatch(/opacity/);
  expect(arrow).toMatch(/stroke-dasharray=\{faint \?/);
});
