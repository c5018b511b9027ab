import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import type { Exercise } from '@learning/exercise';
import { problem } from '@learning/schema';
import { expectedOf } from '@learning/wrong-turns';
import { texOfQuestion } from '../../src/build/checks';
import { tex } from '../../src/build/katex';

const declared = (file: string) =>
  problem.parse(parse(/^---\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8'))![1]!)) as Exercise;
const of = (id: string) => {
  const file = `content/problems/${id}.mdx`;
  return expectedOf(declared(file), texOfQuestion(readFileSync(file, 'utf8')));
};

test('a mistake is told with the answer that it belongs to, in the symbols of its question', () => {
  expect(of('period-by-heart')[0]).toEqual({
    tex: String.raw`T = \frac{1}{\gamma\,B}`,
    reply: 'This is the time for one radian. A whole turn has 2π of them.',
  });
  expect(of('larmor-frequency').map(({ tex }) => tex)).toContain(
    String.raw`2\,\pi\,f\ \text{in place of}\ f`,
  );
  expect(of('torque-direction').map(({ tex }) => tex)).toContain(
    String.raw`(-x,\ -y,\ -z)\ \text{in place of}\ (x,\ y,\ z)`,
  );
});

test('of a choice the wrong options stand with their replies, and none that is right', () => {
  const exercise = declared('content/problems/what-stays.mdx');
  const [ask] = Object.values(exercise.ask).filter(({ kind }) => kind === 'choice');
  if (ask?.kind !== 'choice') throw new Error('no choice');
  const turns = expectedOf({ given: {}, ask: { one: ask } });
  expect(turns.map(({ text, reply }) => [text, reply])).toEqual(
    ask.options.filter(({ right }) => !right).map(({ text, because }) => [text, because]),
  );
});

test.each(globSync('content/problems/*.mdx'))(
  '%s: each mistake is named, and can be set',
  (file) => {
    for (const turn of expectedOf(declared(file))) {
      expect(turn.text ?? turn.tex, turn.reply).toBeTruthy();
      if (turn.tex) expect(tex(turn.tex)).not.toContain('katex-error');
    }
  },
);
