/** Computes the laws of the verification page, one after the other, while the page stays awake. */
import { report, sections } from '@learning/checks';

export interface Computed {
  id: string;
  told: ReturnType<typeof report>;
  /** How long it took, ms. */
  spent: number;
}

for (const [id, check] of sections.flatMap(({ checks }) => Object.entries(checks))) {
  const begun = performance.now();
  const outcome = check.run();
  const spent = performance.now() - begun;
  postMessage({ id, told: report(check, outcome), spent } satisfies Computed);
}
