/** Words of a drawing: **m** is a vector, *x* a scalar, _{s} a subscript, ^{2} a superscript. Pure. */

/** The letters that have a colour of their own wherever they stand. */
const roleOf: Readonly<Record<string, string>> = {
  ...{ m: 'm', M: 'm', B: 'field', H: 'field', p: 'spin', σ: 'spin', s: 'spin' },
  ...{ j: 'current', J: 'current' },
};

interface Run {
  readonly text: string;
  readonly face: 'plain' | 'vector' | 'scalar';
  /** +1 below the line, −1 above it. */
  readonly level: -1 | 0 | 1;
}

export function runs(text: string): Run[] {
  const out: Run[] = [];
  for (const [, vector, scalar, sub, sup, plain] of text.matchAll(
    /\*\*(.+?)\*\*|\*(.+?)\*|_\{(.+?)\}|\^\{(.+?)\}|([^*_^]+)/g,
  )) {
    if (vector) out.push({ text: vector, face: 'vector', level: 0 });
    else if (scalar) out.push({ text: scalar, face: 'scalar', level: 0 });
    else if (sub ?? sup) {
      const inner = (sub ?? sup)!;
      const level = sub ? 1 : -1;
      // A lower index of one letter is a symbol, a longer one is a word.
      out.push({ text: inner, face: /^[a-zα-ω]$/u.test(inner) ? 'scalar' : 'plain', level });
    } else if (plain) out.push({ text: plain, face: 'plain', level: 0 });
  }
  return out;
}

export const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What the words are without their faces. */
export const plain = (text: string) =>
  runs(text)
    .map((run) => run.text)
    .join('');

const faces = { plain: '', vector: 'v', scalar: 'i' };
/** The bold face has no lower-case Greek: those letters are the slanted ones, thickened. */
const faceOf = ({ face, text }: Run) =>
  face === 'vector' && /^[α-ω]/u.test(text) ? 'i g' : faces[face];

/** As spans of an svg text. */
export function spans(text: string): string {
  let level = 0;
  return runs(text)
    .map((run) => {
      const dy = (run.level - level) * 4;
      level = run.level;
      const name = [faceOf(run), run.level && 'u'].filter(Boolean).join(' ');
      const words = escaped(run.text);
      if (!name && !dy) return words;
      return `<tspan${name && ` class="${name}"`}${dy ? ` dy="${dy}"` : ''}>${words}</tspan>`;
    })
    .join('');
}

/** As HTML, each vector in its colour. */
export const html = (text: string) =>
  runs(text)
    .map((run) => {
      const words = escaped(run.text);
      const tag = run.level > 0 ? 'sub' : run.level < 0 ? 'sup' : undefined;
      if (tag) return `<${tag}${run.face === 'scalar' ? ' class="i"' : ''}>${words}</${tag}>`;
      if (run.face === 'plain') return words;
      const role = run.face === 'vector' ? roleOf[run.text.charAt(0)] : undefined;
      return `<span class="${faceOf(run)}${role ? ` q-${role}` : ''}">${words}</span>`;
    })
    .join('');

/** Room that words take, px; generous, so that no stand-in for the face overflows it. */
export const widthOf = (text: string, size: number) =>
  runs(text).reduce(
    (sum, { text, face, level }) =>
      sum + text.length * (level ? 0.38 : face === 'plain' ? 0.49 : 0.6) * size,
    0,
  );
