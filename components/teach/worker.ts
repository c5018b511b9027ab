/** Reads and judges what a class has handed in, off the page's thread: see desk.ts. */
import { answersOfRow } from '@learning/assignment/answers';
import type { Assignment } from '@learning/assignment/assignment';
import type { Catalog, Exercises } from '@learning/assignment/catalog';
import type { Corrections } from '@learning/assignment/corrections';
import { idOf, type Refused, type Row } from '@learning/assignment/gather';
import { fromFile } from '@learning/assignment/link';
import { readKey, type PrivateKey } from '@learning/assignment/lock';
import type { Course, Judged } from '@learning/assignment/judge';
import { judgeFile, summarize, type Given, type Report } from '@learning/assignment/report';
import { titleIn } from '@learning/assignment/submission';
import { unpack } from '@learning/assignment/unpack';
import { courseOf } from './course';
import type { Order, Told } from './desk';

let files: Given[] = [];
let refused: Refused[] = [];
/** What was judged last, and the report of it. */
let last: { assignment: Assignment; course: Course; judged: (Judged | Refused)[] } | undefined;
let report: Report | undefined;

const tell = (told: Told) => self.postMessage(told);

/** The texts of the files; an assignment, a private key and a list of names among them are told apart. */
async function take(dropped: readonly File[]): Promise<void> {
  for (const [i, file] of dropped.entries()) {
    let found: (Given | Refused)[];
    try {
      found = unpack(
        file.webkitRelativePath || file.name,
        new Uint8Array(await file.arrayBuffer()),
      );
    } catch {
      found = [{ file: file.name, why: 'could not be read by the browser' }];
    }
    for (const one of found) {
      if ('why' in one) refused.push(one);
      else if (one.text.slice(0, 300).includes('"precess-assignment"')) {
        const assignment = fromFile(one.text);
        if (typeof assignment === 'string')
          refused.push({ file: one.name, why: 'is an assignment that cannot be read' });
        else tell({ type: 'assignment', assignment });
      } else if (one.text.slice(0, 300).includes('"precess-private-key"')) {
        const key = await readKey(one.text);
        if (typeof key === 'string')
          refused.push({ file: one.name, why: 'is a private key that cannot be read' });
        else tell({ type: 'key', key });
      } else if (/\.(csv|tsv|txt)$/i.test(one.name)) tell({ type: 'names', text: one.text });
      else {
        // Dropped twice, a file is one.
        files = files.filter(({ name, text }) => name !== one.name || text !== one.text);
        files.push(one);
      }
    }
    tell({ type: 'progress', done: i + 1, of: dropped.length, what: 'read' });
  }
  const titles = [...new Set(files.flatMap(({ text }) => titleIn(text) ?? []))];
  tell({ type: 'taken', files: files.length, refused: refused.length, titles });
}

async function judgeAll(
  assignment: Assignment,
  catalog: Catalog,
  exercises: Exercises,
  key: PrivateKey | undefined,
  corrections: Corrections,
): Promise<void> {
  const course = courseOf(catalog, exercises);
  const now = Date.now();
  const judged: (Judged | Refused)[] = [...refused];
  let shown = now;
  for (const [i, file] of files.entries()) {
    judged.push(await judgeFile(assignment, file, course, key, now));
    if (Date.now() - shown < 100) continue;
    shown = Date.now();
    tell({ type: 'progress', done: i + 1, of: files.length, what: 'judged' });
  }
  last = { assignment, course, judged };
  summarizeAll(corrections);
}

function summarizeAll(corrections: Corrections): void {
  if (!last) return;
  report = summarize(last.assignment, last.judged, last.course, corrections);
  // The page needs what came of the answers, not the answers: five hundred files are large.
  const rows = report.rows.map((row) => ({
    ...row,
    events: [],
    standings: new Map([...row.standings].map(([key, one]) => [key, { ...one, list: [] }])),
  }));
  tell({ type: 'report', report: { ...report, rows } });
}

function answers(id: string, absent: Row | undefined): void {
  const row = absent ?? report?.rows.find((one) => idOf(one) === id);
  if (row && last)
    tell({ type: 'answers', id, answers: answersOfRow(last.assignment, row, last.course) });
}

self.onmessage = ({ data }: MessageEvent<Order>) => {
  const work = (async () => {
    if (data.type === 'take') await take(data.files);
    else if (data.type === 'judge')
      await judgeAll(data.assignment, data.catalog, data.exercises, data.key, data.corrections);
    else if (data.type === 'correct') summarizeAll(data.corrections);
    else if (data.type === 'answers') answers(data.id, data.absent);
    else [files, refused, last, report] = [[], [], undefined, undefined];
  })();
  work.catch((error: unknown) =>
    tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
};
