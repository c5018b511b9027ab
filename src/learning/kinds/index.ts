/** The kinds of questions: a new one is a folder here, a folder in components/exercise, and its two entries. */
import { choice } from './choice';
import { curve } from './curve';
import { design } from './design';
import { direction } from './direction';
import { formula } from './formula';
import type { Kind } from './kind';
import { number } from './number';
import { vector } from './vector';

export const kinds = { number, vector, direction, choice, design, formula, curve };

type Kinds = typeof kinds;
type Asks = { [k in keyof Kinds]: Parameters<Kinds[k]['draw']>[0] };
type Draws = { [k in keyof Kinds]: ReturnType<Kinds[k]['draw']> };
export type Ask = Asks[keyof Kinds];
/** What is right, and what each expected mistake gives. */
export type Drawn = Draws[keyof Kinds];

/** The kind of an ask, which takes that ask and what was drawn for it. */
export const kindOf = (ask: Ask): Kind<Ask, Drawn> => kinds[ask.kind];
