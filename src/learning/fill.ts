/** Puts one learner's numbers into the places that <Given>, <Answer> and <Calc> leave in an exercise. */
import { quantities, type QuantityName } from '@physics';
import type { DrawnExercise } from './draw';
import type { Exercise } from './exercise';
import { evaluate, type Scope } from './expression';
import { format, formatNumber, type Digits } from './format';
import { kindOf } from './kinds';

/** The data-… attributes of one place. */
export interface Place {
  given?: string | undefined;
  /** Of a given with two options, the one that was not drawn. */
  other?: string | undefined;
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
    if (place.other !== undefined) {
      const options = 'options' in range ? range.options : [];
      if (options.length !== 2)
        throw new RangeError(`<Given of="${place.given}" other>: not one of two options`);
      return options.find((option) => option !== value)!.replace(/^-/, '−');
    }
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
    const text = kindOf(asked).fill(asked, place.answer, one, digits);
    if (text === undefined)
      throw new RangeError(`<Answer of="${place.answer}">: a ${asked.kind} has no number`);
    return text;
  }
  const answers = Object.entries(ask).map(([name, one]) => {
    const drawn = asks[name];
    const result = drawn && kindOf(one).result?.(drawn);
    return (
      drawn && { ...(result === undefined ? {} : { [name]: result }), ...kindOf(one).scope(drawn) }
    );
  });
  const scope = Object.assign({}, values, ...answers, values) as Scope;
  const value = evaluate(place.calc ?? '', scope);
  // What is left of a zero by rounding is no number of a text: log(tan(45°)).
  const zero = place.quantity === undefined && Math.abs(value) < 1e-14;
  return print(zero ? 0 : value, place.quantity, place.show, digits);
}
