import { expect, test } from 'vitest';
import { readLink } from '@figure/link';
import { widgets } from '@figure/registry';
import { read } from '@learning/lab/link';
import { strangers } from '@learning/query';

const said = (query: string) =>
  readLink(widgets.get('precession')!.widget, new URLSearchParams(query)).notes;

test('a figure names what its link has and it has not, once, and keeps the rest', () => {
  expect(said('Bext=0.2')).toEqual([]);
  expect(said('Bxet=0.2&Bxet=0.3')).toEqual([
    'the link names “Bxet”, which this figure does not have',
  ]);
  expect(said('Bext%3D0.25')).toEqual([
    'the link names “Bext=0.25”, which this figure does not have',
  ]);
  expect(said('s=garbage&view=10,10&present')).toHaveLength(1);
});

test('what others add to a link is passed over, by figures, problems and the lab', () => {
  const added = 'utm_source=mail&utm_campaign=x&fbclid=1&gclid=2';
  expect(said(added)).toEqual([]);
  expect(strangers(new URLSearchParams(added), [])).toEqual([]);
  expect(
    read(new URLSearchParams(`run=8&${added}`)).notes.filter((note) => /names/.test(note)),
  ).toEqual([]);
});

test('a long name is cut', () => {
  expect(strangers(new URLSearchParams(`${'x'.repeat(99)}=1`), [])).toEqual(['x'.repeat(30)]);
});
