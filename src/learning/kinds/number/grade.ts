/** Judges a number with its unit: value, unit, sign and figures one by one. */
import { quantities, type QuantityName } from '@physics';
import { defaultUnit, format, formatNumber, unitFactor } from '../../format';
import { unitSentence } from '../../unit-sentence';
import { agree, readAnswer, readUnit, Unreadable, type Reading } from '../../units';
import { mistaken, remark, unreadable } from '../../verdict';
import { allowance, distance, type DrawnNumber, type NumberAsk } from '.';
import type { Grading } from '../kind';

/** Reads what is typed for a quantity and says what was understood; for the live preview. */
export function understand(
  text: string,
  quantity: QuantityName,
): { reading: Reading; text: string } {
  const reading = readAnswer(text);
  const { unit } = quantities[quantity];
  const fits = agree(reading.dimension, readUnit(unit).dimension);
  const figures = Math.min(12, reading.figures);
  const typed = `${formatNumber(reading.number, figures)}${reading.unit ? `\u202f${reading.unit}` : ''}`;
  const si =
    fits && reading.unit && reading.unit !== unit
      ? ` = ${format(reading.value, quantity, unit, figures)}`
      : '';
  return { reading, text: [typed + si, ...reading.notes].join('. ') };
}

/** What is typed, as it is understood. */
export const preview: Grading<NumberAsk, DrawnNumber>['preview'] = (_ask, name, text) => {
  if (!text.trim()) return '';
  try {
    return `understood as ${understand(text, name as QuantityName).text}`;
  } catch (error) {
    return `not read: ${(error as Error).message}`;
  }
};

export const grade: Grading<NumberAsk, DrawnNumber>['grade'] = (
  ask,
  name,
  { answer, wrong },
  text,
) => {
  const quantity = name as QuantityName;
  const unit = ask.show ?? defaultUnit(quantity);
  const example = format(1.2 * unitFactor(quantity, unit), quantity, unit, 2);
  let reading: Reading;
  try {
    reading = readAnswer(text);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return unreadable(
      `Not read, and not counted: ${error.message}. Write for instance ${example}.`,
    );
  }
  const { value, number, dimension } = reading;
  const wanted = readUnit(quantities[quantity].unit).dimension;
  const near = (x: number, target = answer) =>
    distance(x, target, ask.modulo) <= allowance(ask, target);
  const known = wrong.findIndex((w) => near(value, w));
  if (!reading.unit && quantities[quantity].unit)
    return unreadable(
      `A unit is missing, so this is not counted yet: write for instance ${formatNumber(number, Math.max(2, reading.figures))}\u202f${unit} if that is what you mean.`,
    );
  if (!agree(dimension, wanted)) {
    const unitRemark = remark('unit', false, unitSentence(reading, quantity));
    const sameDigits = near(number * unitFactor(quantity, unit));
    const more = sameDigits
      ? [remark('value', true, `The number itself would be right in ${unit}.`)]
      : [];
    return known >= 0
      ? mistaken(known, ask.wrong[known]!.because, [unitRemark])
      : { verdict: 'wrong', remarks: [unitRemark, ...more] };
  }
  const unitGood = remark('unit', true, 'The unit fits.');
  if (near(value)) {
    // Half of the last figure, relative to the number itself.
    const last = Math.floor(Math.log10(Math.abs(number))) + 1 - reading.figures;
    const coarse = number ? (0.5 * 10 ** last) / Math.abs(number) : 0;
    const figures =
      ask.within === undefined && coarse > 5 * ask.tolerance
        ? [
            remark(
              'figures',
              false,
              `Give more figures next time: ${reading.figures === 1 ? 'one figure' : `${reading.figures} figures`} can be off by ${formatNumber(100 * coarse, 1)}\u202f%, and here it only happened to be near enough.`,
            ),
          ]
        : [];
    return {
      verdict: 'right',
      remarks: [
        remark(
          'value',
          true,
          `${format(answer, quantity, unit, 4)} is right, within ${tolerance(ask)}.`,
        ),
        ...figures,
      ],
    };
  }
  if (known >= 0) return mistaken(known, ask.wrong[known]!.because, [unitGood]);
  if (answer !== 0 && near(-value))
    return {
      verdict: 'wrong',
      remarks: [unitGood, remark('sign', false, 'The size is right, the sign is not.')],
    };
  const power = Math.round(Math.log10(Math.abs(value / answer)));
  const opposite = near(-value / 10 ** power);
  if (power !== 0 && (opposite || near(value / 10 ** power)))
    return {
      verdict: 'wrong',
      remarks: [
        ...(opposite ? [remark('sign', false, 'The sign is not right.')] : []),
        remark(
          'value',
          false,
          `The digits are right; the power of ten is off by ${formatNumber(10 ** power, 1)}. Look at the prefixes.`,
        ),
      ],
    };
  const rounded = Number(answer.toPrecision(reading.figures));
  const onlyRounded = reading.figures <= 2 && Math.abs(value - rounded) <= 1e-9 * Math.abs(answer);
  return {
    verdict: 'wrong',
    remarks: [
      unitGood,
      onlyRounded
        ? remark(
            'figures',
            false,
            `This is the right value rounded too far: give it to ${tolerance(ask)}.`,
          )
        : remark('value', false, 'The value is not right yet.'),
    ],
  };
};
const tolerance = (ask: NumberAsk) =>
  ask.within === undefined
    ? `${formatNumber(100 * ask.tolerance, 'exact')}\u202f%`
    : ask.modulo
      ? `${formatNumber((ask.within * 180) / Math.PI, 2)}°`
      : formatNumber(ask.within, 2);
