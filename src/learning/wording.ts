/** Numbers as words of a sentence, which may be read aloud. Pure. */

/** With a true minus, and none before a zero: "−1.20", "0.0". */
export function fixed(x: number, decimals = 0): string {
  const text = Math.abs(x).toFixed(decimals);
  return x < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** "1 degree", "−3 degrees", "1.00 turns": rounded, and one only where it is a whole one. */
export function count(x: number, one: string, many = `${one}s`, decimals = 0): string {
  const text = fixed(x, decimals);
  return `${text} ${text === '1' || text === '−1' ? one : many}`;
}
