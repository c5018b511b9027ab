/** What tests of sessions report. */
import type { Report, Result } from '@learning/package/results';

export const result = (id: string, change: Partial<Result> = {}): Result => ({
  id,
  kind: 'answer',
  text: '5.6e9 Hz',
  verdict: 'right',
  at: Date.UTC(2026, 11, 3, 10, 20, 30),
  points: 2.5,
  title: 'How fast does it precess?',
  ...change,
});
export const report = (change: Partial<Report> = {}): Report => ({
  score: 62.5,
  progress: 0.5,
  complete: false,
  passed: undefined,
  results: [result('problem.larmor-frequency.f')],
  ...change,
});
