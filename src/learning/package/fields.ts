/** How SCORM 1.2 and 2004 write times, numbers, answers and whole interactions. */
import type { Edition } from './manifest';
import type { Result } from './results';

const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
/** Seconds as each edition writes a span of time. */
export function span(edition: Edition, seconds: number): string {
  const s = Math.min(Math.max(0, Math.floor(seconds)), 9999 * 3600);
  const [hours, minutes, rest] = [Math.floor(s / 3600), Math.floor(s / 60) % 60, s % 60];
  return edition === 'scorm12'
    ? `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(rest)}`
    : `PT${hours}H${minutes}M${rest}S`;
}
/** A number without an exponent, which platforms refuse. */
export const plain = (x: number, digits = 2) => String(Number(x.toFixed(digits)));
/** What a platform may take for marks of its own: separators of answers, and braces that say how an answer is compared. */
const response = (text: string) =>
  text
    .replace(/\[([,.:])\]/g, '($1)')
    .replace(/^\{/, '(')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .slice(0, 250);

/** By the clock of the learner, 2026-12-03T10:20:30: not all platforms take the name of a zone. */
const local = (at: number) =>
  new Date(at - 60_000 * new Date(at).getTimezoneOffset()).toISOString().slice(0, 19);

/** The fields of one interaction, without their common beginning; its name stands first. */
export function interaction(
  edition: Edition,
  { id, kind, text, verdict, at, points, title }: Result,
): [string, string][] {
  const old = edition === 'scorm12';
  const result = { right: 'correct', wrong: old ? 'wrong' : 'incorrect', neutral: 'neutral' }[
    verdict
  ];
  return [
    ['id', id],
    // A number with a unit or an exponent is no `numeric` of either edition.
    ['type', kind === 'lesson' && !old ? 'other' : 'fill-in'],
    old ? ['time', local(at).slice(11)] : ['timestamp', local(at)],
    ['weighting', plain(points)],
    [old ? 'student_response' : 'learner_response', response(text)],
    ['result', result],
    ...(old ? [] : [['description', title.slice(0, 250)] as [string, string]]),
  ];
}
