import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultOf, readAssignment, type Assignment } from '@learning/assignment/assignment';
import { compare, minutesOf, warnings, type Catalog } from '@learning/assignment/catalog';
import { decode, encode, fromFile, maxLink, toFile } from '@learning/assignment/link';
import { learnerKey, seedOf, seedsOf } from '@learning/assignment/learner';
import { localOf, momentOf, said, saidFor } from '@learning/assignment/zone';
import { isSeed } from '@learning/params';
import { fuzz } from '../../fuzz';
import { due, sample } from './sample';

const full: Assignment = {
  ...sample,
  title: 'Magnetismus und Spinströme, Übungsblatt 3 (Drehmomente)',
  instructions:
    'Please read the lesson before the problems. Sketch each situation on paper first; bring the sketches to the class on Monday.',
  privacy: 'Only your tutor sees the file; it is deleted at the end of the term.',
  key: 'B'.repeat(43).concat('k9_-x'.repeat(9)).slice(0, 87),
  items: Array.from({ length: 15 }, (_, i) => ({
    kind: (['problem', 'check', 'prediction'] as const)[i % 3]!,
    id:
      i % 3 === 0
        ? `growth-in-a-rashba-film-${i}`
        : `spin-transfer-torque/${i % 3 === 1 ? 'lost-in-an-exchange-time' : 'fig-anisotropy'}-${i}`,
    points: 1 + (i % 7),
    mark: (1e6 + 7919 * i * i).toString(36),
  })),
};

describe('an assignment in a link', () => {
  test('comes back as it was', async () => {
    for (const one of [sample, full]) expect(await decode(await encode(one))).toEqual(one);
    expect(fromFile(toFile(full).text)).toEqual(full);
  });

  test('of fifteen items with a key takes at most 1,500 characters', async () => {
    const link = `https://courses.example.org/physics/spin-torques/assignment/#${await encode(full)}`;
    expect(link.length).toBeLessThanOrEqual(maxLink);
    expect(link).toMatch(/^[\w:/.#-]+$/);
  });

  test('is mended where a mail program has broken it into lines, coded its signs or added a full stop', async () => {
    const link = await encode(sample);
    const broken = [
      link.replace(/(.{40})/g, '$1\r\n'),
      link.replace(/(.{40})/g, '$1=20 ').replaceAll('=20', ''),
      encodeURIComponent(link).replaceAll('-', '%2D'),
      `${link}.`,
      `<https://example.org/assignment/#${link}>`,
      link.replace(/(.{30})/g, '$1\u00ad'),
    ];
    for (const one of broken) expect(await decode(one)).toEqual(sample);
  });

  test('that was cut or changed is told from one of a later course, and from none', async () => {
    const link = await encode(sample);
    const [, packed] = link.split('.');
    expect(await decode(link.slice(0, -20))).toMatch(/cut off/);
    expect(await decode(`1.${packed}x.abcd`)).toMatch(/changed or cut/);
    expect(await decode(link.replace(/^1/, '2'))).toMatch(/later version/);
    expect(await decode('section-2')).toMatch(/does not hold an assignment/);
    expect(await decode('')).toMatch(/does not hold an assignment/);
  });

  test('mangled in any way is an assignment or a sentence, never an exception', async () => {
    const link = await encode(sample);
    const cut = fc.tuple(fc.nat(link.length), fc.nat(link.length));
    const mangled = fc.oneof(
      cut.map(([a, b]) => link.slice(0, a) + link.slice(b)),
      fc
        .tuple(fc.nat(link.length - 1), fc.string({ unit: 'binary', maxLength: 6 }))
        .map(([i, text]) => link.slice(0, i) + text + link.slice(i + text.length)),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(link.toUpperCase(), `${link}${link}`, [...link].reverse().join('')),
    );
    let read = 0;
    await fc.assert(
      fc.asyncProperty(mangled, async (fragment) => {
        const result = await decode(fragment);
        if (typeof result === 'string') expect(result).toMatch(/^[A-Z][^]*\.$/);
        else {
          read += 1;
          expect(result).toEqual(sample);
        }
      }),
      { numRuns: fuzz(10_000) },
    );
    expect(read).toBeLessThan(fuzz(10_000) / 10);
  });

  test('whose value is mangled says where, never an exception', async () => {
    const keys = Object.keys(sample);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...keys),
        fc.jsonValue({ maxDepth: 4 }),
        async (key, value) => {
          const changed = { ...sample, [key]: value };
          const result = await decode(await encode(changed));
          if (typeof result === 'string') expect(result).toMatch(/assignment/);
          else expect(Object.keys(result)).toEqual(expect.arrayContaining(['title', 'items']));
        },
      ),
      { numRuns: fuzz(10_000) },
    );
  });

  test('that unpacks to megabytes is refused', async () => {
    const bomb = { ...sample, instructions: 'x'.repeat(5_000_000) };
    expect(await decode(await encode(bomb))).toMatch(/more than any assignment/);
  });

  test.each([
    [{ due: sample.opens }, /due before it opens/],
    [{ items: [] }, /items/],
    [{ items: [sample.items[0]!, sample.items[0]!] }, /twice/],
    [{ enter: ['group' as const] }, /name or the number/],
    [{ zone: 'Mars/Olympus' }, /time zone/],
    [{ late: 0 }, /“late” is not as/],
    [{ late: 'none' }, /“late” is not as/],
    [{ items: [{ ...sample.items[0], points: '5' }] }, /“items.0.points” is not as/],
    [{ more: 1 }, /“more” is not as/],
  ])('with %o is not read, and says so to a learner, in no words of a validator', (change, why) => {
    const said = readAssignment({ ...sample, ...change });
    expect(said).toMatch(why);
    expect(said).toMatch(/^This assignment cannot be opened: .* Ask whoever gave it to you/);
    expect(said).not.toMatch(/Invalid|Expected|undefined/);
  });
  test('that is no assignment at all says so as well', () => {
    for (const data of [null, 7, [], 'x', {}])
      expect(readAssignment(data)).toMatch(/^This assignment cannot be opened: [^:]+ not as/);
  });
});

describe('numbers of a learner', () => {
  const [, , , problem] = sample.items;
  test('come from assignment and number alone, however the number is typed', () => {
    const key = learnerKey(sample, { name: 'Mara Lind', number: '40 217-335' });
    expect(key).toBe(learnerKey(sample, { number: '40217335' }));
    expect(seedOf(sample, key, problem!)).toBe(seedOf(sample, '40217335', problem!));
  });
  test('of names are those of the name in any order', () => {
    const byName = { enter: ['name' as const] };
    expect(learnerKey(byName, { name: 'Lind, Mara' })).toBe(
      learnerKey(byName, { name: 'mara LIND' }),
    );
    expect(learnerKey(byName, { name: 'Mara Lund' })).not.toBe(
      learnerKey(byName, { name: 'Mara Lind' }),
    );
  });
  test('differ between learners, items, assignments and variants', () => {
    const seeds = new Set<string>();
    for (const id of ['k3x9p2ab', 'k3x9p2ac'])
      for (let learner = 0; learner < 500; learner++)
        for (const item of sample.items)
          for (const variant of [0, 1])
            seeds.add(seedOf({ ...sample, id }, String(40_000 + learner), item, variant));
    expect(seeds.size).toBe(2 * 500 * sample.items.length * 2);
  });
  test('are the same for all where the rule says so, and those of a named seed', () => {
    const same = { ...sample, numbers: 'same' as const };
    expect(seedOf(same, '1', problem!)).toBe(seedOf(same, '2', problem!));
    expect(seedOf({ ...sample, numbers: { seed: '1234' } }, '1', problem!)).toBe('1234');
  });
  test('a link of the site can carry all that an assignment gives', () => {
    const of = (seed: string) => ({
      ...sample,
      tries: { most: 0, counts: 'best', then: 'new' } as const,
      numbers: { seed },
    });
    for (const seed of ['1234', '2026-a', '40217335', `course-${'1'.repeat(23)}`]) {
      expect(faultOf(of(seed))).toBeUndefined();
      expect([...seedsOf(of(seed), '1', problem!).keys()].filter((one) => !isSeed(one))).toEqual(
        [],
      );
    }
    for (const seed of ['3623x', '-1', 'word', '9'.repeat(20), 'a1'.repeat(20)])
      expect(faultOf(of(seed)), seed).toMatch(/is no seed/);
    expect([...seedsOf(sample, '1', problem!).keys()].every(isSeed)).toBe(true);
  });
  test('are as many sets as there are tries, where each has new ones', () => {
    const renewed = { ...sample, tries: { most: 3, counts: 'best', then: 'new' } as const };
    expect(seedsOf(renewed, '1', problem!).size).toBe(3);
    expect(seedsOf(sample, '1', problem!).size).toBe(1);
  });
});

describe('another version of the course', () => {
  const entry = (item: Assignment['items'][number], mark?: string) => ({
    ...item,
    lesson: 'precession',
    title: `The ${item.id}`,
    what: item.kind,
    path: '/',
    minutes: 10,
    mark,
  });
  const items = sample.items.map((item) => ({ ...item, mark: 'a1' }));
  const assignment = { ...sample, items };
  const catalog: Catalog = {
    course: '0.2.0-xyz',
    lessons: [
      { id: 'precession', title: 'Precession', needs: [], minutes: 45 },
      { id: 'damping', title: 'Damping', needs: ['precession'], minutes: 50 },
    ],
    entries: items.slice(0, 3).map((item, i) => entry(item, i === 2 ? 'b2' : 'a1')),
  };
  test('opens what it still has, and says what is gone and what has changed', () => {
    const { found, notes } = compare(assignment, catalog);
    expect(found.map(({ item }) => item.id)).toEqual(items.slice(0, 3).map(({ id }) => id));
    expect(notes.join(' ')).toMatch(/larmor-frequency.*left out, with its 5 points/);
    expect(notes.join(' ')).toMatch(/against” has been changed/);
    expect(notes).toHaveLength(3);
  });
  test('that has all of it unchanged says nothing, whatever else is new there', () => {
    const entries = items.map((item) => entry(item, 'a1'));
    expect(compare(assignment, { ...catalog, entries }).notes).toEqual([]);
  });
  test('the time of a whole lesson holds that of its checks and predictions', () => {
    const entries = items.map((item) => entry(item));
    expect(minutesOf(entries)).toBe(20);
    expect(minutesOf(entries.slice(1))).toBe(30);
  });
  test('what is built upon and not assigned is warned of', () => {
    const late = { ...entry(items[3]!), lesson: 'damping' };
    expect(warnings(assignment, [late], catalog, due - 1).join()).toMatch(/Precession/);
    const two = { ...entry(items[3]!), answers: 2 };
    expect(warnings(assignment, [entry(items[0]!), two], catalog, due - 1).join()).toMatch(/\(2\)/);
  });
  test('a date that is past is warned of, with what becomes of answers', () => {
    const told = (late: Assignment['late'], now: number) =>
      warnings({ ...assignment, due, late }, [], catalog, now).filter((one) => /past/.test(one));
    expect(told('full', due - 1)).toEqual([]);
    expect(told('full', due)).toEqual([
      expect.stringMatching(/^It was due on Fri,? 11 Dec 2026.*is past: .*marked late\.$/),
    ]);
    expect(told('refused', due)[0]).toMatch(/nothing that is done now counts/);
    expect(told(20, due)[0]).toMatch(/loses points/);
  });
});

describe('times of a time zone', () => {
  test('are read and said by the clocks of the zone, in winter and in summer', () => {
    expect(momentOf('2026-12-11T23:59', 'Europe/Berlin')).toBe(due);
    expect(momentOf('2026-07-01T12:00', 'Europe/Berlin')).toBe(Date.UTC(2026, 6, 1, 10));
    expect(momentOf('2026-07-01T12:00', 'America/Los_Angeles')).toBe(Date.UTC(2026, 6, 1, 19));
    expect(momentOf('2026-07-01T12:00', 'Asia/Kolkata')).toBe(Date.UTC(2026, 6, 1, 6, 30));
    expect(momentOf('', 'UTC')).toBeUndefined();
    expect(said(due, 'Europe/Berlin')).toMatch(/Fri,? 11 Dec 2026,? (at )?23:59/);
  });
  test('are said to a learner with the zone, and by her own clocks where they show another', () => {
    const to = (zone: string, own: string) => saidFor(due, zone, 'short', own);
    expect(to('Europe/Berlin', 'Europe/Berlin')).toMatch(
      /^Fri,? 11 Dec,? (at )?23:59 Berlin time$/,
    );
    // Another name for clocks that show the same.
    expect(to('Europe/Berlin', 'Europe/Paris')).toMatch(/23:59 Berlin time$/);
    expect(to('Europe/Berlin', 'America/New_York')).toMatch(
      /23:59 Berlin time \(your time: Fri,? 11 Dec,? (at )?17:59\)$/,
    );
    expect(to('America/New_York', 'Asia/Tokyo')).toMatch(
      /17:59 New York time \(your time: Sat,? 12 Dec,? (at )?07:59\)$/,
    );
    expect(to('UTC', 'UTC')).toMatch(/22:59 UTC$/);
  });
  test('come back, all the year round', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC'])
      for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 29 * 3_600_000) {
        const local = localOf(at, zone);
        const back = momentOf(local, zone)!;
        expect(localOf(back, zone)).toBe(local);
        // An hour that the clocks show twice may be read as either.
        expect(Math.abs(back - at)).toBeLessThanOrEqual(3_600_000);
      }
  });
});
