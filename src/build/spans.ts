const tag = /<(\/?)span\b[^>]*>/g;

/** Where the span that begins at `start` ends: before its last tag, and behind it. @throws where it does not end */
export function endOfSpan(html: string, start: number): { before: number; behind: number } {
  tag.lastIndex = start;
  for (let depth = 0; ;) {
    const found = tag.exec(html);
    if (!found) throw new Error(`a span does not end: ${html.slice(start, start + 200)}`);
    depth += found[1] ? -1 : 1;
    if (depth === 0) return { before: found.index, behind: tag.lastIndex };
  }
}
