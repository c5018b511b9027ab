import { expect, test } from 'vitest';
import { droppedFiles } from '@teach/dropped';

const file = (name: string) =>
  ({ isFile: true, file: (take: (file: File) => void) => take(new File([], name)) }) as object;
const refusing = { isFile: true, file: (_: unknown, fail: () => void) => fail() };
/** A browser gives the entries of a folder in parts, and an empty part at the end. */
const folder = (...parts: object[][]) => ({
  isFile: false,
  createReader: () => {
    const left = [...parts];
    return { readEntries: (take: (some: object[]) => void) => take(left.shift() ?? []) };
  },
});
const broken = {
  isFile: false,
  createReader: () => ({ readEntries: (_: unknown, fail: () => void) => fail() }),
};
const names = async (...entries: (object | null)[]) => {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  const files = await droppedFiles({ items: items as unknown as DataTransferItemList });
  return files.map(({ name }) => name);
};

test('a folder is read to its end, and folders within it, in their order', async () => {
  const many = Array.from({ length: 250 }, (_, i) => file(`${i}.json`));
  const parts = [many.slice(0, 100), many.slice(100, 200), many.slice(200)];
  expect(await names(folder(...parts))).toEqual(many.map((_, i) => `${i}.json`));
  expect(await names(file('a'), folder([folder([file('b')]), file('c')]), file('d'))).toEqual([
    ...['a', 'b', 'c', 'd'],
  ]);
});

test('what is no file, or cannot be read, is left out, and the rest comes', async () => {
  expect(await names(null, refusing, broken, file('a'))).toEqual(['a']);
  expect(await droppedFiles(null)).toEqual([]);
});

test('the entries are asked for at once: after the event the browser has none', () => {
  let asked = 0;
  const items = [1, 2].map(() => ({ webkitGetAsEntry: () => ((asked += 1), file('a')) }));
  void droppedFiles({ items: items as unknown as DataTransferItemList });
  expect(asked).toBe(2);
});
