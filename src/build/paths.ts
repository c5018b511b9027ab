import svgpath from 'svgpath';

/**
 * A page whose drawn lines go from point to point by differences, in tenths of a pixel: half the digits, and the same
 * picture. Arcs stay as they are: of a radius that is rounded, the two ends would no longer lie on the ellipse.
 * What stands at a place, ten pixels or more from the edge, does so to a tenth of a pixel, too; shares of one stay whole.
 */
export const shortened = (html: string): string =>
  html
    .replace(
      / d="(M[^"Aa]{60,})"/g,
      (_, line: string) => ` d="${svgpath(line).rel().round(1).toString()}"`,
    )
    .replace(
      / (c?[xy]|[xy][12])="(-?\d{2,}\.\d{2,})"/g,
      (_, name: string, place: string) => ` ${name}="${Number(Number(place).toFixed(1))}"`,
    );
