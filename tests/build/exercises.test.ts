import { expect, test } from 'vitest';
import { apart } from '../../src/build/exercises';

const island = (name: string, props: object, client = 'near') =>
  `<astro-island uid="1" component-url="/b/_astro/${name}.abc.js" props="${JSON.stringify(props)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')}" ssr client="${client}" opts="{}" await-children>`;
const one = { id: [0, 'x'], ask: [0, { prompt: [0, `Is a < b > 'c' & "d", or &lt;?`] }] };
const two = { id: [0, 'y'] };

test('what several exercises know is in one file, in their order, and each says where', () => {
  const page = `<p>${island('ExerciseHost', one)}</p>${island('Host', two)}${island('ExerciseHost', two)}`;
  const { html, file } = apart(page);
  expect(JSON.parse(file!.text)).toEqual([one, two]);
  expect(file!.name).toMatch(/^exercises\.[0-9a-f]{8}\.json$/);
  const places = [...html.matchAll(/ data-props="([^"]*)" data-at="(\d)"/g)];
  expect(places.map(([, path, at]) => [path, at])).toEqual([
    [`/b/_astro/${file!.name}`, '0'],
    [`/b/_astro/${file!.name}`, '1'],
  ]);
  expect(html.match(/ props="/g)).toHaveLength(1);
  expect(html).toContain(island('Host', two));
});

test('a page with one exercise keeps it, and so does what is alive at once', () => {
  for (const page of [
    island('ExerciseHost', one),
    island('ExerciseHost', one, 'load') + island('ExerciseHost', two, 'load'),
    '<p>no exercise</p>',
  ])
    expect(apart(page)).toEqual({ html: page });
});
