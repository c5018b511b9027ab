/** Hands a text, or bytes, to the browser as a file. */
export function save(text: BlobPart, type: string, file: string) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href: url, download: file }).click();
  // Some browsers read the address only after this turn; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
