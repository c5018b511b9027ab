import { expect, test, vi } from 'vitest';
import { toClipboard } from '@learning/clipboard';

test('a text is copied where there is a clipboard that takes it; else it is said that it is not', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect(await toClipboard('a link')).toBe(true);
  expect(writeText).toHaveBeenCalledWith('a link');
  writeText.mockRejectedValue(new Error('refused'));
  expect(await toClipboard('a link')).toBe(false);
  // Without https.
  vi.stubGlobal('navigator', {});
  expect(await toClipboard('a link')).toBe(false);
});
