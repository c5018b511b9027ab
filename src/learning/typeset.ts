/** A plain text in the pieces that it is set in: powers raised, since the text face has ¹²³ alone, and indices lowered. Pure. */

/** Text as it stands, or a power, or a symbol with its index: a_DL. */
export interface Piece {
  readonly is: 'text' | 'power' | 'symbol';
  readonly text: string;
  readonly index?: string;
}

/** What somebody typed stands in quotation marks, and stays as it was typed. An index is in one script and one case. */
const set =
  /(?<power>[⁰¹²³⁴-⁹⁻]{2,}|[⁰⁴-⁹⁻])|(?<!“[^”]*)(?<symbol>\p{L}[₀-₉′]*)_(?<index>Oe|[a-z]+|[A-Z]+|[Α-ω])/gu;

export function typeset(text: string): Piece[] {
  const pieces: Piece[] = [];
  const plain = (from: number, to?: number) => {
    const between = text.slice(from, to);
    if (between) pieces.push({ is: 'text', text: between });
  };
  let done = 0;
  for (const { 0: all, index: at, groups = {} } of text.matchAll(set)) {
    plain(done, at);
    const { power, symbol = '', index = '' } = groups;
    pieces.push(power ? { is: 'power', text: power } : { is: 'symbol', text: symbol, index });
    done = at + all.length;
  }
  plain(done);
  return pieces;
}
