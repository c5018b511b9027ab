/** Both runs of the lab as one CSV after RFC 4180; SI units, full precision. */
import { angleBetween, type QuantityName } from '@physics';
import { isChoice, type AnyParams } from '@learning/params';
import { params, type SetUp } from '@learning/lab/params';
import { quantity } from '@learning/quantity';
import { version } from '../../package.json';
import { moment, type Pair } from './pair';

function about(side: string, s: SetUp): string[] {
  return Object.entries(s).map(([name, value]) => {
    const param = (params as AnyParams)[name];
    if (!param || isChoice(param)) return `# ${side}: ${name} = ${value}`;
    const { label, unit } = quantity(name as QuantityName);
    return `# ${side}: ${name} = ${value}${unit && ` ${unit}`} (${label})`;
  });
}

export function table({ a, b, state }: Pair, url: string): string {
  const names = a.columns.slice(1).map((name) => {
    const { unit } = quantity(name);
    return unit ? `${name} (${unit})` : name;
  });
  return [
    '# Two set-ups of the lab',
    `# Precess ${version}, ${url}`,
    ...about('A', state.a),
    ...about('B', state.b),
    `# step = ${a.dt} s`,
    [
      't (s)',
      ...names.map((name) => `A ${name}`),
      ...names.map((name) => `B ${name}`),
      'angle (rad)',
    ].join(','),
    ...a.rows.map((row, i) => {
      const other = b.rows[i] ?? [];
      return [...row, ...other.slice(1), angleBetween(moment(row), moment(other))].join(',');
    }),
    '',
  ].join('\r\n');
}
