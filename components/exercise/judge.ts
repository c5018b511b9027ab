/** The answer that a field keeps as text, given to the grader. Loaded when an answer is first judged. */
import { fromAngles } from '@physics';
import type { Drawn } from '@learning/draw';
import type { Ask } from '@learning/exercise';
import { grade } from '@learning/grade';
import { understand } from '@learning/grade-number';
import type { Verdict } from '@learning/verdict';
import { fromText } from './text';

export { understand };

export function judge(ask: Ask, name: string, drawn: Drawn, text: string): Verdict {
  const parts = fromText(text);
  switch (ask.kind) {
    case 'number':
      return grade(ask, name, drawn, { kind: 'number', text });
    case 'vector':
      return grade(ask, name, drawn, { kind: 'vector', texts: parts });
    case 'design':
      return grade(ask, name, drawn, { kind: 'design', texts: parts });
    case 'choice':
      return grade(ask, name, drawn, {
        kind: 'choice',
        chosen: parts.filter((part) => part !== '').map(Number),
      });
    case 'direction': {
      const [theta, phi] = parts.map((part) => (Number(part) * Math.PI) / 180);
      const v = text === '' ? ([0, 0, 0] as const) : fromAngles(theta ?? NaN, phi ?? 0);
      return grade(ask, name, drawn, { kind: 'direction', v });
    }
  }
}
