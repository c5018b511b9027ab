/** What a lesson's text holds, read off its source before it is rendered, so that numbers are known everywhere in it. */
export interface Outline {
  /** For messages: content/lessons/precession.mdx. */
  readonly file: string;
  readonly lesson: string;
  /** Numbers as printed, by id: '1.2'. */
  readonly equations: ReadonlyMap<string, string>;
  readonly figures: ReadonlyMap<string, string>;
  readonly drawings: ReadonlyMap<string, string>;
  /** Ids of problems, and of checks as <lesson>/<id>, to their numbers. */
  readonly exercises: ReadonlyMap<string, string>;
  /** The widget of each figure that has one. */
  readonly widgets: ReadonlyMap<string, string>;
  /** Worked examples, by the name of their file. */
  readonly worked: ReadonlyMap<string, string>;
  /** Keys in the order of first citation, then the sources that are not cited. */
  readonly citations: readonly string[];
  readonly terms: readonly string[];
}

interface Tag {
  readonly name: string;
  /** Its attributes as they are written. */
  readonly source: string;
  /** Those that are plain strings. */
  readonly attributes: ReadonlyMap<string, string>;
}

const watched = /<(Equation|Figure|Widget|Drawing|Problem|Check|Worked|Cite|Term)(?=[\s/>])/g;

/** The text without comments and blocks of code: what is named in them is no part of the lesson. */
export const read = (body: string) => body.replace(/\{\/\*[\s\S]*?\*\/\}|^```[\s\S]*?^```/gm, '');

/** Numbers of an exercise where there is none would stay empty. */
function inExercises(text: string, file: string): void {
  const outside = text.replace(/<Check\b[^]*?<\/Check>/g, '');
  const [tag] = /<(?:Given|Answer|Calc)\b[^>]*>/.exec(outside) ?? [];
  if (tag)
    throw new Error(
      `${file}: ${tag}: stands outside of an exercise; move it into a <Check>, or write <Value>`,
    );
}

/** What waits for something that never comes would stay hidden. */
function awaited(text: string, file: string): void {
  const walks = /<Walk\b[^]*?<\/Walk>/g;
  for (const place of [...(text.match(walks) ?? []), ...text.replace(walks, '').split(/\n\s*\n/)]) {
    const told = place.search(/<Then\b/);
    if (told >= 0 && !/<Do\b/.test(place.slice(0, told)))
      throw new Error(
        `${file}: <Then>: no <Do> stands before it in its walk or paragraph; add one, or write the text without <Then>`,
      );
  }
  const asked = text.search(/<InThreeLines\b/);
  if (asked >= 0 && !/<Summary\b/.test(text.slice(asked)))
    throw new Error(
      `${file}: <InThreeLines>: no <Summary> follows to compare with; add one, or leave it out`,
    );
}

/** The opening tags that count. */
function tags(text: string): Tag[] {
  return [...text.matchAll(watched)].map((match) => {
    const source = text.slice(match.index + match[0].length, tagEnd(text, match.index));
    const outside = source.replace(/\{[^{}]*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}[^{}]*)*\}/g, '{}');
    const faded = /\bfade=/.test(outside) ? [['fade', 'yes'] as const] : [];
    const pairs = [...outside.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)')/g)];
    return {
      name: match[1] ?? '',
      source,
      attributes: new Map([
        ...pairs.map(([, key = '', a, b]) => [key, a ?? b ?? ''] as const),
        ...faded,
      ]),
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

/** The words between the tags. */
export function withoutTags(text: string): string {
  let words = '';
  let from = 0;
  for (const { index } of text.matchAll(/<\/?[A-Za-z]/g)) {
    if (index < from) continue;
    words += `${text.slice(from, index)} `;
    from = tagEnd(text, index) + 1;
  }
  return words + text.slice(from);
}

/** The figures of a text that have a widget. */
export const widgetsIn = (body: string) => tags(read(body)).filter(({ name }) => name === 'Widget');

/** Whatever its kind, an id is an anchor of the page. */
function distinct(found: readonly Tag[], file: string): void {
  const anchors = new Map<string, string>();
  for (const { name, attributes } of found) {
    const id = attributes.get('id');
    // The faded forms of a worked example have its id and more.
    if (id === undefined || attributes.has('fade')) continue;
    const prefix = { Equation: 'eq-', Drawing: 'drawing-' }[name] ?? '';
    const anchor = prefix + id;
    const first = anchors.get(anchor);
    if (first !== undefined)
      throw new Error(
        `${file}: <${name} id="${id}">: there is a <${first}> of that id; give each its own id`,
      );
    anchors.set(anchor, name);
  }
}

export function outline(
  lesson: string,
  body: string,
  data: { order: number; sources: readonly string[] },
): Outline {
  const file = `content/lessons/${lesson}.mdx`;
  const text = read(body);
  inExercises(text, file);
  awaited(text, file);
  const found = tags(text);
  distinct(found, file);
  const numbered = (names: string[], id: (tag: Tag) => string | undefined) => {
    const map = new Map<string, string>();
    for (const tag of found.filter(({ name }) => names.includes(name))) {
      const key = id(tag);
      if (key === undefined) continue;
      if (map.has(key))
        throw new Error(
          `${file}: <${tag.name} name="${key}"> is there twice; give each its own id`,
        );
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
    drawings: numbered(['Drawing'], ({ attributes }) => attributes.get('id')),
    exercises: numbered(['Problem', 'Check'], ({ name, attributes }) => {
      const id = attributes.get('id');
      return name === 'Check' && id ? `${lesson}/${id}` : id;
    }),
    widgets: new Map(
      found.flatMap(({ name, attributes }) => {
        const [widget, id] = [attributes.get('name'), attributes.get('id')];
        return name === 'Widget' && widget && id ? [[id, widget] as const] : [];
      }),
    ),
    worked: numbered(['Worked'], ({ attributes }) =>
      attributes.has('fade') ? undefined : attributes.get('id'),
    ),
    citations: [...new Set([...all('Cite', 'key'), ...data.sources])],
    terms: [...new Set(all('Term', 'of'))],
  };
}
