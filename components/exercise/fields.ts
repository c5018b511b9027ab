/** The field of each kind of question; the kinds themselves are in src/learning/kinds. */
import type { Component } from 'svelte';
import type { Ask, Drawn } from '@learning/kinds';
import type { FieldProps } from './field';
import Choice from './choice/Field.svelte';
import Curve from './curve/Field.svelte';
import Design from './design/Field.svelte';
import Direction from './direction/Field.svelte';
import Formula from './formula/Field.svelte';
import Number from './number/Field.svelte';
import Vector from './vector/Field.svelte';

type Field<K extends Ask['kind']> = Component<
  FieldProps<Extract<Ask, { kind: K }>, Extract<Drawn, { kind: K }>>,
  object,
  'text'
>;

export const fields = {
  number: Number,
  vector: Vector,
  direction: Direction,
  choice: Choice,
  design: Design,
  formula: Formula,
  curve: Curve,
} satisfies { [k in Ask['kind']]: Field<k> };

/** The field of an ask, which takes that ask and what was drawn for it. */
export const fieldOf = (ask: Ask) => fields[ask.kind] as Component<FieldProps, object, 'text'>;
