/** What a reader can take away: the run as CSV, the picture as SVG. Loaded when asked for. */
import type { QuantityName } from '@physics';
import { quantity } from '@learning/quantity';
import { isChoice, type AnyValues } from '@learning/params';
import { version } from '../../package.json';
import type { Run } from './run';
import type { AnyDiagram, AnyWidget } from './widget';

export { save } from './save';

/** The comment lines above a table: what it is of, where it is from, and the parameters. */
function about(widget: AnyWidget, values: AnyValues, url: string, left: readonly string[] = []) {
  const parameters = Object.entries(values)
    .filter(([name]) => !left.includes(name))
    .map(([name, value]) => {
      const param = widget.params[name];
      if (!param || isChoice(param)) return `# ${name} = ${value}`;
      const { label, unit } = quantity(name as QuantityName);
      return `# ${name} = ${value}${unit && ` ${unit}`} (${label})`;
    });
  return [`# ${widget.title}`, `# Precess ${version}, ${url}`, ...parameters];
}
const heading = (name: QuantityName) => {
  const { unit } = quantity(name);
  return unit ? `${name} (${unit})` : name;
};

/** The run as CSV after RFC 4180, with a header of comment lines; SI units, full precision. */
export function csv(run: Run, url: string): string {
  const { widget, columns, rows, params, pure } = run;
  return [
    ...about(widget, params, url),
    `# step = ${run.dt} s${pure ? '' : '; parameters were changed during the run, the last are given'}`,
    columns.map(heading).join(','),
    ...rows.map((row) => row.join(',')),
    '',
  ].join('\r\n');
}

/** The cells of a diagram as CSV: both values of each, and its outcome in words. */
export function cellsCsv(
  widget: AnyWidget,
  values: AnyValues,
  url: string,
  [xs, ys]: readonly [readonly number[], readonly number[]],
  cells: ArrayLike<number>,
): string {
  const { title, x, y, outcomes } = widget.diagram as AnyDiagram;
  return [
    ...about(widget, values, url, [x, y]),
    `# each cell: ${title}`,
    `${heading(x)},${heading(y)},outcome`,
    ...ys.flatMap((b, j) =>
      xs.map((a, i) => `${a},${b},${outcomes[cells[j * xs.length + i]!] ?? ''}`),
    ),
    '',
  ].join('\r\n');
}

const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'visibility',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'text-anchor',
  'paint-order',
  'stop-color',
  'stop-opacity',
  'color',
];

/** A picture that stands alone: computed styles written into it, handles left out, on the paper's colour. */
export function standalone(svg: SVGSVGElement, title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [...svg.querySelectorAll<SVGElement>('*')];
  [...copy.querySelectorAll<SVGElement>('*')].forEach((element, i) => {
    const original = originals[i];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const name of properties) element.style.setProperty(name, style.getPropertyValue(name));
    element.removeAttribute('class');
    // What was given by a variable now stands in the style.
    for (const name of element.getAttributeNames())
      if (name !== 'style' && element.getAttribute(name)!.startsWith('var('))
        element.removeAttribute(name);
  });
  // What was drawn on a canvas goes along as an image.
  const canvases = svg.querySelectorAll<HTMLCanvasElement>('foreignObject > canvas');
  copy.querySelectorAll('foreignObject').forEach((frame, i) => {
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    for (const name of ['x', 'y', 'width', 'height'])
      image.setAttribute(name, frame.getAttribute(name) ?? '0');
    image.setAttribute('href', canvases[i]?.toDataURL() ?? '');
    frame.replaceWith(image);
  });
  copy.querySelectorAll('[role=slider], [data-turn]').forEach((handle) => handle.remove());
  const [, , w = '420', h = '400'] = (svg.getAttribute('viewBox') ?? '').split(' ');
  for (const name of [...copy.getAttributeNames()])
    if (name !== 'viewBox') copy.removeAttribute(name);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', w);
  copy.setAttribute('height', h);
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  const figure = svg.closest('.shell');
  paper.setAttribute('fill', figure ? getComputedStyle(figure).backgroundColor : 'white');
  const name = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  name.textContent = title;
  copy.prepend(name, paper);
  return new XMLSerializer().serializeToString(copy);
}
