/** Judges a number with its unit: value, unit, sign and figures one by one. */
import { quantities, type QuantityName } from '@physics';
import { defaultUnit, format, formatNumber, unitFactor, withUnit } from '../../format';
import { isAngle, readAnswer, understood, type Reading } from '../../typed';
import { unitSentence } from '../../unit-sentence';
import { Unreadable } from '../../unreadable';
import { mistaken, remark, unreadable, type Remark } from '../../verdict';
import { figuresOf } from '../figures';
import { help as unitHelp } from '../help';
import { allowance, distance, quantityOf, type DrawnNumber, type NumberAsk } from '.';
import type { Grading } from '../kind';

const wantedOf = (ask: NumberAsk, quantity: QuantityName) => ({
  quantity,
  show: ask.show,
  units: ask.units,
});

export const preview: Grading<NumberAsk, DrawnNumber>['preview'] = (ask, name, text) => {
  if (!text.trim()) return '';
  const quantity = quantityOf(ask, name);
  try {
    return understood(readAnswer(text, wantedOf(ask, quantity)), quantity);
  } catch (error) {
    if (error instanceof Unreadable) return `not read: ${error.message}`;
    throw error;
  }
};

export const help: Grading<NumberAsk, DrawnNumber>['help'] = (ask, name) =>
  unitHelp(wantedOf(ask, quantityOf(ask, name)));

/** The learner's own number, in SI, for the asks that go on with it; undefined where there is none. */
export const value: NonNullable<Grading<NumberAsk, DrawnNumber>['value']> = (ask, name, text) => {
  const quantity = quantityOf(ask, name);
  try {
    const { value, unit, fits } = readAnswer(text, wantedOf(ask, quantity));
    return fits && (unit || !quantities[quantity].unit) ? value : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
};

/** Factors that get lost or doubled in any calculation, by name; what they mean in one question its own mistakes say. */
const slips = [
  ['2', 2],
  ['2π', 2 * Math.PI],
] as const;

/** Said of a flux density that was typed in Oe, which is right in the field's own way of speaking. */
export const ofOersted = (unit: string) =>
  remark(
    'unit',
    true,
    `${unit} measures the field strength H, and the question is about the flux density B: 1 Oe of H goes with 0.1 mT of B in vacuum, and so it was read.`,
  );

export const grade: Grading<NumberAsk, DrawnNumber>['grade'] = (
  ask,
  name,
  { answer, wrong },
  text,
) => {
  const quantity = quantityOf(ask, name);
  const { unit: si } = quantities[quantity];
  const unit = ask.show ?? defaultUnit(quantity);
  let reading: Reading;
  try {
    reading = readAnswer(text, wantedOf(ask, quantity));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const example = format(1.2 * unitFactor(quantity, unit), quantity, unit, 2);
    return unreadable(`It cannot be read: ${error.message}. Write for instance ${example}.`);
  }
  const { value, number, figures } = reading;
  const near = (x: number, target = answer) =>
    distance(x, target, ask.modulo) <= allowance(ask, target);
  if (!reading.unit && si)
    return unreadable(
      `A unit is missing: write for instance ${withUnit(formatNumber(number, Math.min(6, Math.max(2, figures))), unit)} if that is what you mean.`,
    );
  const known = wrong.findIndex((w) => near(value, w));
  const mistake = ask.wrong[known];
  if (!reading.fits) {
    const said = [remark('unit', false, unitSentence(reading, quantity))];
    if (mistake) return mistaken(known, mistake.because, said);
    if (near(number * unitFactor(quantity, unit)))
      said.push(
        remark(
          'value',
          true,
          unit ? `The number itself would be right in ${unit}.` : 'The number itself is right.',
        ),
      );
    return { verdict: 'wrong', remarks: said };
  }
  const unitGood = [
    ...(si && !reading.oersted ? [remark('unit', true, 'The unit fits.')] : []),
    ...(reading.oersted ? [ofOersted(reading.unit)] : []),
  ];
  if (near(value))
    return {
      verdict: 'right',
      remarks: [
        remark(
          'value',
          true,
          `${format(answer, quantity, unit, 4)} is right, within ${tolerance(ask, quantity)}.`,
        ),
        ...(reading.oersted ? unitGood : []),
        ...(Math.abs(value - answer) > 1e-9 * Math.abs(answer) ? tooFew(ask, number, figures) : []),
      ],
    };
  if (mistake) return mistaken(known, mistake.because, unitGood);
  const sign = (text: string) => remark('sign', false, text);
  if (answer !== 0 && near(-value))
    return {
      verdict: 'wrong',
      remarks: [...unitGood, sign('The size is right, the sign is not.')],
    };
  const power = answer && value ? Math.round(Math.log10(Math.abs(value / answer))) : 0;
  const opposite = near(-value / 10 ** power);
  if (power !== 0 && (opposite || near(value / 10 ** power)))
    return {
      verdict: 'wrong',
      remarks: [
        ...(opposite ? [sign('The sign is not right.')] : []),
        remark(
          'value',
          false,
          `The digits are right, but the number is ${formatNumber(10 ** Math.abs(power), 'exact')} times too ${power > 0 ? 'large' : 'small'}. Look at the powers of ten and the prefixes.`,
        ),
      ],
    };
  // Within a wide tolerance, or on a circle, a factor would be there by chance.
  const telling = !ask.modulo && allowance(ask, answer) < 0.1 * Math.abs(answer);
  for (const [name, factor] of telling ? slips : []) {
    const [large, small] = [factor, 1 / factor].map((by) => near(value / by) || near(-value / by));
    if (!large && !small) continue;
    return {
      verdict: 'wrong',
      remarks: [
        ...unitGood,
        ...(value * answer < 0 ? [sign('The sign is not right.')] : []),
        remark(
          'value',
          false,
          `The number is ${name} times too ${large ? 'large' : 'small'}. Look for a factor of ${name} that ${large ? 'does not belong there' : 'is missing'}.`,
        ),
      ],
    };
  }
  const rounded = Number(answer.toPrecision(figures));
  const onlyRounded = figures <= 2 && Math.abs(value - rounded) <= 1e-9 * Math.abs(answer);
  const wanted = figuresOf(ask);
  return {
    verdict: 'wrong',
    remarks: [
      ...unitGood,
      onlyRounded
        ? remark(
            'figures',
            false,
            `This is the right value rounded too far: give it ${wanted ? `to ${wanted}` : `within ${tolerance(ask, quantity)}`}.`,
          )
        : remark('value', false, 'The value is not right yet.'),
    ],
  };
};

/** A right answer with so few figures that it only happened to be near enough. */
function tooFew(ask: NumberAsk, number: number, figures: number): Remark[] {
  // Half of the last figure, relative to the number itself.
  const last = Math.floor(Math.log10(Math.abs(number))) + 1 - figures;
  const coarse = number ? (0.5 * 10 ** last) / Math.abs(number) : 0;
  return ask.within === undefined && coarse > 5 * ask.tolerance
    ? [
        remark(
          'figures',
          false,
          `Give more figures next time: ${figures === 1 ? 'one figure' : `${figures} figures`} can be off by ${formatNumber(100 * coarse, 1)}\u202f%, and here it only happened to be near enough.`,
        ),
      ]
    : [];
}

const tolerance = (ask: NumberAsk, quantity: QuantityName) =>
  ask.within === undefined
    ? `${formatNumber(100 * ask.tolerance, 'exact')}\u202f%`
    : isAngle(quantity)
      ? `${formatNumber((ask.within * 180) / Math.PI, 2)}°`
      : format(ask.within, quantity, ask.show, 2);
