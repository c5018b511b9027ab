/** All files of what was dropped on a page, those of folders within folders among them. */

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return new Promise((resolve) =>
      (entry as FileSystemFileEntry).file(
        (file) => resolve([file]),
        () => resolve([]),
      ),
    );
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  // A folder is read a hundred entries at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (!some.length) return found;
    for (const one of some) found.push(...(await filesOf(one)));
  }
}

/** What cannot be read is left out. */
export async function droppedFiles(data: Pick<DataTransfer, 'items'> | null): Promise<File[]> {
  // Once the event is over, the items are gone: they are asked for their entries at once.
  const entries = [...(data?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return (await Promise.all(entries.map(filesOf))).flat();
}
