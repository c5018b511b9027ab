/** Three components with a common unit, keyed by their quantity. */
import { axpy, norm, type QuantityName, type Vec3 } from '@physics';
import { defaultUnit, formatNumber, unitFactor, withUnit } from '../../format';
import { components, evaluated, vectorOf } from '../components';
import { keyFaults, needFaults, pieces } from '../faults';
import { figuresOf } from '../figures';
import type { Asked, FormulaName, Kind, Wrong } from '../kind';
import type { UnitRule } from '../../typed';

export interface VectorAsk extends Asked {
  kind: 'vector';
  from: FormulaName;
  /** Tolerance of each component, relative to the length of the right vector. */
  tolerance: number;
  show?: string | undefined;
  /** Which units are taken: any that fits (unless said otherwise), those of the SI, or exactly the one shown. */
  units?: UnitRule | undefined;
  wrong: readonly Wrong<readonly [string, string, string]>[];
}
export interface DrawnVector {
  kind: 'vector';
  answer: Vec3;
  wrong: readonly Vec3[];
}

export const vector: Kind<VectorAsk, DrawnVector> = {
  schema: ({ z, prompt, formula, relative, units, vector, wrong }) =>
    z.strictObject({
      kind: z.literal('vector'),
      prompt,
      from: formula,
      tolerance: relative.default(0.01),
      units,
      show: z.string().optional(),
      wrong: wrong(vector),
    }),
  faults: (ask, name, given) => [
    ...keyFaults(name, ask),
    ...needFaults(`ask.${name}.from`, ask.from, given),
  ],
  pieces,
  figures: figuresOf,
  draw(ask, name, values) {
    const answer = vectorOf(ask.from, values, name);
    const scope = { ...values, ...components('', answer) };
    return { kind: 'vector', answer, wrong: ask.wrong.map(({ value }) => evaluated(value, scope)) };
  },
  isFair({ tolerance }, { answer, wrong }) {
    const far = 3 * tolerance * norm(answer);
    return norm(answer) > 0 && wrong.every((v) => norm(axpy(-1, v, answer)) > far);
  },
  /** (−114.6, 41.73, 0) and the unit they share. */
  fill(ask, name, { answer }, digits) {
    const quantity = name as QuantityName;
    const unit = ask.show ?? defaultUnit(quantity);
    const factor = unitFactor(quantity, unit);
    const texts = answer.map((c) => (c === 0 ? '0' : formatNumber(c / factor, digits)));
    return withUnit(`(${texts.join(', ')})`, unit);
  },
  scope: ({ answer }) => components('', answer),
  typed: true,
  grading: () => import('./grade'),
};
