/** A worksheet: problems, and how often each with other numbers; one declared value that a link holds. Pure. */
import { namedSeed } from './params';

export const most = { problems: 20, variants: 100 } as const;
export const rooms = ['none', 'some', 'half a page'] as const;

export interface Worksheet {
  title: string;
  /** The names of problems, in their order. */
  problems: readonly string[];
  variants: number;
  /** What all numbers are drawn from. */
  seed: string;
  /** Room to work below each problem. */
  room: (typeof rooms)[number];
  /** Whether the solutions stand in the key, and not the answers alone. */
  solutions: boolean;
}

/** A, B … Z, AA, AB: how the variants are called on paper. */
export const letter = (i: number): string =>
  (i < 26 ? '' : letter(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26));
/** The seed of all numbers of one variant: the link to the living problem has it. */
export const seedOf = ({ seed }: Pick<Worksheet, 'seed'>, variant: number) =>
  `${seed}-${letter(variant)}`;

const fields = ['seed', 'problems', 'variants', 'room', 'title', 'solutions'] as const;
export const write = ({ title, problems, variants, seed, room, solutions }: Worksheet): string =>
  new URLSearchParams({
    seed,
    problems: problems.join(' '),
    variants: String(variants),
    room,
    ...(title ? { title } : {}),
    ...(solutions ? { solutions: '1' } : {}),
  }).toString();

/** How many variants a text asks for, within what a sheet can have, and what is said where that is another number. */
export function variantsOf(asked: string): { variants: number; note: string } {
  const count = Number(asked);
  const variants = Math.min(most.variants, Math.max(1, Math.floor(count) || 1));
  const note = `“${asked.slice(0, 20)}” is no number of variants from 1 to ${most.variants}: there ${variants === 1 ? 'is 1' : `are ${variants}`}.`;
  return { variants, note: variants === count ? '' : note };
}

/** What a link asks for, as far as it can be had, and what is said of the rest. */
export function read(
  text: string,
  known: readonly string[],
): { sheet: Omit<Worksheet, 'seed'> & { seed: string | undefined }; notes: string[] } {
  const query = new URLSearchParams(text);
  const notes: string[] = [];
  if (text && !fields.some((field) => query.has(field)))
    notes.push(
      'This link does not hold a worksheet: its part after the # is something else. Copy the whole link once more, or choose problems below.',
    );
  const named = [...new Set((query.get('problems') ?? '').split(/\s+/).filter(Boolean))];
  const gone = named.filter((id) => !known.includes(id));
  if (gone.length)
    notes.push(
      `The course has no problem ${gone
        .map((id) => `“${id.slice(0, 60)}”`)
        .slice(0, 5)
        .join(', ')}: left out.`,
    );
  const there = named.filter((id) => known.includes(id));
  if (there.length > most.problems)
    notes.push(`A worksheet has ${most.problems} problems at most: the others are left out.`);
  const { variants, note } = variantsOf(query.get('variants') ?? '1');
  if (note) notes.push(note);
  const seed = query.get('seed');
  const fits = seed !== null && namedSeed.fits(seed);
  if (seed !== null && !fits)
    notes.push('The seed in the link cannot be read: the numbers are new.');
  const room = rooms.find((one) => one === query.get('room')) ?? 'some';
  return {
    sheet: {
      title: (query.get('title') ?? '').slice(0, 120),
      problems: there.slice(0, most.problems),
      variants,
      seed: fits ? seed : undefined,
      room,
      solutions: query.get('solutions') === '1',
    },
    notes,
  };
}
