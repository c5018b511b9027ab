/** Puts one learner's numbers into the places that <Given>, <Answer> and <Calc> leave in an exercise. */
import { norm, quantities, type QuantityName, type Vec3 } from '@physics';
import type { Drawn, DrawnExercise } from './draw';
import type { Ask, Exercise } from './exercise';
import { evaluate } from './expression';
import { defaultUnit, format, formatNumber, unitFactor, withUnit, type Digits } from './format';

/** The data-… attributes of one place. */
export interface Place {
  given?: string | undefined;
  answer?: string | undefined;
  calc?: string | undefined;
  quantity?: string | undefined;
  show?: string | undefined;
  digits?: string | undefined;
}

const print = (
  x: number,
  quantity: string | undefined,
  show: string | undefined,
  digits: Digits,
) => {
  if (quantity === undefined) return formatNumber(x, digits);
  if (!Object.hasOwn(quantities, quantity)) throw new RangeError(`no quantity "${quantity}"`);
  return format(x, quantity as QuantityName, show, digits);
};

/** (−114.6, 41.73, 0) and the unit they share; what rounding leaves of a zero is 0. */
function vectorText(v: Vec3, quantity: QuantityName, unit = defaultUnit(quantity), digits: Digits) {
  const tiny = 1e-12 * norm(v);
  const texts = v.map((c) =>
    Math.abs(c) <= tiny ? '0' : formatNumber(c / unitFactor(quantity, unit), digits),
  );
  return withUnit(`(${texts.join(', ')})`, unit);
}

/** The example of a design: each number that is chosen. */
function designText(ask: Ask, drawn: Drawn, digits: Digits) {
  if (ask.kind !== 'design' || drawn.kind !== 'design') return '';
  const chosen = Object.entries(ask.choose).map(([name, { show }], i) =>
    format(drawn.example[i]!, name as QuantityName, show, digits),
  );
  return chosen.join(', ');
}

/** The text of one place. @throws RangeError naming what it asks for and is not there */
export function textOf(place: Place, { given, ask }: Exercise, drawn: DrawnExercise): string {
  const { values, asks } = drawn;
  const digits = place.digits ? Number(place.digits) : 4;
  if (place.given !== undefined) {
    const value = values[place.given];
    const range = given[place.given];
    if (value === undefined || !range)
      throw new RangeError(
        `<Given of="${place.given}">: not given here; given: ${Object.keys(given).join(', ')}`,
      );
    if (typeof value === 'string') return value.replace(/^-/, '−');
    return print(value, place.given, 'show' in range ? range.show : undefined, 'exact');
  }
  if (place.answer !== undefined) {
    const one = asks[place.answer];
    const asked = ask[place.answer];
    if (!one || !asked)
      throw new RangeError(
        `<Answer of="${place.answer}">: not asked here; asked: ${Object.keys(ask).join(', ')}`,
      );
    if (one.kind === 'choice' || asked.kind === 'choice')
      throw new RangeError(`<Answer of="${place.answer}">: a choice has no number`);
    if (one.kind === 'design' || asked.kind === 'design') return designText(asked, one, digits);
    if (one.kind === 'number')
      return print(
        one.answer,
        place.answer,
        asked.kind === 'number' ? asked.show : undefined,
        digits,
      );
    if (asked.kind === 'vector')
      return vectorText(one.answer, place.answer as QuantityName, asked.show, digits);
    return `(${one.answer.map((c) => formatNumber(Math.abs(c) < 1e-12 ? 0 : c, 'exact')).join(', ')})`;
  }
  const scope = Object.fromEntries(
    Object.entries(asks).flatMap(([, one]) =>
      one.kind === 'number'
        ? [['answer', one.answer]]
        : one.kind === 'choice'
          ? []
          : one.kind === 'design'
            ? [['answer', one.example[0]!]]
            : one.answer.map((c, i) => ['xyz'[i]!, c]),
    ),
  );
  return print(
    evaluate(place.calc ?? '', { ...values, ...scope }),
    place.quantity,
    place.show,
    digits,
  );
}
