/** Times of a time zone. Temporal would do this, but not every browser has it yet. */

/** Making one takes far longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(zone: string): Intl.DateTimeFormat {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-u-ca-iso8601', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  formats.set(zone, format);
  return format;
}
const parts = (at: number, zone: string) =>
  Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
/** How far the clocks of the zone are before UTC, ms. */
function offset(at: number, zone: string): number {
  const { year, month, day, hour, minute, second } = parts(at, zone);
  const wall = Date.UTC(+year!, +month! - 1, +day!, +hour!, +minute!, +second!);
  return wall - Math.floor(at / 1000) * 1000;
}

/** The moment at which the clocks of the zone show '2026-12-11T23:59'; undefined for what is no time. */
export function momentOf(local: string, zone: string): number | undefined {
  const wall = Date.parse(`${local}Z`);
  if (!Number.isFinite(wall)) return undefined;
  // Twice: near a change of the clocks the first guess may be on its other side.
  const guess = wall - offset(wall, zone);
  return wall - offset(guess, zone);
}
/** The reverse, for a field of date and time. */
export function localOf(at: number, zone: string): string {
  const { year, month, day, hour, minute } = parts(at, zone);
  return `${year}-${month}-${day}T${hour}:${minute}`;
}
/** 'Fri 11 Dec 2026, 23:59'. */
export const said = (at: number, zone: string, style: 'long' | 'short' = 'long') =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...(style === 'long' ? { year: 'numeric' } : {}),
  }).format(at);
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
/** 'Berlin time', 'UTC'. */
const named = (zone: string) =>
  zone.includes('/') ? `${zone.replace(/.*\//, '').replaceAll('_', ' ')} time` : zone;
/**
 * A moment for a learner, wherever she is: 'Fri 11 Dec, 23:59 Berlin time', and where her own clocks show another time
 * ' (your time: Fri 11 Dec, 17:59)'.
 */
export function saidFor(
  at: number,
  zone: string,
  style: 'long' | 'short' = 'long',
  own = ownZone(),
): string {
  const here =
    localOf(at, own) === localOf(at, zone) ? '' : ` (your time: ${said(at, own, 'short')})`;
  return `${said(at, zone, style)} ${named(zone)}${here}`;
}
/** 'in 6 days', '3 hours ago'. */
export function fromNow(at: number, now: number): string {
  const minutes = Math.round((at - now) / 60_000);
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  if (Math.abs(minutes) < 90) return format.format(minutes, 'minute');
  if (Math.abs(minutes) < 36 * 60) return format.format(Math.round(minutes / 60), 'hour');
  return format.format(Math.round(minutes / 1440), 'day');
}
