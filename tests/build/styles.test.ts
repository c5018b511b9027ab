import { expect, test } from 'vitest';
import { pruned } from '../../src/build/styles';

const used = new Set(['katex', 'mord', 'size3']);

test('rules for classes that no page has are left out, all others stay as they are', () => {
  expect(pruned('.katex .mord{a:b}.katex .mtable{c:d}', used)).toBe('.katex .mord{a:b}');
  expect(pruned('.katex .size3,.katex .size4{a:1.2em}', used)).toBe('.katex .size3{a:1.2em}');
  expect(pruned('.mtable,.size4.size3{a:b}', used)).toBe('');
  const hat = '.katex .mord:not(.full){width:0}';
  expect(pruned(hat, used)).toBe(hat);
});

test('rules without a class and fonts stay', () => {
  const fonts = '@font-face{font-family:KaTeX_Main;src:url(x.woff2) format("woff2")}';
  const rest = 'body{counter-reset:a}[data-x]>svg{width:1px}';
  expect(pruned(fonts + rest, used)).toBe(fonts + rest);
});
