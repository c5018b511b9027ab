import { describe, expect, test } from 'vitest';
import { quantities, type QuantityName } from '@physics';
import { defaults, draw, isChoice, type AnyValues } from '@learning/params';
import { decode, encode } from '@learning/query';
import { csv } from '@figure/export';
import { difference } from '../figure/predict/ask';
import { codeOf, readLink } from '@figure/link';
import { widgets } from '@figure/registry';
import { Run } from '@figure/run';
import type { AnyWidget } from '@figure/widget';

const seeds = Array.from({ length: 20 }, (_, i) => `seed ${i}`);
const valuesOf = (widget: AnyWidget) =>
  [defaults(widget.params), ...seeds.map((seed) => draw(widget.params, seed))] as AnyValues[];

test('there are widgets', () => expect(widgets.size).toBeGreaterThan(0));

describe.each([...widgets].map(([name, { widget }]) => [name, widget] as const))(
  '%s',
  (_, widget) => {
    const start = defaults(widget.params) as AnyValues;
    const links = Object.entries(widget.params);

    test('its defaults lie in their ranges and among their options', () => {
      for (const [, param] of links as [string, never][])
        if (isChoice(param))
          expect((param as { options: string[] }).options).toContain(
            (param as { value: string }).value,
          );
        else {
          const { min, max, value } = param as { min: number; max: number; value: number };
          expect(value).toBeGreaterThanOrEqual(min);
          expect(value).toBeLessThanOrEqual(max);
        }
    });
    test('a link gives its values back, without a note', () => {
      for (const values of valuesOf(widget)) {
        const back = decode(widget.params, encode(widget.params, values as never));
        expect(back).toEqual({ values, notes: [] });
      }
      expect(encode(widget.params, start as never).toString()).toBe('');
    });
    test('each question has an address by its name, and one that does not tell it', () => {
      const names = Object.keys(widget.predictions ?? {});
      expect(new Set([...names, ...names.map(codeOf)]).size).toBe(2 * names.length);
      for (const name of names)
        for (const predict of [name, codeOf(name)])
          expect(readLink(widget, new URLSearchParams({ predict }))).toMatchObject({
            predict: name,
            notes: [],
          });
    });
    test('junk in a link never breaks it, and is said', () => {
      for (const [name] of links)
        for (const junk of [
          '',
          'abc',
          'NaN',
          'Infinity',
          '1e999',
          '-1e300',
          '<b>',
          '0x',
          '1,5',
          '%00',
        ]) {
          const { values, notes } = decode(widget.params, new URLSearchParams({ [name]: junk }));
          expect(notes).toHaveLength(1);
          expect(widget.describe(widget.init(values), values)).not.toMatch(
            /NaN|undefined|Infinity/,
          );
        }
    });
    test('1000 steps from drawn parameters stay finite, and are described in words', () => {
      for (const values of valuesOf(widget).slice(0, 6)) {
        const run = new Run(widget, values);
        run.step(1000);
        for (const name of run.columns) expect(run.output(name), name).toSatisfy(Number.isFinite);
        expect(widget.describe(run.state, values)).toMatch(/^[^\\$]{15,400}[.!?]$/);
        expect(widget.describe(run.state, values)).not.toMatch(/NaN|undefined|Infinity|null/);
      }
    });
    test('the result does not depend on the display', () => {
      const end = (hertz: number) => {
        const run = new Run(widget, start);
        for (let i = 0; i < hertz / 2; i++) run.frame(1 / hertz, widget.rate ?? 1);
        return { t: run.t, state: run.state, rows: run.rows };
      };
      expect(end(144)).toEqual(end(60));
    });
    test('going back to a time gives the state that was there', () => {
      const run = new Run(widget, start);
      run.step(120);
      const { t, state } = run;
      run.step(100);
      run.seek(t);
      expect(run.state).toEqual(state);
    });
    test('where there is a closed form, the run follows it', () => {
      const run = new Run(widget, start);
      run.step(600);
      for (const [name, law] of Object.entries(widget.theory ?? {})) {
        const expected = (law as (p: AnyValues, t: number) => number)(start, run.t);
        const scale = Math.max(Math.abs(expected), quantities[name as QuantityName].unit ? 0 : 1);
        expect(Math.abs(run.output(name as QuantityName) - expected), name).toBeLessThanOrEqual(
          1e-3 * scale + 1e-15,
        );
      }
    });
    test.each(Object.keys(widget.predictions ?? {}))(
      'prediction %s has a truth of its kind',
      (key) => {
        const asked = widget.predictions![key]!;
        for (const values of valuesOf(widget)) {
          if (asked.kind === 'choice') expect(asked.options).toContain(asked.truth(values));
          if (asked.kind === 'direction')
            for (const x of asked.truth(values)) expect(x).toSatisfy(Number.isFinite);
          if (asked.kind === 'curve') {
            const length = asked.duration(values);
            expect(length).toBeGreaterThan(0);
            for (const part of [0, 0.3, 1]) {
              const y = asked.truth(values, part * length);
              expect(y).toBeGreaterThanOrEqual(asked.min - 1e-9);
              expect(y).toBeLessThanOrEqual(asked.max + 1e-9);
            }
          }
        }
        const said =
          asked.kind === 'curve'
            ? difference(
                asked,
                Array.from({ length: 400 }, (_, i) => {
                  const t = (asked.duration(start) * i) / 399;
                  return [t, asked.truth(start, t)] as const;
                }),
                start,
              )
            : asked.kind === 'choice'
              ? difference(asked, asked.truth(start), start)
              : asked.kind === 'value'
                ? difference(asked, asked.truth(start), start)
                : difference(asked, asked.truth(start), start);
        expect(said).toMatch(/as predicted|within|same direction|^0\.0|×\s10⁻/);
        expect(asked.explain.length).toBeGreaterThan(30);
      },
    );
    test('its run as CSV has a header, units and as many cells in each row', () => {
      const run = new Run(widget, start);
      run.step(200);
      const lines = csv(run, 'https://example.org/').trim().split('\r\n');
      const table = lines.filter((line) => !line.startsWith('#'));
      expect(lines[0]).toBe(`# ${widget.title}`);
      expect(table.length).toBe(run.rows.length + 1);
      expect(new Set(table.map((line) => line.split(',').length))).toEqual(
        new Set([run.columns.length]),
      );
    });
  },
);
