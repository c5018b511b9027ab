/** How many letters must be added, taken away or changed to make `a` into `b`. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length]!;
}

/** How many letters they have in common before they part. */
const begins = (a: string, b: string) => {
  const i = [...b].findIndex((letter, i) => letter !== a[i]);
  return i < 0 ? b.length : i;
};

/** More than this many names are not read: the message gives the nearest. */
const readable = 40;

/** What to write instead of `name`: the one that was meant, as far as letters tell, and those that there are. */
export function remedy(name: string, known: Iterable<string>): string {
  const names = [...known].sort();
  if (!names.length) return 'None is there yet';
  const far = new Map(names.map((one) => [one, edits(name.toLowerCase(), one.toLowerCase())]));
  const near = names.toSorted(
    (a, b) => far.get(a)! - far.get(b)! || begins(b, name) - begins(a, name),
  );
  // One letter or two are no sign of what was meant, nor is a name of which more than a third is other letters.
  const close = name.length > 2 && far.get(near[0]!)! <= Math.max(1, name.length / 3);
  const meant = close ? `Did you mean ${near[0]}? ` : '';
  return names.length > readable
    ? `${meant}The nearest of ${names.length}: ${near.slice(0, 8).join(', ')}`
    : `${meant}Known: ${names.join(', ')}`;
}
