import sax from 'sax';
import { beforeEach, describe, expect, test } from 'vitest';
import { Cmi5Session, launchIn, type Launch } from '@learning/package/cmi5';
import { courseStructure } from '@learning/package/cmi5-xml';
import { uuid } from '@learning/package/statements';
import { activityId, faults, Lrs } from '../../lrs';
import { report, result } from './reports';

const base = 'https://lms.example';
const begun = Date.UTC(2026, 11, 3, 10, 0, 0);
const done = report({ score: 80, progress: 1, complete: true, passed: true });

let lrs: Lrs;
let tokens: Map<string, string>;
let now: number;
let reached: boolean;
beforeEach(() => {
  lrs = new Lrs();
  tokens = new Map();
  now = begun;
  reached = true;
});
const launched = (query = lrs.launch(base)): Launch => {
  const launch = launchIn(query);
  if (typeof launch === 'string') throw new Error(launch);
  return launch;
};
const session = (launch = launched()) =>
  new Cmi5Session(launch, {
    fetch: (...request) =>
      reached ? lrs.fetch(...request) : Promise.reject(new TypeError('Failed to fetch')),
    now: () => (now += 1000),
    tokens: { get: (key) => tokens.get(key), set: (key, token) => void tokens.set(key, token) },
  });
async function opened(one: Cmi5Session) {
  const found = await one.open();
  if (typeof found === 'string') throw new Error(found);
  return found;
}

describe('how a platform has opened the page', () => {
  test('is read from the query, in any order', () => {
    const query = new URLSearchParams([...new URLSearchParams(lrs.launch(base))].reverse());
    expect(launchIn(`?${query.toString()}`)).toMatchObject({
      endpoint: `${base}/lrs/`,
      activityId,
      actor: { account: { name: '40217335' } },
    });
  });
  test.each(['endpoint', 'fetch', 'actor', 'registration', 'activityId'])(
    'without %s is told as such',
    (name) => {
      const query = new URLSearchParams(lrs.launch(base));
      query.delete(name);
      expect(launchIn(query.toString())).toContain(name);
      query.set(name, '');
      expect(launchIn(query.toString())).toContain(name);
    },
  );
  test('with an actor that is no agent of a platform is told as such', () => {
    for (const actor of ['x', '{}', '{"mbox":"mailto:a@b.c"}', '[]', 'null']) {
      const query = new URLSearchParams(lrs.launch(base));
      query.set('actor', actor);
      expect(launchIn(query.toString())).toContain('actor');
    }
  });
});

describe('a session of cmi5', () => {
  test('knows the learner, the mark and what was done, and says first that it has begun', async () => {
    lrs.returnURL = 'https://lms.example/course/7';
    expect(await opened(session())).toEqual({
      learner: { id: '40217335', name: 'Mara Lind' },
      state: '',
      score: 0,
      looking: false,
      pass: 50,
      returnURL: 'https://lms.example/course/7',
    });
    expect(lrs.verbs()).toEqual(['initialized']);
  });

  test('says each answer as it is given and how far it is, and the verdict when all is done', async () => {
    const one = session();
    await opened(one);
    expect(await one.send(report(), '1.abc.s')).toEqual({ as: 'stored', refused: [] });
    expect(lrs.verbs()).toEqual(['initialized']);
    const [answered, progressed] = lrs.allowed();
    expect(answered).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object: { id: `${activityId}/problem.larmor-frequency.f` },
      result: { response: '5.6e9 Hz', success: true },
    });
    expect(progressed!.result).toMatchObject({ score: { scaled: 0.625 } });
    expect(await one.send(done, '1.abd.s')).toEqual({ as: 'stored', refused: [] });
    expect(lrs.verbs()).toEqual(['initialized', 'completed', 'passed']);
    expect(lrs.said.at(-1)!.result!.score).toEqual({ scaled: 0.8 });
    one.close();
    expect(lrs.verbs().at(-1)).toBe('terminated');
    expect(faults(lrs.said)).toEqual([]);
  });

  test.each([
    ['below the mark', { score: 30, passed: false }, 'failed'],
    ['at the mark', { score: 50, passed: true }, 'passed'],
    ['without a mark', { score: 10, passed: undefined }, 'passed'],
  ] as const)('says of what was done %s so', async (which, change, verb) => {
    if (which === 'without a mark') lrs.masteryScore = undefined;
    const one = session();
    await opened(one);
    await one.send({ ...done, ...change }, '');
    expect(lrs.verbs()).toEqual(['initialized', 'completed', verb]);
    expect(faults(lrs.said)).toEqual([]);
  });

  test('is resumed with what was left, and says nothing twice', async () => {
    const first = session();
    await opened(first);
    await first.send(done, '1.state.s');
    first.close();
    const count = lrs.said.length;
    const second = session();
    expect(await opened(second)).toMatchObject({ state: '1.state.s', score: 80 });
    expect(await second.send(done, '1.state.s')).toEqual({ as: 'stored', refused: [] });
    expect(lrs.verbs(lrs.said.slice(count))).toEqual(['initialized']);
    const more = report({ ...done, results: [...done.results, result('b', { at: begun + 9e6 })] });
    await second.send(more, '');
    expect(
      lrs
        .allowed()
        .map(({ object }) => object.id)
        .filter((id) => id.endsWith('/b')),
    ).toHaveLength(1);
    expect(faults(lrs.said)).toEqual([]);
  });

  test('says what was answered after a clock that was ahead was put right', async () => {
    const ahead = begun + 40 * 86_400_000;
    for (const more of [
      result('a', { at: ahead }),
      result('b', { at: begun + 9e6, order: ahead + 1 }),
    ]) {
      const one = session();
      await opened(one);
      await one.send(report({ results: [more] }), '');
      one.close();
    }
    const said = lrs.allowed().map(({ object }) => object.id);
    expect(said.filter((id) => /\/[ab]$/.test(id))).toEqual([`${activityId}/a`, `${activityId}/b`]);
  });

  test('that failed may pass in another session, and is not failed after it', async () => {
    const failed = { ...done, score: 20, passed: false };
    for (const one of [failed, done, failed]) {
      const next = session();
      await opened(next);
      await next.send(one, '');
      next.close();
    }
    expect(lrs.verbs().filter((verb) => /passed|failed/.test(verb))).toEqual(['failed', 'passed']);
    expect(faults(lrs.said)).toEqual([]);
  });

  test('that breaks says so, and says everything in its order when it is there again', async () => {
    const one = session();
    await opened(one);
    reached = false;
    expect((await one.send(report(), 'a')).as).toBe('failed');
    expect((await one.send(done, 'b')).as).toBe('failed');
    reached = true;
    lrs.status = 503;
    expect(await one.send(done, 'b')).toMatchObject({ as: 'failed', why: 'it answered with 503' });
    lrs.status = undefined;
    expect(await one.send(done, 'b')).toEqual({ as: 'stored', refused: [] });
    expect(lrs.verbs()).toEqual(['initialized', 'completed', 'passed']);
    expect(lrs.documents.get('precess')).toMatchObject({ state: 'b', score: 80 });
    expect(lrs.allowed().map(({ verb }) => verb.display['en'])).toEqual(['answered', 'progressed']);
    expect(faults(lrs.said)).toEqual([]);
  });

  test('of which an answer was lost on its way is said again without being said twice', async () => {
    const one = session();
    await opened(one);
    const { fetch } = lrs;
    // The store has it, and nobody hears that it has.
    lrs.fetch = async (...request) => {
      await fetch(...request);
      throw new TypeError('Failed to fetch');
    };
    expect((await one.send(done, 'a')).as).toBe('failed');
    lrs.fetch = fetch;
    expect(await one.send(done, 'a')).toEqual({ as: 'stored', refused: [] });
    expect(lrs.verbs()).toEqual(['initialized', 'completed', 'passed']);
    expect(faults(lrs.said)).toEqual([]);
  });

  test.each([400, 403])(
    'has a statement refused with %d named until it ends, and the others said',
    async (refusal) => {
      lrs.refuses = ['passed'];
      lrs.refusal = refusal;
      const one = session();
      await opened(one);
      const more = report({
        ...done,
        results: [...done.results, result('b', { at: begun + 9e6 })],
      });
      expect(await one.send(done, '')).toEqual({ as: 'stored', refused: ['passed'] });
      expect(await one.send(more, 'b')).toEqual({ as: 'stored', refused: ['passed'] });
      expect(lrs.verbs()).toEqual(['initialized', 'completed']);
      expect(lrs.documents.get('precess')).toMatchObject({ state: 'b', said: ['completed'] });
    },
  );

  test('that is left at once says with its last word what it has not said yet', async () => {
    const one = session();
    await opened(one);
    const sent = one.send(done, 'a');
    one.close();
    expect(await sent).toMatchObject({ as: 'over' });
    expect(lrs.verbs()).toEqual(['initialized', 'completed', 'passed', 'terminated']);
    expect(lrs.documents.get('precess')).toMatchObject({ state: 'a', score: 80 });
    expect(faults(lrs.said)).toEqual([]);
    await opened(session());
    expect(lrs.allowed()).toHaveLength(2);
  });

  test('that is left while an answer is on its way has it in the next, said once', async () => {
    const one = session();
    await opened(one);
    const { fetch } = lrs;
    // The store has it, and the page is gone before it hears of it.
    lrs.fetch = async (...request) => {
      await fetch(...request);
      return new Promise(() => undefined);
    };
    void one.send(report(), 'a');
    await Promise.resolve();
    one.close();
    lrs.fetch = fetch;
    expect(lrs.verbs()).toEqual(['initialized', 'terminated']);
    const next = session();
    expect((await opened(next)).state).toBe('a');
    expect(await next.send(done, 'b')).toEqual({ as: 'stored', refused: [] });
    const answered = lrs.allowed().filter(({ verb }) => verb.display['en'] === 'answered');
    expect(answered).toHaveLength(1);
    expect(faults(lrs.said)).toEqual([]);
  });

  test('of which the platform has the verdict, and the page does not know it, goes on', async () => {
    const first = session();
    await opened(first);
    await first.send(done, 'a');
    first.close();
    lrs.documents.set('precess', { state: 'a', score: 80, progress: 1, said: [], until: 0 });
    const second = session();
    await opened(second);
    expect(await second.send(done, 'b')).toEqual({ as: 'stored', refused: [] });
    expect(lrs.documents.get('precess')).toMatchObject({ said: ['completed', 'passed'] });
    expect(faults(lrs.said)).toEqual([]);
  });

  test('that the platform has ended is over', async () => {
    const one = session();
    await opened(one);
    lrs.status = 403;
    expect(await one.send(report(), '')).toMatchObject({ as: 'over' });
  });

  test.each(['Browse', 'Review'])('in the mode %s only begins and ends', async (mode) => {
    lrs.launchMode = mode;
    const one = session();
    expect((await opened(one)).looking).toBe(true);
    await one.send(done, 'x');
    one.close();
    expect(lrs.verbs()).toEqual(['initialized', 'terminated']);
    expect(lrs.documents.has('precess')).toBe(false);
  });

  test('is opened again in the same tab, whose token is given but once', async () => {
    const launch = launched();
    await opened(session(launch));
    expect((await opened(session(launch))).learner.id).toBe('40217335');
    expect(lrs.verbs()).toEqual(['initialized']);
    tokens.clear();
    expect(await session(launch).open()).toBe('The token was given already.');
  });

  test('is not opened again once it is terminated', async () => {
    const launch = launched();
    const one = session(launch);
    await opened(one);
    one.close();
    expect(await session(launch).open()).toBe('that session is over');
  });

  test('that cannot be opened says why', async () => {
    reached = false;
    expect(await session().open()).toBe('it cannot be reached');
    reached = true;
    lrs.launchMode = 'Unknown';
    expect(await session().open()).toContain('LMS.LaunchData');
    lrs.status = 500;
    expect(await session(launched()).open()).not.toBe('');
  });

  test('takes what is kept only in its own form', async () => {
    lrs.documents.set('precess', { state: 7, score: 'x' });
    expect(await opened(session())).toMatchObject({ state: '', score: 0 });
  });

  test.each([0.07, 0.29, 0.5, 0.57, 1])(
    'takes the mark %d as the platform writes it',
    async (mark) => {
      lrs.masteryScore = mark;
      const one = session();
      const { pass } = await opened(one);
      expect(pass).toBe(Number((mark * 100).toFixed(2)));
      await one.send({ ...done, score: pass!, passed: true }, '');
      expect(faults(lrs.said)).toEqual([]);
    },
  );
});

test('names have identifiers of their own, and the same name the same', () => {
  const names = Array.from({ length: 5000 }, (_, i) => `registration ${i}`);
  expect(new Set(names.map(uuid)).size).toBe(names.length);
  expect(uuid('a')).toBe(uuid('a'));
});

describe('cmi5.xml', () => {
  const course = { id: 'k3x9p2ab', title: 'Torques & <walls>', instructions: 'By “Friday”' };
  /** Elements by their paths, in their order, with attributes; @throws where it is not well formed. */
  function read(xml: string) {
    const found: { path: string; attributes: Readonly<Record<string, unknown>>; text: string }[] =
      [];
    const open: string[] = [];
    const parser = sax.parser(true);
    parser.onopentag = ({ name, attributes }) => {
      open.push(name);
      found.push({ path: open.join('/'), attributes, text: '' });
    };
    parser.ontext = (text) => {
      const last = found.at(-1);
      if (last) last.text += text.trim();
    };
    parser.onclosetag = () => open.pop();
    parser.onerror = (error) => {
      throw error;
    };
    parser.write(xml).close();
    return found;
  }

  test('has what the schema of cmi5 wants, in its order', () => {
    const found = read(courseStructure({ ...course, pass: 50 }));
    expect(found.map(({ path }) => path.replace('courseStructure/', ''))).toEqual([
      'courseStructure',
      'course',
      ...['title', 'title/langstring', 'description', 'description/langstring'].map(
        (path) => `course/${path}`,
      ),
      'au',
      ...['title', 'title/langstring', 'description', 'description/langstring', 'url'].map(
        (path) => `au/${path}`,
      ),
    ]);
    const of = (path: string) => found.find((one) => one.path === `courseStructure/${path}`)!;
    expect(of('course').attributes['id']).not.toBe(of('au').attributes['id']);
    expect(of('au').attributes).toMatchObject({
      moveOn: 'CompletedAndPassed',
      masteryScore: '0.5',
      launchMethod: 'AnyWindow',
    });
    expect(of('course/title/langstring').text).toBe(course.title);
    expect(of('au/url').text).toBe('package/index.html');
  });
  test('without a mark asks only that all is done', () => {
    const au = read(courseStructure(course)).find(({ path }) => path.endsWith('/au'))!;
    expect(au.attributes['moveOn']).toBe('Completed');
    expect(au.attributes).not.toHaveProperty('masteryScore');
  });
  test.each([
    [33.33, '0.3333'],
    [100, '1'],
    [0.01, '0.0001'],
  ])('writes the mark %d as a decimal', (pass, mastery) => {
    expect(courseStructure({ ...course, pass })).toContain(`masteryScore="${mastery}"`);
  });
});
