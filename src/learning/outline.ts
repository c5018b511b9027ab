/** What a lesson's text holds, read off its source before it is rendered, so that numbers are known everywhere in it. */
export interface Outline {
  /** For messages: content/lessons/precession.mdx. */
  readonly file: string;
  readonly lesson: string;
  /** Numbers as printed, by id: '1.2'. */
  readonly equations: ReadonlyMap<string, string>;
  readonly figures: ReadonlyMap<string, string>;
  /** Ids of problems, and of checks as <lesson>/<id>, to their numbers. */
  readonly exercises: ReadonlyMap<string, string>;
  /** Keys in the order of first citation, then the sources that are not cited. */
  readonly citations: readonly string[];
  readonly terms: readonly string[];
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const watched = /<(Equation|Figure|Widget|Problem|Check|Cite|Term)(?=[\s/>])/g;

/** The opening tags that count, with their plain string attributes. */
function tags(body: string): Tag[] {
  const text = body.replace(/\{\/\*[\s\S]*?\*\/\}|^```[\s\S]*?^```/gm, '');
  return [...text.matchAll(watched)].map((match) => {
    const source = text.slice(match.index + match[0].length, tagEnd(text, match.index));
    const outside = source.replace(/\{[^{}]*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}[^{}]*)*\}/g, '{}');
    const pairs = [...outside.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)')/g)];
    return {
      name: match[1]!,
      attributes: new Map(pairs.map(([, key, a, b]) => [key!, a ?? b ?? ''])),
    };
  });
}

/** Where the tag that starts at `from` ends: the first > outside of quotes and braces. */
function tagEnd(text: string, from: number): number {
  let depth = 0;
  let quote = '';
  for (let i = from; i < text.length; i++) {
    const c = text[i]!;
    if (quote) quote = c === quote ? '' : quote;
    else if (c === '"' || c === "'") quote = c;
    else if (c === '{') depth++;
    else if (c === '}') depth--;
    else if (c === '>' && depth === 0) return i;
  }
  return text.length;
}

export function outline(
  lesson: string,
  body: string,
  data: { order: number; sources: readonly string[] },
): Outline {
  const file = `content/lessons/${lesson}.mdx`;
  const found = tags(body);
  const numbered = (names: string[], id: (tag: Tag) => string | undefined) => {
    const map = new Map<string, string>();
    for (const tag of found.filter(({ name }) => names.includes(name))) {
      const key = id(tag);
      if (key === undefined) continue;
      if (map.has(key))
        throw new Error(`${file}: <${tag.name}>: "${key}" is there twice; give each its own id`);
      map.set(key, `${data.order}.${map.size + 1}`);
    }
    return map;
  };
  const all = (name: string, attribute: string) =>
    found.flatMap((tag) => (tag.name === name ? (tag.attributes.get(attribute) ?? []) : []));
  return {
    file,
    lesson,
    equations: numbered(['Equation'], ({ attributes }) => attributes.get('id')),
    figures: numbered(
      ['Figure', 'Widget'],
      ({ attributes }) => attributes.get('id') ?? attributes.get('name'),
    ),
    exercises: numbered(['Problem', 'Check'], ({ name, attributes }) => {
      const id = attributes.get('id');
      return name === 'Check' && id ? `${lesson}/${id}` : id;
    }),
    citations: [...new Set([...all('Cite', 'key'), ...data.sources])],
    terms: [...new Set(all('Term', 'of'))],
  };
}
