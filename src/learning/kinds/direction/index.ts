/** An arrow on the sphere, judged by its angle to the right one. */
import { angleBetween, norm, type Vec3 } from '@physics';
import { formatNumber } from '../../format';
import type { VectorName } from '../../vectors';
import { components, evaluated, vectorOf } from '../components';
import { needFaults, pieces } from '../faults';
import type { Asked, FormulaName, Kind, Wrong } from '../kind';

export interface DirectionAsk extends Asked {
  kind: 'direction';
  from: FormulaName;
  /** Largest accepted angle, degrees. */
  tolerance: number;
  /** Arrows drawn in the picture: what each is, its letter, the formula of its direction. */
  shown: readonly { term: VectorName; label: string; from: FormulaName }[];
  wrong: readonly Wrong<readonly [string, string, string]>[];
}
export interface DrawnDirection {
  kind: 'direction';
  /** The arrows of the picture. */
  shown: readonly { term: VectorName; label: string; v: Vec3 }[];
  answer: Vec3;
  wrong: readonly Vec3[];
}

export const direction: Kind<DirectionAsk, DrawnDirection> = {
  schema: ({ z, prompt, formula, vector, vectorName, wrong }) =>
    z.strictObject({
      kind: z.literal('direction'),
      prompt,
      from: formula,
      tolerance: z.number().positive().default(15),
      shown: z
        .array(z.strictObject({ term: vectorName, label: z.string(), from: formula }))
        .default([]),
      wrong: wrong(vector),
    }),
  faults: (ask, name, given) => [
    ...needFaults(`ask.${name}.from`, ask.from, given),
    ...ask.shown.flatMap(({ from }, i) => needFaults(`ask.${name}.shown.${i}.from`, from, given)),
  ],
  pieces,
  draw(ask, name, values) {
    const answer = vectorOf(ask.from, values, name);
    const shown = ask.shown.map(({ term, label, from }) => ({
      term,
      label,
      v: vectorOf(from, values, name),
    }));
    const scope = Object.fromEntries([
      ...Object.entries({ ...values, ...components('', answer) }),
      ...shown.flatMap(({ label, v }) => Object.entries(components(label, v))),
    ]);
    const wrong = ask.wrong.map(({ value }) => evaluated(value, scope));
    return { kind: 'direction', shown, answer, wrong };
  },
  isFair({ tolerance }, { answer, wrong }) {
    const far = ((tolerance * Math.PI) / 180) * 1.5;
    return (
      norm(answer) > 1e-6 && wrong.every((v) => norm(v) > 1e-6 && angleBetween(v, answer) > far)
    );
  },
  fill(_ask, _name, { answer }, digits) {
    const along = answer.findIndex((c) => Math.abs(c) > 1 - 1e-9);
    if (along >= 0) return `${answer[along]! < 0 ? '−' : '+'}${'xyz'[along]}`;
    const round = (c: number) => (digits === 'exact' ? c : Number(c.toPrecision(digits)));
    return `(${answer.map((c) => formatNumber(round(c), 'exact')).join(', ')})`;
  },
  scope: ({ answer }) => components('', answer),
  typed: true,
  grading: () => import('./grade'),
};
