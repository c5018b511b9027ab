/** Mean advance of a character in the text of the lessons, em: upright, italic, bold. */
interface Widths {
  upright: number;
  italic?: number;
  bold: number;
}
interface Face {
  name: string;
  cssVariable: `--${string}`;
  /** Name of its fontsource package. */
  files: string;
  weights: { [cut in keyof Widths]: number };
  widths: Widths;
  /** Height above and below the line, em. */
  ascent: number;
  descent: number;
  /** What systems have in its place until it has come: Windows and macOS, then Android, then Linux. */
  standIns: { names: string[]; widths: Widths }[];
  generic: string[];
}
const faces: Face[] = [
  {
    name: 'Source Serif 4',
    cssVariable: '--serif',
    files: 'source-serif-4',
    weights: { upright: 400, italic: 400, bold: 600 },
    widths: { upright: 0.4584, italic: 0.4234, bold: 0.4647 },
    ascent: 1.036,
    descent: 0.335,
    standIns: [
      {
        names: ['Times New Roman', 'Liberation Serif', 'Tinos'],
        widths: { upright: 0.3923, italic: 0.3929, bold: 0.4152 },
      },
      { names: ['Noto Serif'], widths: { upright: 0.4608, italic: 0.4495, bold: 0.4886 } },
      { names: ['DejaVu Serif'], widths: { upright: 0.4989, italic: 0.4989, bold: 0.5508 } },
    ],
    generic: ['Georgia', 'serif'],
  },
  {
    name: 'Source Sans 3',
    cssVariable: '--sans',
    files: 'source-sans-3',
    weights: { upright: 400, bold: 600 },
    widths: { upright: 0.4009, bold: 0.4132 },
    ascent: 1.024,
    descent: 0.4,
    standIns: [
      {
        names: ['Arial', 'Liberation Sans', 'Arimo'],
        widths: { upright: 0.4286, bold: 0.4604 },
      },
      { names: ['Roboto'], widths: { upright: 0.4281, bold: 0.4361 } },
      { names: ['DejaVu Sans'], widths: { upright: 0.4932, bold: 0.5564 } },
    ],
    generic: ['system-ui', 'sans-serif'],
  },
];

const cutsOf = (face: Face) => Object.keys(face.weights) as (keyof Widths)[];
const styleOf = (cut: keyof Widths) => (cut === 'italic' ? 'italic' : 'normal');
const suffix = { upright: '', italic: ' Italic', bold: ' Bold' };
const standIn = (face: Face, name: string) => `${face.name} as ${name}`;

/** The faces of the text for Astro, which copies them into the site and names them in each page. */
export const fontsBy = <P>(provider: P) =>
  faces.map((face) => ({
    provider,
    name: face.name,
    cssVariable: face.cssVariable,
    optimizedFallbacks: false,
    fallbacks: [...face.standIns.map(({ names }) => standIn(face, names[0]!)), ...face.generic],
    options: {
      variants: cutsOf(face).map((cut) => {
        const [weight, style] = [face.weights[cut]!, styleOf(cut)] as const;
        const file = `${face.files}/files/${face.files}-latin-${weight}-${style}.woff2`;
        return { weight, style, src: [`./node_modules/@fontsource/${file}`] as [string] };
      }),
    },
  }));

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

/**
 * Rules that scale what stands in for a face to its width and height, so that no line breaks anew, and nothing moves,
 * when the face has come.
 */
export const standIns = faces
  .flatMap((face) =>
    face.standIns.flatMap(({ names, widths }) =>
      cutsOf(face).map((cut) => {
        const scale = face.widths[cut]! / widths[cut]!;
        const sources = names.map((name) => `local("${name}${suffix[cut]}")`);
        return `@font-face{font-family:"${standIn(face, names[0]!)}";src:${sources.join()};font-weight:${face.weights[cut]};font-style:${styleOf(cut)};size-adjust:${percent(scale)};ascent-override:${percent(face.ascent / scale)};descent-override:${percent(face.descent / scale)};line-gap-override:0%}`;
      }),
    ),
  )
  .join('');
