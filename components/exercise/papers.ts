/** What each kind of question is on a worksheet: its words, and what is written or drawn on. */
import type { Component } from 'svelte';
import type { Ask, Drawn } from '@learning/kinds';
import type { PaperProps } from './field';
import Choice from './choice/Paper.svelte';
import Curve from './curve/Paper.svelte';
import Direction from './direction/Paper.svelte';
import Line from './Line.svelte';
import Number from './number/Paper.svelte';

type Paper<K extends Ask['kind']> = Component<
  PaperProps<Extract<Ask, { kind: K }>, Extract<Drawn, { kind: K }>>
>;

export const papers = {
  number: Number,
  vector: Line,
  direction: Direction,
  choice: Choice,
  design: Line,
  formula: Line,
  curve: Curve,
} satisfies { [k in Ask['kind']]: Paper<k> };

/** The paper of an ask, which takes that ask and what was drawn for it. */
export const paperOf = (ask: Ask) => papers[ask.kind] as Component<PaperProps>;
