/** What a search looks for and in which order it shows what it finds. Pure; `search.ts` asks the index. */

export interface Name {
  title: string;
  /** Abbreviations and other names. */
  also: readonly string[];
  href: string;
  /** The lesson in which a word of the glossary is explained. */
  lesson?: string;
}

/** Rooms of the site in the order in which a learner is helped, and how many pages of each are shown. */
export const rooms = [
  ['lessons', 3],
  ['glossary', 3],
  ['problems', 4],
  ['practices', 2],
  ['widgets', 3],
  ['notes', 1],
  ['notation', 1],
  ['materials', 1],
  ['lab', 1],
  ['references', 1],
  ['lists', 2],
  ['test', 1],
  ['progress', 1],
  ['about', 1],
  ['offline', 1],
] as const;
/**
 * A page that is asked for by its own name comes before what only speaks of it, and so does a word of the glossary that
 * is all of the query, unless a lesson is called so.
 */
export function inOrder<Room extends readonly [string, number]>(
  wanted: readonly Room[],
  asked: readonly Name[],
  query: string,
): Room[] {
  const [top] = asked;
  const said = words(query).map(stem).join(' ');
  const isSaid = (name: string) => words(name).map(stem).join(' ') === said;
  const isOwn = (href: string, room: string) => href.includes(`/${room}/`);
  const terms = asked.filter(
    ({ href, title, also }) => isOwn(href, 'glossary') && [title, ...also].some(isSaid),
  );
  const isLesson = asked.some(({ href, title }) => isOwn(href, 'lessons') && isSaid(title));
  const own = (room: string) =>
    room === 'glossary'
      ? terms.length > 0 && !isLesson
      : !['lessons', 'problems', 'practices', 'widgets'].includes(room) &&
        !!top?.href.endsWith(`/${room}/`);
  return [...wanted].sort(([a], [b]) => Number(own(b)) - Number(own(a)));
}

/** What is for those who compute: shown when it is asked for. */
export const apart = [
  ['api', 6],
  ['verification', 1],
] as const;

/** The room of a page, by its path; the page that lists a room is no page of it. */
export function roomOf(path: string): string {
  const [room = '', name] = path.split('/').filter(Boolean);
  return !name && ['lessons', 'problems', 'practices', 'widgets'].includes(room)
    ? 'lists'
    : room || 'home';
}

/** Words of questions that say nothing about what is asked. */
const small = new Set(
  (
    'a about an and any are as at be between by can could do does equal explain explained find for formula from get give ' +
    'has have how i if in into is it its itself let make many me mean meaning means much my need of off on one or our ' +
    'please show so some tell than that the their them then there these they this to use used using versus vs was ' +
    'we what when where which while who why will with work works would you your'
  ).split(' '),
);
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’']s?\b/g, '')
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();
/** A word in one of its forms is the word: 'torques' and 'torque', 'oscillators' and 'oscillator'. */
const stem = (word: string) => (word.length > 3 ? word.replace(/(?<=[^su])s$/, '') : word);
const stems = (text: string) => plain(text).split(' ').filter(Boolean).map(stem);

export const words = (text: string): string[] => {
  const all = plain(text).split(' ').filter(Boolean);
  const telling = all.filter((word) => !small.has(word));
  return telling.length ? telling : all;
};

/** Which words of the query the name is, from first to last; undefined if it does not stand there. */
function span(query: readonly string[], name: readonly string[]): Set<number> | undefined {
  const start = query.findIndex((_, i) => name.every((word, k) => query[i + k] === word));
  return start < 0 || !name.length ? undefined : new Set(name.map((_, k) => start + k));
}

/**
 * The names that a query says, the longest first; of equals the one whose title it is. A name of one letter (T, u, M) is
 * meant only by a query that says it exactly. Where no name stands in the query, it may stand in names: 'Walker' is
 * the beginning of the Walker breakdown.
 */
export function named(query: string, names: readonly Name[]): Name[] {
  const said = stems(query);
  const telling = words(query).map(stem);
  const hits = names.flatMap((name) =>
    [name.title, ...name.also].flatMap((one, i) => {
      const parts = stems(one);
      const exact = [...one].length < 2;
      const at = exact && query.trim() !== one ? undefined : span(said, parts);
      return at ? [{ name, at, length: parts.join('').length + (i === 0 ? 0.5 : 0) }] : [];
    }),
  );
  hits.sort((a, b) => b.at.size - a.at.size || b.length - a.length);
  // What is a part of a longer name is not meant by itself: the spin of the spin Hall effect.
  const meant = hits.filter(
    ({ at }, i) =>
      !hits.slice(0, i).some((longer) => longer.at.size > at.size && at.isSubsetOf(longer.at)),
  );
  const covered = new Set(meant.flatMap(({ at }) => [...at].map((k) => said[k])));
  if (2 * telling.filter((word) => covered.has(word)).length > telling.length)
    return [...new Set(meant.map(({ name }) => name))];
  const inNames = names.flatMap((name) =>
    [name.title, ...name.also].flatMap((one) => {
      const parts = stems(one);
      return telling.length && telling.every((word) => parts.includes(word))
        ? [{ name, length: parts.length }]
        : [];
    }),
  );
  return [...new Set(inNames.sort((a, b) => a.length - b.length).map(({ name }) => name))];
}

/**
 * Whether words that the index has found for a query are words of it. The index takes a word that it does not know for
 * the longest beginning that it does: zebra for z. An ending may differ, as that of switched and switching.
 */
export function isMeant(query: string, found: readonly string[]): boolean {
  const all = new Set(found.flatMap((text) => plain(text).split(' ')));
  const isLike = (asked: string) => {
    const least = Math.max(asked.length - 3, Math.ceil(0.6 * asked.length));
    const start = asked.slice(0, asked.length < 4 ? asked.length : least);
    return [...all].some((word) => word.startsWith(start));
  };
  return plain(query).split(' ').filter(Boolean).every(isLike);
}

/** What the index is asked for in turn, until a room has something: all words, what the query names, each word. */
export function attempts(query: string, found: readonly Name[]): string[] {
  const all = words(query);
  // A letter or a digit of a longer query stands everywhere.
  const single = all.filter(({ length }) => length > 1).sort((a, b) => b.length - a.length);
  const texts = [all.join(' '), ...found.slice(0, 2).map(({ title }) => title), ...single];
  return [...new Set(texts.filter(Boolean))];
}

/** Addresses that the names of a query lead to, in the order in which they are shown in their room. */
export const direct = (found: readonly Name[], room: string): string[] => {
  const addresses = found.flatMap(({ href, lesson }) => [href, lesson ?? []].flat());
  return [...new Set(addresses.filter((address) => address.includes(`/${room}/`)))];
};
