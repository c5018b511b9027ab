import { Scorm12API, Scorm2004API } from 'scorm-again';
import { describe, expect, test } from 'vitest';
import type { Edition } from '@learning/package/manifest';
import { findApi, type Api } from '@learning/package/api';
import { span } from '@learning/package/fields';
import { Session } from '@learning/package/session';
import { report, result } from './reports';

interface Platform {
  api: Api;
  /** As when somebody is logged out: no session is there any more. */
  forget: () => void;
}
const settings = { autocommit: false, logLevel: 5 } as const;
function platform(edition: Edition, before: Record<string, unknown> = {}): Platform {
  const one = edition === 'scorm12' ? new Scorm12API(settings) : new Scorm2004API(settings);
  const known =
    edition === 'scorm12'
      ? { core: { student_id: 'u-17', student_name: 'Lind, Mara' } }
      : { learner_id: 'u-17', learner_name: 'Lind, Mara' };
  one.loadFromJSON({ cmi: { ...known, ...before } });
  // Called as a page calls them, by the names of the standard.
  const raw = one as unknown as Record<string, (...values: string[]) => string>;
  const names =
    edition === 'scorm12'
      ? [
          'LMSInitialize',
          'LMSFinish',
          'LMSGetValue',
          'LMSSetValue',
          'LMSCommit',
          'LMSGetLastError',
          'LMSGetErrorString',
        ]
      : [
          'Initialize',
          'Terminate',
          'GetValue',
          'SetValue',
          'Commit',
          'GetLastError',
          'GetErrorString',
        ];
  const api = Object.fromEntries(
    names.map((name) => [name, (...values: string[]) => raw[name]!.call(one, ...values)]),
  );
  return {
    api,
    forget: () => one.reset(),
  };
}
const editions = ['scorm12', 'scorm2004'] as const;
const field = {
  scorm12: {
    score: 'cmi.core.score.raw',
    status: 'cmi.core.lesson_status',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    begin: 'LMSInitialize',
  },
  scorm2004: {
    score: 'cmi.score.raw',
    status: 'cmi.completion_status',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    begin: 'Initialize',
  },
};
const opened = (session: Session) => {
  const found = session.open();
  if (typeof found === 'string') throw new Error(found);
  return found;
};

describe.each(editions)('a session of %s', (edition) => {
  const names = field[edition];

  test('knows the learner, stores score, status and state, and refuses nothing', () => {
    const { api } = platform(edition);
    const session = new Session(edition, api);
    expect(opened(session)).toEqual({
      learner: { id: 'u-17', name: 'Lind, Mara' },
      state: '',
      score: 0,
      looking: false,
    });
    expect(session.send(report(), '1.abc.sum1')).toEqual({ as: 'stored', refused: [] });
    const get = (name: string) => api[names.get]!(name);
    expect(get(names.score)).toBe('62.5');
    expect(get(names.status)).toBe('incomplete');
    expect(get('cmi.suspend_data')).toBe('1.abc.sum1');
    session.send(report({ score: 100, complete: true, passed: true }), '1.abc.sum1');
    expect(get(names.score)).toBe('100');
    expect(get(edition === 'scorm12' ? names.status : 'cmi.success_status')).toBe('passed');
  });

  test.each([
    ['done, without a mark', { complete: true, passed: undefined }, 'completed', 'unknown'],
    ['done, below the mark', { complete: true, passed: false }, 'failed', 'failed'],
    ['above the mark before the end', { complete: false, passed: true }, 'passed', 'passed'],
  ] as const)('says of what is %s so', (_, change, old, success) => {
    const { api } = platform(edition);
    const session = new Session(edition, api);
    opened(session);
    expect(session.send(report(change), '')).toEqual({ as: 'stored', refused: [] });
    expect(api[names.get]!(edition === 'scorm12' ? names.status : 'cmi.success_status')).toBe(
      edition === 'scorm12' ? old : success,
    );
  });

  test('is resumed with what was left, however long it may be', () => {
    const state = 'x'.repeat(new Session(edition, {}).room);
    const first = platform(edition);
    const session = new Session(edition, first.api);
    opened(session);
    expect(session.send(report(), state)).toEqual({ as: 'stored', refused: [] });
    expect(session.close()).toBe(true);
    const score = { raw: '62.5' };
    const second = platform(edition, {
      suspend_data: state,
      ...(edition === 'scorm12' ? { core: { score } } : { score }),
    });
    expect(opened(new Session(edition, second.api))).toMatchObject({ state, score: 62.5 });
  });

  test('takes numbers with exponents, units, formulas, marks of its own and long texts as answers', () => {
    const { api } = platform(edition);
    const session = new Session(edition, api);
    opened(session);
    const texts = [
      '2.8e10',
      '5,6 GHz',
      '1e-24 J/T',
      '[1,0,0]',
      '1[,]2[:]3',
      '{order=true}x',
      'γ B_ext/2π',
      'a\nb',
      'x'.repeat(2000),
      '',
    ];
    const results = texts.map((text, i) => result(`problem.p.a${i}`, { text }));
    expect(session.send(report({ results }), '')).toEqual({ as: 'stored', refused: [] });
    expect(Number(api[names.get]!('cmi.interactions._count'))).toBe(texts.length);
  });

  test.each(['prediction', 'lesson', 'answer'] as const)('takes a %s with each verdict', (kind) => {
    const { api } = platform(edition);
    const session = new Session(edition, api);
    opened(session);
    const results = (['right', 'wrong', 'neutral'] as const).map((verdict) =>
      result(`${kind}.${verdict}`, { kind, verdict }),
    );
    expect(session.send(report({ results }), '')).toEqual({ as: 'stored', refused: [] });
  });

  test('writes an answer that changes to where it was', () => {
    const { api } = platform(edition);
    const session = new Session(edition, api);
    opened(session);
    session.send(report({ results: [result('a', { verdict: 'wrong' })] }), '');
    session.send(report({ results: [result('a'), result('b')] }), '');
    expect(Number(api[names.get]!('cmi.interactions._count'))).toBe(2);
  });

  test('stores the grade though state and answers are refused, and says which', () => {
    const { api } = platform(edition);
    const set = api[names.set]!;
    const strict = {
      ...api,
      [names.set]: (name = '', value = '') =>
        /suspend_data|interactions/.test(name) ? 'false' : set(name, value),
    };
    const session = new Session(edition, strict);
    opened(session);
    const sent = session.send(report(), 'x');
    expect(sent).toEqual({
      as: 'stored',
      refused: ['cmi.suspend_data', 'problem.larmor-frequency.f'],
    });
    expect(api[names.get]!(names.score)).toBe('62.5');
  });

  test('writes the grade before anything else', () => {
    const { api } = platform(edition);
    const order: string[] = [];
    const set = api[names.set]!;
    const session = new Session(edition, {
      ...api,
      [names.set]: (name = '', value = '') => (order.push(name), set(name, value)),
    });
    opened(session);
    session.send(report(), 'x');
    const place = (name: RegExp) => order.findIndex((one) => name.test(one));
    expect(place(/score/)).toBe(0);
    expect(place(/status/)).toBeLessThan(place(/suspend_data/));
    expect(place(/suspend_data/)).toBeLessThan(place(/interactions/));
  });

  test('that breaks late says so, and writes everything again when it is there again', () => {
    const { api } = platform(edition);
    let down = false;
    const written: string[] = [];
    const session = new Session(edition, {
      ...api,
      [names.set]: (name = '', value = '') => (written.push(name), api[names.set]!(name, value)),
      [names.commit]: () => {
        if (down) throw new TypeError('Failed to fetch');
        return api[names.commit]!('');
      },
    });
    opened(session);
    expect(session.send(report(), 'a').as).toBe('stored');
    down = true;
    expect(session.send(report({ score: 80 }), 'b').as).toBe('failed');
    down = false;
    written.length = 0;
    expect(session.send(report({ score: 80 }), 'b').as).toBe('stored');
    expect(written).toContain(names.score);
    expect(api[names.get]!(names.score)).toBe('80');
  });

  test('that the platform has closed is over, and stays so', () => {
    const { api, forget } = platform(edition);
    const session = new Session(edition, api);
    opened(session);
    forget();
    expect(session.send(report(), 'x').as).toBe('over');
  });

  test('that cannot be opened says why in the platform’s words', () => {
    const { api } = platform(edition);
    api[names.begin]!('');
    expect(new Session(edition, api).open()).toMatch(/^\w.* \(\d+\)$/);
    expect(new Session(edition, {}).open()).toBe('it gave no reason');
  });

  test('only looked at is known as such', () => {
    const { api } = platform(
      edition,
      edition === 'scorm12' ? { core: { lesson_mode: 'review' } } : { mode: 'review' },
    );
    expect(opened(new Session(edition, api)).looking).toBe(true);
  });

  test.each([0, 1, 59, 3600, 86_399, 1e9])(
    'writes %d seconds as a span that is taken',
    (seconds) => {
      const { api } = platform(edition);
      api[names.begin]!('');
      const name = edition === 'scorm12' ? 'cmi.core.session_time' : 'cmi.session_time';
      expect(String(api[names.set]!(name, span(edition, seconds)))).toBe('true');
    },
  );

  test.each([0, 0.01, 33.33, 66.67, 99.99, 100])(
    'writes a score of %d without an exponent',
    (score) => {
      const { api } = platform(edition);
      const session = new Session(edition, api);
      opened(session);
      expect(session.send(report({ score }), '')).toEqual({ as: 'stored', refused: [] });
      expect(Number(api[names.get]!(names.score))).toBe(score);
    },
  );

  test('is found around the page, around the window that opened it, and not through another origin', () => {
    const api = {} as Api;
    const name = edition === 'scorm12' ? 'API' : 'API_1484_11';
    const top: Record<string, unknown> = { [name]: api };
    top['parent'] = top;
    expect(findApi(edition, { parent: { parent: top } })).toBe(api);
    const popup: Record<string, unknown> = { opener: { parent: top } };
    popup['parent'] = popup;
    expect(findApi(edition, popup)).toBe(api);
    expect(findApi(edition, { parent: popup })).toBe(api);
    const walled = new Proxy(
      {},
      {
        get: () => {
          throw new DOMException('', 'SecurityError');
        },
      },
    );
    expect(findApi(edition, { parent: walled })).toBeUndefined();
    const alone: Record<string, unknown> = {};
    alone['parent'] = alone;
    expect(findApi(edition, alone)).toBeUndefined();
  });
});

test('answers of an earlier session are found again by 2004, which lets them be read', () => {
  const first = platform('scorm2004');
  const session = new Session('scorm2004', first.api);
  opened(session);
  session.send(report({ results: [result('a'), result('b')] }), '');
  const api: Api = {
    ...first.api,
    Initialize: () => 'true',
  };
  const again = new Session('scorm2004', api);
  opened(again);
  again.send(report({ results: [result('b', { verdict: 'wrong' }), result('c')] }), '');
  expect(Number(first.api['GetValue']!('cmi.interactions._count'))).toBe(3);
  expect(first.api['GetValue']!('cmi.interactions.1.result')).toBe('incorrect');
});
