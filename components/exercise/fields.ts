/** The field of each kind of question; the kinds themselves are in src/learning/kinds. */
import type { Component } from 'svelte';
import type { Ask, Drawn } from '@learning/kinds';
import Choice from './choice/Field.svelte';
import Design from './design/Field.svelte';
import Direction from './direction/Field.svelte';
import Number from './number/Field.svelte';
import Vector from './vector/Field.svelte';

/** What every field gets. */
export interface FieldProps<A = Ask, D = Drawn> {
  /** Id of the first input; `<key>-preview` and `<key>-feedback` describe it. */
  key: string;
  ask: A;
  /** The key of the ask: for a number and a vector its quantity. */
  name: string;
  drawn: D;
  label: string;
  live: boolean;
  verdict: 'right' | 'wrong' | 'unreadable' | undefined;
  /** The answer as one text, which is what is stored. */
  text: string;
}
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
} satisfies { [k in Ask['kind']]: Field<k> };

/** The field of an ask, which takes that ask and what was drawn for it. */
export const fieldOf = (ask: Ask) => fields[ask.kind] as Component<FieldProps, object, 'text'>;
