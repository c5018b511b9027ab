declare namespace App {
  interface Locals {
    /** Set by the page of a lesson; absent elsewhere. */
    outline?: import('./learning/outline').Outline;
    /** How many guesses stand on the page so far. */
    guesses?: number;
  }
}

/** Neither brings its types. */
declare module 'subset-font' {
  export default function subset(
    font: Buffer,
    characters: string,
    options: { targetFormat: 'woff2'; keepFeatures: readonly string[] },
  ): Promise<Buffer>;
}
declare module 'fontverter' {
  export function convert(font: Buffer, format: 'sfnt'): Promise<Buffer>;
}
