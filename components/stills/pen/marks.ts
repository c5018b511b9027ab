/** What a panel is made of: arrows, lines, areas, words. Each mark is finished svg, with what tests ask about. Pure. */
import { axpy, cross, dot, norm, scale, type Vec3 } from '@physics';
import { vectors, type VectorName, type VectorStyle } from '@learning/vectors';
import { tidy, type Point } from '@drawing/path';
import { curveCatmullRom, curveCatmullRomClosed, line as d3line } from 'd3-shape';
import { spans, widthOf } from './text';
import type { View } from './view';

/** A colour: that of a role, or of the text. */
export type Ink = VectorStyle['role'] | 'ink' | 'ink2';

export interface Style {
  /** Colour of line and tint; the second colour of the text when absent. */
  readonly ink?: Ink;
  readonly width?: number;
  readonly dash?: string;
  /** The inside: a share of the colour, 'full', or 'paper', which hides what is behind. */
  readonly fill?: number | 'full' | 'paper';
  /** The tint hides what is behind it. */
  readonly solid?: boolean;
  /** No line around it. */
  readonly bare?: boolean;
  /** Opacity of the line. */
  readonly fade?: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
export interface Mark {
  readonly svg: string;
  /** Words, with the room they take (centre and size). */
  readonly label?: { readonly text: string; readonly size: number; readonly box: Box };
  /** A vector that is drawn: what it is called, and its direction in the space of its view. */
  readonly vector?: { readonly name: string; readonly v: Vec3 };
  /** Lines that no words may cover. */
  readonly shafts?: readonly (readonly [Point, Point])[];
}
export type Marks = Mark | readonly Marks[];

const n = (x: number) => String(Math.round(x * 10) / 10);
export const xy = ([x, y]: Point) => `${n(x)},${n(y)}`;

function attributes({ ink = 'ink2', width, dash, fill, solid, bare, fade }: Style): string {
  const tint = solid ? 'o' : 't';
  const kind =
    fill === 'full' ? 'f' : fill === 'paper' ? 'p' : fill !== undefined ? tint : undefined;
  const name = [ink, kind, bare && 'b'].filter(Boolean).join(' ');
  return [
    ` class="${name}"`,
    width && ` stroke-width="${width}"`,
    dash && ` stroke-dasharray="${dash}"`,
    typeof fill === 'number' &&
      fill !== 0.14 &&
      (solid ? ` style="--k:${Math.round(100 * fill)}%"` : ` fill-opacity="${fill}"`),
    fade && ` stroke-opacity="${fade}"`,
  ]
    .filter(Boolean)
    .join('');
}

/** A path as it is. */
export const path = (d: string, style: Style = {}): Mark => ({
  svg: `<path${attributes(style)} d="${d}"/>`,
});

const broken = (points: readonly Point[], closed: boolean) =>
  `M${points.map(xy).join('L')}${closed ? 'Z' : ''}`;
/** A straight line through points. */
export const line = (points: readonly Point[], style: Style = {}): Mark =>
  path(broken(points, false), style);
export const polygon = (points: readonly Point[], style: Style = {}): Mark =>
  path(broken(points, true), style);

const open = d3line<Point>().curve(curveCatmullRom).digits(1);
const closed = d3line<Point>().curve(curveCatmullRomClosed).digits(1);
/** The outline of a bent line. */
export const bent = (points: readonly Point[]) => open(points) ?? '';
/** A bent line through points. */
export const curve = (points: readonly Point[], style: Style = {}): Mark =>
  path(bent(points), style);
export const blob = (points: readonly Point[], style: Style = {}): Mark =>
  path(closed(points) ?? '', style);

export function circle([x, y]: Point, r: number, style: Style = {}): Mark {
  const svg = `<circle${attributes(style)} cx="${n(x)}" cy="${n(y)}" r="${n(r)}"/>`;
  // A small one is a sign, which a letter may lie in, and a faint one a shade; any other is a line.
  if (r < 24 || style.bare || (style.fade ?? 1) <= 0.3) return { svg };
  const on = (i: number): Point => {
    const angle = (i * Math.PI) / 24;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
  };
  return { svg, shafts: Array.from({ length: 48 }, (_, i) => [on(i), on(i + 1)] as const) };
}
export const rect = (x: number, y: number, w: number, h: number, style: Style = {}): Mark => ({
  svg: `<rect${attributes(style)} x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}"/>`,
});

export interface Words {
  readonly ink?: Ink;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** px; at least 14 where a panel is 400 wide. */
  readonly size?: number;
  readonly bold?: boolean;
  /** Paper around the letters, where lines run behind them. */
  readonly halo?: boolean;
}
/** Words, the middle of their height at a point. */
export function text(words: string, at: Point, style: Words = {}): Mark {
  const { ink = 'ink2', anchor = 'middle', size = 14.5, bold = false, halo = false } = style;
  const w = widthOf(words, size);
  const name = [
    ink,
    { start: '', middle: 'c', end: 'e' }[anchor],
    bold && 'bo',
    halo && 'h',
  ].filter(Boolean);
  const shift = { start: w / 2, middle: 0, end: -w / 2 }[anchor];
  return {
    svg: `<text class="${name.join(' ')}" x="${n(at[0])}" y="${n(at[1] + 0.34 * size)}"${size === 14.5 ? '' : ` font-size="${size}"`}>${spans(words)}</text>`,
    label: { text: words, size, box: { x: at[0] + shift, y: at[1], w, h: 0.95 * size } },
  };
}
/** Several lines of words. */
export const lines = (words: readonly string[], [x, y]: Point, style: Words = {}): Mark[] =>
  words.map((one, i) => text(one, [x, y + i * 1.22 * (style.size ?? 14.5)], style));

/** A triangle at the end of a line that runs to `tip` from the direction of `from`. */
export function head(tip: Point, from: Point, ink: Ink, width: number, open = false): Mark {
  const r = 1.9 + 1.15 * width;
  const [dx, dy] = [tip[0] - from[0], tip[1] - from[1]];
  const l = Math.hypot(dx, dy) || 1;
  const neck = neckOf(tip, from, width);
  const side = (k: number): Point => [neck[0] - (k * r * dy) / l, neck[1] + (k * r * dx) / l];
  return polygon(
    [tip, side(1), side(-1)],
    open ? { ink, fill: 'paper', width: 1.6 } : { ink, fill: 'full' },
  );
}
const neckOf = (tip: Point, from: Point, width: number): Point => {
  const l = Math.hypot(tip[0] - from[0], tip[1] - from[1]) || 1;
  const long = Math.min(2.5 * (1.9 + 1.15 * width), 0.75 * l);
  return [tip[0] - ((tip[0] - from[0]) * long) / l, tip[1] - ((tip[1] - from[1]) * long) / l];
};

/** A bent line that ends in an arrow: a way, a turn. */
export function way(points: readonly Point[], style: Style & { open?: boolean } = {}): Marks {
  const { ink = 'ink2', width = 1.6, open = false } = style;
  const tip = points.at(-1)!;
  const [x, y] = points.at(-2)!;
  const l = Math.hypot(tip[0] - x, tip[1] - y);
  // Far back along the last step, so that a short one does not make a short head.
  const before: Point = [tip[0] - ((tip[0] - x) * 99) / l, tip[1] - ((tip[1] - y) * 99) / l];
  const neck = neckOf(tip, before, width);
  // What lies within the head is left out.
  const shaft = [...points.slice(0, -1), neck].filter(
    (p, i, all) =>
      i === all.length - 1 || Math.hypot(p[0] - tip[0], p[1] - tip[1]) > 6 + 2.9 * width,
  );
  const drawn = { ...style, ink, width };
  return [
    {
      ...(shaft.length > 2 ? curve(shaft, drawn) : line(shaft, drawn)),
      shafts: shaft.slice(1).map((p, i) => [shaft[i]!, p] as const),
    },
    head(tip, before, ink, width, open),
  ];
}

/** A moment seen along its axis: a dot towards the reader, a cross away from her. */
export function endOn(at: Point, towards: boolean, ink: Ink, r = 8): Mark {
  const [x, y] = at;
  const k = 0.64 * r;
  const inside = towards
    ? `<circle class="${ink} f b" cx="${n(x)}" cy="${n(y)}" r="${n(0.3 * r)}"/>`
    : `<path class="${ink}" stroke-width="1.7" d="M${n(x - k)},${n(y - k)}l${n(2 * k)},${n(2 * k)}m0,${n(-2 * k)}l${n(-2 * k)},${n(2 * k)}"/>`;
  return { svg: circle(at, r, { ink, fill: 'paper', width: 1.7 }).svg + inside };
}

export interface ArrowOptions {
  readonly from?: Vec3;
  readonly label?: string;
  /** Where the label stands, from the tip, px; straight on when absent. */
  readonly shift?: Point;
  /** What the tests call it; the label when absent. */
  readonly name?: string;
  readonly size?: number;
  readonly anchor?: Words['anchor'];
  /** Another colour, for what is no vector of the course: an axis, a force. */
  readonly ink?: Ink;
  readonly width?: number;
  readonly dash?: string;
  readonly open?: boolean;
  readonly fade?: number;
  /** Radius of the sign for a vector that is seen along its axis. */
  readonly r?: number;
  readonly bold?: boolean;
}
/** A vector in the colour and the style that it has everywhere; one that is seen along its axis is a dot or a cross. */
export function arrow(
  view: View,
  v: Vec3,
  term: VectorName | undefined,
  options: ArrowOptions = {},
): Marks {
  const style: Partial<VectorStyle> = term ? vectors[term] : {};
  const { from = [0, 0, 0], label, shift, size = 19, anchor = 'middle' } = options;
  const ink: Ink = options.ink ?? style.role ?? 'ink';
  const width = options.width ?? tidy(0.8 * (style.width ?? 2));
  const [foot, tip] = [view.at(from), view.at(axpy(1, v, from))];
  const length = Math.hypot(tip[0] - foot[0], tip[1] - foot[1]);
  const [, , dz] = view.project(scale(1 / (norm(v) || 1), v));
  const name = options.name ?? label;
  const known = name === undefined ? {} : { vector: { name, v } };
  const alongEye = length < 4;
  const r = options.r ?? 8;
  const reach = alongEye ? r : 0;
  const far = length < 1e-9 ? 1 : length;
  const [ux, uy] = alongEye ? [0.75, -0.66] : [(tip[0] - foot[0]) / far, (tip[1] - foot[1]) / far];
  const gap = reach + 0.62 * size;
  const place: Point = shift
    ? [tip[0] + shift[0], tip[1] + shift[1]]
    : [tip[0] + gap * ux, tip[1] + gap * uy];
  const words = label
    ? [text(label, place, { ink, size, anchor, ...(options.bold ? { bold: true } : {}) })]
    : [];
  if (alongEye) return [{ ...endOn(foot, dz > 0, ink, r), ...known }, words];
  const open = options.open ?? style.head === 'open';
  const dash = options.dash ?? (style.dashed ? '5 3.5' : undefined);
  const shaft = { ink, width, ...(dash && { dash }), ...(options.fade && { fade: options.fade }) };
  return [
    { ...line([foot, neckOf(tip, foot, width)], shaft), ...known, shafts: [[foot, tip]] },
    head(tip, foot, ink, width, open),
    words,
  ];
}

/** A broad band with a point: a current. */
export function band(from: Point, to: Point, half = 7, style: Style = { ink: 'current' }): Mark {
  const l = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [ux, uy] = [(to[0] - from[0]) / l, (to[1] - from[1]) / l];
  const at = (along: number, across: number): Point => [
    from[0] + along * ux - across * uy,
    from[1] + along * uy + across * ux,
  ];
  const wing = Math.min(1.9 * half, half + 7);
  const neck = l - Math.min(1.1 * wing, 0.6 * l);
  const outline = [
    ...[at(0, half), at(neck, half), at(neck, wing), at(l, 0)],
    ...[at(neck, -wing), at(neck, -half), at(0, -half)],
  ];
  return { ...polygon(outline, { fill: 0.3, width: 1.3, ...style }), shafts: [[from, to]] };
}

/** A circle in space around an axis, its far half dashed. */
export function ring(view: View, centre: Vec3, axis: Vec3, r: number, style: Style = {}): Marks {
  const u = scale(1 / norm(axis), axis);
  const [right, down, towards] = screen(view);
  const side = cross(u, towards);
  const h = norm(side);
  const e2 = h > 1e-6 ? scale(1 / h, side) : right;
  const toReader = cross(e2, u);
  const e1 = dot(toReader, towards) >= 0 ? toReader : scale(-1, toReader);
  const at = (k: number, e: Vec3) => view.at(axpy(k * r, e, centre));
  const [a, b, mid] = [at(-1, e2), at(1, e2), at(1, e1)];
  const turn = (Math.atan2(dot(e2, down), dot(e2, right)) * 180) / Math.PI;
  const shape = `A${n(r * view.unit)},${n(Math.max(r * view.unit * Math.abs(dot(u, towards)), 0.1))} ${n(turn)} 0 `;
  const bulge = (b[0] - a[0]) * (mid[1] - a[1]) - (b[1] - a[1]) * (mid[0] - a[0]);
  const sweep = bulge < 0 ? 1 : 0;
  const half = (front: boolean) => `M${xy(a)}${shape}${front ? sweep : 1 - sweep} ${xy(b)}`;
  const { fill, ...stroke } = style;
  return [
    fill === undefined
      ? []
      : path(`${half(true)}${shape}${sweep} ${xy(a)}`, { ...style, bare: true }),
    path(half(false), { ...stroke, dash: '2 3.5' }),
    path(half(true), stroke),
  ];
}
/** The three directions of the screen in the space of a view: right, down, towards the reader. */
function screen({ project }: View): readonly [Vec3, Vec3, Vec3] {
  const [x, y, z] = [project([1, 0, 0]), project([0, 1, 0]), project([0, 0, 1])];
  const row = (i: 0 | 1 | 2): Vec3 => [x[i], y[i], z[i]];
  return [row(0), row(1), row(2)];
}

/** Points of the shorter arc from one direction to another about a centre, px. */
export function sweep(
  view: View,
  from: Vec3,
  to: Vec3,
  centre: Vec3 = [0, 0, 0],
  steps = 10,
): Point[] {
  const [a, b] = [norm(from), norm(to)];
  const angle = Math.acos(Math.max(-1, Math.min(1, dot(from, to) / (a * b))));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const [p, q] = [Math.sin((1 - t) * angle), Math.sin(t * angle)].map((x) => x / Math.sin(angle));
    const r = a + (b - a) * t;
    return view.at(axpy(r, axpy(p! / a, from, scale(q! / b, to)), centre));
  });
}

/** A block with its three faces that the reader sees, from a corner by its edges; the eye sees +x, −y and +z. */
export function block(view: View, corner: Vec3, edges: Vec3, style: Style): Mark[] {
  const [x, y, z] = corner;
  const [a, b, c] = edges;
  const tint = typeof style.fill === 'number' ? style.fill : 0.14;
  const face = (corners: readonly Vec3[], share: number) =>
    polygon(corners.map(view.at), { width: 1.2, ...style, fill: tint * share, solid: true });
  return [
    face(
      [
        [x, y, z + c],
        [x + a, y, z + c],
        [x + a, y + b, z + c],
        [x, y + b, z + c],
      ],
      0.6,
    ),
    face(
      [
        [x + a, y, z],
        [x + a, y + b, z],
        [x + a, y + b, z + c],
        [x + a, y, z + c],
      ],
      1.6,
    ),
    face(
      [
        [x, y, z],
        [x + a, y, z],
        [x + a, y, z + c],
        [x, y, z + c],
      ],
      1,
    ),
  ];
}

/** The axes of a view, small, in a corner. */
export const axesOf = (view: View, origin: Vec3, length: number, names = ['x', 'y', 'z']): Marks =>
  names.map((name, i) =>
    name
      ? arrow(
          view,
          ([0, 1, 2] as const).map((k) => (k === i ? length : 0)) as unknown as Vec3,
          undefined,
          {
            ...{ from: origin, label: `*${name}*`, name: `axis ${name}`, ink: 'ink2' as const },
            ...{ width: 1.3, size: 16 },
          },
        )
      : [],
  );
