/** Copies a text, where the browser lets a page: without https it has no clipboard. @returns whether it is copied */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
