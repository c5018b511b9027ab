/** Judges an answer. Pure: the same answer to the same numbers is judged the same everywhere. */
import {
  angleBetween,
  axpy,
  norm,
  quantities,
  scale,
  type QuantityName,
  type Vec3,
} from '@physics';
import { allowance, distance, type Drawn } from './draw';
import { gradeDesign } from './design';
import type { Ask, ChoiceAsk, DirectionAsk, NumberAsk, VectorAsk } from './exercise';
import { defaultUnit, format, formatNumber, unitFactor } from './format';
import { agree, readAnswer, readUnit, Unreadable, type Dimension, type Reading } from './units';

/** One thing that was judged, with its own sentence. */
export interface Remark {
  about: 'value' | 'unit' | 'sign' | 'figures' | 'mistake' | 'reading';
  good: boolean;
  text: string;
}
export interface Verdict {
  /** What cannot be read, or is not complete, is not wrong. */
  verdict: 'right' | 'wrong' | 'unreadable';
  remarks: readonly Remark[];
  /** Which expected wrong answer it is. */
  mistake?: number;
}

const remark = (about: Remark['about'], good: boolean, text: string): Remark => ({
  about,
  good,
  text,
});
const unreadable = (text: string): Verdict => ({
  verdict: 'unreadable',
  remarks: [remark('reading', false, text)],
});
const mistaken = (index: number, because: string, more: readonly Remark[] = []): Verdict => ({
  verdict: 'wrong',
  remarks: [...more, remark('mistake', false, because)],
  mistake: index,
});

/** Dimensions that several quantities share, or that the table of quantities lacks, by their plain name. */
const plainNames: Readonly<Record<string, string>> = {
  m: 'a length (m)',
  kg: 'a mass (kg)',
  A: 'a current (A)',
  K: 'a temperature (K)',
  T: 'a flux density (T)',
  J: 'an energy (J)',
  N: 'a force (N)',
  W: 'a power (W)',
  'A/m': 'a field strength or magnetization (A/m)',
  'J/m³': 'an energy density (J/m³)',
};

/** The name of a dimension: plain where there is one, else of the first quantity in the table that has it. */
function nameOf(dimension: Dimension): string | undefined {
  const plain = Object.keys(plainNames).find((u) =>
    sameDimension(readUnit(u).dimension, dimension),
  );
  if (plain) return plainNames[plain];
  const same = Object.values(quantities).find(({ unit }) => {
    const own = readUnit(unit).dimension;
    return Object.entries(own).every(([key, n]) => n === dimension[key as keyof Dimension]);
  });
  if (!same) return undefined;
  return same.unit
    ? `a ${same.label} (${same.unit})`.replace(/^a (?=[aeiou])/, 'an ')
    : 'a pure number';
}

const sameDimension = (a: Dimension, b: Dimension) =>
  Object.entries(a).every(([key, n]) => n === b[key as keyof Dimension]);
const isField = (d: Dimension) => sameDimension(d, readUnit('T').dimension);
const isStrength = (d: Dimension) => sameDimension(d, readUnit('A/m').dimension);

function unitSentence(reading: Reading, quantity: QuantityName): string {
  const wanted = readUnit(quantities[quantity].unit).dimension;
  const { dimension, unit } = reading;
  if (wanted.cycle && dimension.rad)
    return 'The question asks for a frequency in cycles per second (Hz); radians per second belong to the angular frequency ω = 2πf.';
  if (wanted.rad && dimension.cycle)
    return 'The question asks for an angular frequency in rad/s; hertz counts whole turns: ω = 2πf.';
  if (isField(wanted) && isStrength(dimension))
    return /emu/.test(unit)
      ? `${unit} measures a magnetization; the question asks for a flux density B in tesla.`
      : `${unit} measures the field strength H; the question asks for a flux density B in tesla. In vacuum B = μ0 H: 1 Oe goes with 0.1 mT.`;
  if (isStrength(wanted) && isField(dimension))
    return `${unit} measures the flux density B; the question asks for a field strength H in A/m. In vacuum H = B/μ0.`;
  const asked = `The question asks for ${article(quantities[quantity].label)} (${quantities[quantity].unit || 'a pure number'})`;
  const typed = nameOf(dimension);
  return `${asked}; ${unit || 'a number without a unit'} is ${typed ? `the unit of ${typed}` : 'something else'}.`;
}
const article = (label: string) => `${/^[aeiou]/.test(label) ? 'an' : 'a'} ${label}`;

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

/** A number with its unit: value, unit, sign and figures are judged one by one. */
function gradeNumber(
  ask: NumberAsk,
  quantity: QuantityName,
  { answer, wrong }: Drawn & { kind: 'number' },
  text: string,
): Verdict {
  const unit = ask.show ?? defaultUnit(quantity);
  const example = format(answer > 0 ? 1.2 * unitFactor(quantity, unit) : 1.2, quantity, unit, 2);
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
}
const tolerance = (ask: NumberAsk) =>
  ask.within === undefined
    ? `${formatNumber(100 * ask.tolerance, 'exact')}\u202f%`
    : ask.modulo
      ? `${formatNumber((ask.within * 180) / Math.PI, 2)}°`
      : formatNumber(ask.within, 2);

const degrees = (angle: number) => `${formatNumber((angle * 180) / Math.PI, 2)}°`;

/** A direction: by its angle to the right one. */
function gradeDirection(
  ask: DirectionAsk,
  { answer, wrong }: Drawn & { kind: 'direction' | 'vector' },
  v: Vec3,
): Verdict {
  if (!(norm(v) > 1e-9)) return unreadable('Turn the arrow somewhere first; this is not counted.');
  const limit = (ask.tolerance * Math.PI) / 180;
  const off = angleBetween(v, answer);
  if (off <= limit)
    return {
      verdict: 'right',
      remarks: [remark('value', true, `${degrees(off)} from the exact direction.`)],
    };
  const known = wrong.findIndex((w) => angleBetween(v, w) <= limit);
  if (known >= 0) return mistaken(known, ask.wrong[known]!.because);
  if (Math.PI - off <= limit)
    return {
      verdict: 'wrong',
      remarks: [
        remark(
          'sign',
          false,
          'This is the opposite direction: the line is right, the sign is not. Check the order of the cross product and its minus sign.',
        ),
      ],
    };
  return {
    verdict: 'wrong',
    remarks: [remark('value', false, `${degrees(off)} from the right direction.`)],
  };
}

/** Three components and their common unit. */
function gradeVector(
  ask: VectorAsk,
  quantity: QuantityName,
  { answer, wrong }: Drawn & { kind: 'direction' | 'vector' },
  texts: readonly string[],
): Verdict {
  const [x = '', y = '', z = '', unit = ''] = texts;
  let readings: Reading[];
  try {
    readings = [x, y, z].map((text, i) => {
      try {
        return readAnswer(`${text} ${unit}`);
      } catch (error) {
        throw error instanceof Unreadable
          ? new Unreadable(`the ${'xyz'[i]} component: ${error.message}`)
          : error;
      }
    });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return unreadable(`Not read, and not counted: ${error.message}.`);
  }
  const v = readings.map(({ value }) => value) as never as Vec3;
  const wanted = readUnit(quantities[quantity].unit).dimension;
  if (!unit.trim() && quantities[quantity].unit)
    return unreadable('The unit is missing, so this is not counted yet.');
  if (!agree(readings[0]!.dimension, wanted))
    return {
      verdict: 'wrong',
      remarks: [remark('unit', false, unitSentence(readings[0]!, quantity))],
    };
  const size = norm(answer);
  const near = (a: Vec3, b: Vec3) => norm(axpy(-1, a, b)) <= ask.tolerance * size;
  if (near(v, answer))
    return {
      verdict: 'right',
      remarks: [remark('value', true, 'All three components are right.')],
    };
  const known = wrong.findIndex((w) => near(v, w));
  if (known >= 0) return mistaken(known, ask.wrong[known]!.because);
  if (near(scale(-1, v), answer))
    return {
      verdict: 'wrong',
      remarks: [remark('sign', false, 'All components have the wrong sign.')],
    };
  const right = [...'xyz'].filter((_, i) => Math.abs(v[i]! - answer[i]!) <= ask.tolerance * size);
  const signs = [...'xyz'].filter(
    (_, i) => !right.includes('xyz'[i]!) && Math.abs(v[i]! + answer[i]!) <= ask.tolerance * size,
  );
  return {
    verdict: 'wrong',
    remarks: [
      ...(right.length ? [remark('value', true, `Right so far: ${right.join(', ')}.`)] : []),
      ...signs.map((c) => remark('sign', false, `The sign of the ${c} component is wrong.`)),
      ...(right.length || signs.length
        ? []
        : [remark('value', false, 'None of the components is right yet.')]),
    ],
  };
}

/** One or several statements, by index in the declaration. */
function gradeChoice(ask: ChoiceAsk, chosen: readonly number[]): Verdict {
  if (chosen.length === 0) return unreadable('Choose first; this is not counted.');
  const right = ask.options.every(({ right }, i) => right === chosen.includes(i));
  const said = chosen.map((i) => remark('mistake', ask.options[i]!.right, ask.options[i]!.because));
  const missing = !right && chosen.every((i) => ask.options[i]!.right);
  const first = chosen.find((i) => !ask.options[i]!.right);
  return {
    verdict: right ? 'right' : 'wrong',
    remarks: missing
      ? [...said, remark('value', false, 'So far right, but something is missing.')]
      : said,
    ...(first === undefined ? {} : { mistake: first }),
  };
}

/** What a reader gives: text, an arrow, four texts (x, y, z, unit), or the indices of options. */
export type Given =
  | { kind: 'number'; text: string }
  | { kind: 'direction'; v: Vec3 }
  | { kind: 'vector' | 'design'; texts: readonly string[] }
  | { kind: 'choice'; chosen: readonly number[] };

/** `name` is the key of the ask: for a number and a vector its quantity. */
export function grade(ask: Ask, name: string, drawn: Drawn, given: Given): Verdict {
  if (ask.kind === 'number' && drawn.kind === 'number' && given.kind === 'number')
    return gradeNumber(ask, name as QuantityName, drawn, given.text);
  if (ask.kind === 'direction' && drawn.kind === 'direction' && given.kind === 'direction')
    return gradeDirection(ask, drawn, given.v);
  if (ask.kind === 'vector' && drawn.kind === 'vector' && given.kind === 'vector')
    return gradeVector(ask, name as QuantityName, drawn, given.texts);
  if (ask.kind === 'design' && drawn.kind === 'design' && given.kind === 'design')
    return gradeDesign(ask, drawn, given.texts);
  if (ask.kind === 'choice' && given.kind === 'choice') return gradeChoice(ask, given.chosen);
  throw new TypeError(`an answer of kind ${given.kind} to a question of kind ${ask.kind}`);
}
