import { expect, test } from 'vitest';
import { outputFault, widgets } from '@figure/registry';

test('an output that is no quantity is named with its file and the remedy', () => {
  expect(outputFault('spin', { mz: () => 0, omga: () => 0 })).toMatch(
    /^components\/widgets\/spin: outputs\.omga: there is no quantity "omga"\. Did you mean omega\?/,
  );
});

test('every output of every widget is a quantity', () => {
  expect(widgets.size).toBeGreaterThan(0);
  for (const [name, { widget }] of widgets)
    expect(outputFault(name, widget.outputs), name).toBeUndefined();
});
