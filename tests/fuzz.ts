/**
 * How many drawn cases a test tries. `npm run test:long` tries all of them (PRECESS_FUZZ=1), every other run a tenth:
 * of many cases the first find nearly every fault, and the seed is the same each time. PRECESS_FUZZ=20 tries more.
 */
const share = Number(process.env['PRECESS_FUZZ'] ?? 0.1);
if (!(share > 0))
  throw new Error(`PRECESS_FUZZ must be a number > 0, got ${process.env['PRECESS_FUZZ']}`);

/** The share of `all` cases that this run tries; never fewer than a hundred, where there are as many. */
export const fuzz = (all: number) => Math.max(Math.min(all, 100), Math.round(all * share));
