/**
 * The lab in the address of a page: A under the names of its parameters, B under the same with "b." before them,
 * in SI, and only what differs from the default.
 */
import { decode, encode, strangers } from '../query';
import { params, shared, type SetUp, type Shared } from './params';

export interface LabState {
  readonly a: SetUp;
  readonly b: SetUp;
  readonly shared: Shared;
}
const mark = 'b.';
/** What else may stand in an address of the lab. */
const others = ['view'];

export function write({ a, b, shared: common }: LabState): URLSearchParams {
  const query = encode(params, a);
  for (const [name, value] of encode(params, b)) query.set(mark + name, value);
  // Always there: an address without any query is a visit, not a set-up.
  query.set('run', common.run);
  return query;
}

/** What is missing or cannot be read takes its default, and a note in words says so; all else is kept. */
export function read(query: URLSearchParams): LabState & { notes: string[] } {
  const ofB = new URLSearchParams(
    [...query].flatMap(([name, value]) => (name.startsWith(mark) ? [[name.slice(2), value]] : [])),
  );
  const [a, b, common] = [decode(params, query), decode(params, ofB), decode(shared, query)];
  const known = [
    ...Object.keys(params).flatMap((name) => [name, mark + name]),
    ...Object.keys(shared),
    ...others,
  ];
  return {
    ...{ a: a.values, b: b.values, shared: common.values },
    notes: [
      ...a.notes.map((note) => `A: ${note}`),
      ...b.notes.map((note) => `B: ${note}`),
      ...common.notes,
      ...strangers(query, known).map(
        (name) => `the link names “${name}”, which the lab does not have`,
      ),
    ],
  };
}
