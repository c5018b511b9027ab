/** A formula in one line of text, for what can show no other: "dm/dt = −γ m × B" in the excerpts of the search. */

interface Node {
  tag: string;
  children: (Node | string)[];
}

/** MathML as KaTeX writes it: every element is closed, and no attribute matters here. */
function parsed(math: string): Node {
  const top: Node = { tag: 'mrow', children: [] };
  const open = [top];
  for (const [, end, tag, empty, text] of math.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>|([^<]+)/g)) {
    const parent = open.at(-1) ?? top;
    if (text !== undefined) parent.children.push(text);
    else if (end) open.pop();
    else {
      const node: Node = { tag: tag ?? '', children: [] };
      parent.children.push(node);
      if (!empty) open.push(node);
    }
  }
  return top;
}

const digits: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, i) => [String(i), raised]),
);
const raised = (text: string) =>
  /^[−-]?\d+$/.test(text)
    ? [...text].map((one) => digits[one] ?? '⁻').join('')
    : /^′+$/.test(text)
      ? text
      : `^${grouped(text)}`;
const isOne = (text: string) => /^[\p{L}\p{M}\p{N}_.]*$/u.test(text);
const grouped = (text: string) => (isOne(text) ? text : `(${text})`);
/** The bold letters of a vector are letters of their own (spoken.ts): a search finds the plain one. */
const plain = (text: string) => text.normalize('NFKC');

/** Signs that stand between two things; a sign before one, as of a negative number, keeps close. */
const between = /^[=<>≤≥≈≡≪≫∝→↔+−×·±∓∥⊥]$/;

const tidy = (text: string) =>
  text
    .replaceAll(/[\u2061-\u2064\u200b]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/(^|[=(×,] ?)([−+]) /g, '$1$2');

function flat(node: Node | string): string {
  if (typeof node === 'string') return plain(node);
  const parts = () => node.children.map(flat);
  const [a = '', b = '', c = ''] = parts().map(tidy);
  switch (node.tag) {
    case 'annotation':
      return '';
    case 'mfrac': {
      // dm/dt is one sign over another, whatever it is made of.
      const side = (text: string) => (/^[d∂]?[^\s+−=/]*$/u.test(text) ? text : `(${text})`);
      return `${side(a)}/${side(b)}`;
    }
    case 'msub':
      return `${a}_${grouped(b)}`;
    case 'msup':
      return `${a}${raised(b)}`;
    case 'msubsup':
      return `${a}_${grouped(b)}${raised(c)}`;
    case 'msqrt':
      return `√${grouped(tidy(parts().join('')))}`;
    case 'mover':
    case 'munder':
      return a;
    case 'mspace':
      return ' ';
    case 'mtr':
      return `${parts().join(' ')}; `;
    case 'mo':
      return between.test(parts().join('')) ? ` ${parts().join('')} ` : parts().join('');
    default:
      return parts().join('');
  }
}

export const flatMath = (math: string): string => tidy(flat(parsed(math)));

/** A page with its formulas in one line each. */
export const flattened = (html: string): string =>
  html.replaceAll(/<math\b[^]*?<\/math>/g, (math) => flatMath(math));
