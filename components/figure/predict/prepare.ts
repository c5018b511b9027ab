/** A question of a widget with the part of a figure that asks it. */
import type { AnyValues } from '@learning/params';
import type { AnyWidget } from '../widget';
import { Asking, type Prepared } from './asking.svelte';
import { kindOf } from './kinds';
import Predict from './Predict.svelte';

/** @returns undefined where the widget has no such question */
export async function prepare(
  name: string,
  widget: AnyWidget,
  values: AnyValues,
  wished: string,
): Promise<Prepared | undefined> {
  const asked = widget.predictions?.[wished];
  if (!asked) return undefined;
  const kind = await kindOf(asked);
  const asking = new Asking(kind, name, wished, asked, values, widget.rate);
  return { asking, Predict, Chart: (await kind.chart?.())?.default };
}
