/** One item as a room sees it: what was asked, what was answered in the learners' words, and, when it is told, what is right. */
import { questionOf } from '@learning/assignment/answers';
import type { Assignment } from '@learning/assignment/assignment';
import type { Entry } from '@learning/assignment/catalog';
import type { ItemSummary, PredictionMade, Turn } from '@learning/assignment/report';
import type { Exercise } from '@learning/exercise';

/** An item, and what a class has made of it. */
export interface Reported {
  summary: ItemSummary;
  assignment: Assignment;
  exercise: Exercise | undefined;
  entry: Entry | undefined;
  made: readonly PredictionMade[] | undefined;
}

export interface ShownBar {
  label: string;
  n: number;
  kind: 'right' | 'mistake' | 'other' | 'guess';
}
export interface ShownAsk {
  question: string;
  bars: readonly ShownBar[];
}

/** Numbers may be each learner's own: a few stand for all who made the same of theirs. */
function typed({ given }: Turn): string {
  const texts = [...new Set(given.map(({ text }) => text))];
  return `${texts.slice(0, 3).join('; ')}${texts.length > 3 ? '; …' : ''}`;
}

/** In the order of the questions; of a choice every option, in the order in which it is declared. */
export function shownAsks(
  exercise: Exercise | undefined,
  turns: readonly Turn[],
  told: boolean,
): ShownAsk[] {
  return Object.entries(exercise?.ask ?? {}).map(([name, ask]) => {
    const own = turns.filter((turn) => turn.ask === name);
    const bar = (label: string, turn: Pick<Turn, 'kind' | 'ever'>): ShownBar => ({
      label: told && turn.kind === 'right' ? `${label} (right)` : label,
      n: turn.ever,
      kind: told ? turn.kind : 'guess',
    });
    const options = ask.kind === 'choice' ? ask.options : [];
    const single = options.filter(({ right }) => right).length === 1;
    const nobody = single
      ? options.filter(({ text }) => !own.some(({ answer }) => answer === text))
      : [];
    const bars = [
      ...own.map((turn) => bar(turn.answer || typed(turn), turn)),
      ...nobody.map(({ text, right }) => bar(text, { kind: right ? 'right' : 'mistake', ever: 0 })),
    ];
    const place = ({ label }: ShownBar) =>
      options.findIndex(({ text }) => label === text || label === `${text} (right)`);
    if (single) bars.sort((a, b) => place(a) - place(b));
    // The first one would give itself away.
    else if (!told) bars.sort((a, b) => b.n - a.n || (a.label < b.label ? -1 : 1));
    return { question: questionOf(ask, name), bars };
  });
}
