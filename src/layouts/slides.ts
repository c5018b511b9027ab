/** What can be shown in a lecture: the figures of the lessons as they stand there, and the demonstrations of their notes. */
import type { CollectionEntry } from 'astro:content';
import { checkedPreset } from '@figure/preset';
import { linkTo } from '@figure/link';
import { widgetNamed } from '@figure/registry';
import { outline, widgetsIn } from '@learning/outline';
import { defaults, type AnyValues } from '@learning/params';
import type { SlideOf } from '@learning/sequence';

export interface Choice extends SlideOf {
  title: string;
  /** 'question, Figure 1.2'. */
  what: string;
}

/** The link of a figure with these values, and perhaps a question. */
function slideWith(name: string, set: object, where: string, predict?: string): SlideOf {
  const { widget } = widgetNamed(name, where);
  const preset = checkedPreset(widget, set as Readonly<Record<string, unknown>>, where);
  const values = { ...defaults(widget.params), ...preset } as AnyValues;
  const query = new URLSearchParams(linkTo(name, widget.params, values, undefined).split('?')[1]);
  if (predict) query.set('predict', predict);
  return { widget: name, query: query.toString() };
}

/** Attributes as they are written: "texts" and {numbers}. */
function attributes(tag: string, where: string): ReadonlyMap<string, string | number> {
  const written = [...tag.matchAll(/\s(\w+)=(?:"([^"]*)"|\{([^}]*)\})/g)];
  return new Map<string, string | number>(
    written.map(([, key = '', text, code]) => {
      if (text !== undefined) return [key, text] as const;
      const x = Number(code);
      if (Number.isFinite(x)) return [key, x] as const;
      throw new Error(`${where}: ${key}={${code}}: write the number itself, as {0.2} or {2e11}.`);
    }),
  );
}

export function slidesOf({ id, data, body = '', filePath = id }: CollectionEntry<'lessons'>) {
  const { figures } = outline(id, body, data);
  const inText = widgetsIn(body).map(({ source }): Choice => {
    const all = new Map(attributes(source, `${filePath}: <Widget>`));
    const [name, predict, figure] = ['name', 'predict', 'id', 'without'].map((key) => {
      const value = all.get(key);
      all.delete(key);
      return value === undefined ? undefined : String(value);
    });
    const { widget } = widgetNamed(name ?? '', filePath);
    const asked = predict ? widget.predictions?.[predict]?.ask : undefined;
    const number = figure ? figures.get(figure) : undefined;
    return {
      title: asked ?? widget.title,
      what: `${asked ? 'question' : 'figure'}${number ? `, Figure ${number}` : ''}`,
      ...slideWith(name ?? '', Object.fromEntries(all), filePath, predict),
    };
  });
  const shown = (data.teaching?.show ?? []).map(({ figure, set, say }, i): Choice => ({
    title: `${widgetNamed(figure, filePath).widget.title}: ${say}`,
    what: 'to show',
    ...slideWith(figure, set, `${filePath}: teaching.show ${i + 1}`),
  }));
  return [...inText, ...shown];
}
