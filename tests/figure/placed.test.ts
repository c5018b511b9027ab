import { placed } from '@figure/placed';
import { widgetNamed } from '@figure/registry';
import { defaults } from '@learning/params';
import { expect, test } from 'vitest';

const module = widgetNamed('precession', 'here');

test('a widget that is placed without a parameter still has its value, and no slider', () => {
  const { widget } = placed(module, { without: 'Bext' });
  expect(defaults(widget.params)).toEqual(defaults(module.widget.params));
  const hidden = Object.entries(widget.params).flatMap(([name, p]) => (p.hidden ? [name] : []));
  expect(hidden).toEqual(['Bext']);
});

test('a widget that is placed at its start has run nothing', () => {
  expect(placed(module, { atStart: true }).widget.warmup).toBe(0);
  expect(placed(module, {})).toBe(module);
});

test('a widget that is placed without plots has none', () => {
  expect(placed(module, { without: 'plots' }).widget.plots).toEqual([]);
  expect(module.widget.plots?.length).toBeGreaterThan(0);
});
