/** The last line of a run: what the reports of the unit and the end-to-end tests, and of the other steps, add up to. */
import { readFileSync } from 'node:fs';

interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected: number; unexpected: number; flaky: number };
  failed?: string[];
}
const read = (name: string) =>
  JSON.parse(readFileSync(`test-results/${name}.json`, 'utf8')) as Report;

const failedSteps = (() => {
  try {
    return read('steps').failed!;
  } catch {
    return [];
  }
})();
function count(name: string): [passed: number, failed: number, second?: number] {
  try {
    const { stats, numPassedTests = 0, numFailedTests = 0 } = read(name);
    // What fails before its first test, as a file that cannot be read, is in no report.
    const least = Number(failedSteps.includes(`test:${name}`));
    return stats
      ? [stats.expected + stats.flaky, Math.max(stats.unexpected, least), stats.flaky]
      : [numPassedTests, Math.max(numFailedTests, least)];
  } catch {
    console.log(`${name}: not run, counted as one failure`);
    return [0, 1];
  }
}
const [unit, e2e] = [count('unit'), count('e2e')];
const others = failedSteps.filter((name) => !name.startsWith('test:'));
for (const name of others) console.log(`${name}: failed, counted as one failure`);
console.log(`${unit[0]} unit, ${e2e[0]} end to end, ${e2e[2] ?? 0} of them at the second try`);
console.log(`${unit[0] + e2e[0]} passed, ${unit[1] + e2e[1] + others.length} failed`);
