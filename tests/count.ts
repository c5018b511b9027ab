/** The last line of a run: what the reports of the unit and the end-to-end tests add up to. */
import { readFileSync } from 'node:fs';

interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected: number; unexpected: number; flaky: number };
}
function count(name: string): [passed: number, failed: number, second?: number] {
  try {
    const report = JSON.parse(readFileSync(`test-results/${name}.json`, 'utf8')) as Report;
    const { stats } = report;
    return stats
      ? [stats.expected + stats.flaky, stats.unexpected, stats.flaky]
      : [report.numPassedTests ?? 0, report.numFailedTests ?? 0];
  } catch {
    console.log(`${name}: not run, counted as one failure`);
    return [0, 1];
  }
}
const [unit, e2e] = [count('unit'), count('e2e')];
console.log(`${unit[0]} unit, ${e2e[0]} end to end, ${e2e[2] ?? 0} of them at the second try`);
console.log(`${unit[0] + e2e[0]} passed, ${unit[1] + e2e[1]} failed`);
