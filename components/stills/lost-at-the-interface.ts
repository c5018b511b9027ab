/** What becomes of a spin Hall current on its way into a magnet, as a flow with widths to scale. */
import { formulas, spinTorqueEfficiency, throughInterlayer } from '@physics';
import { path, polygon, text, line, type Mark, type Marks, type Style } from './pen/marks';
import { defineStill, panel } from './pen/still';

/** Platinum on cobalt with chosen values of the usual size, as in the lesson: d = 1.5 λ, δ = 0.9. */
const metal = { thetaSH: 1, lambdaSF: 2e-9, rho: 2e-7, HMThickness: 3e-9, J: 1 };
const layer = { deltaI: 0.9, rI: 0.4e-15 };
const magnet = { Gr: 1.5e15 };

const sink = formulas.sinkTransmission(metal);
const seen = throughInterlayer(magnet, layer);
const entering = spinTorqueEfficiency(metal, seen.contact)[0];
const absorbed = entering * seen.share[0];
/** Shares of what the bulk of the metal sends up. */
export const shares = {
  /** Turned back within the film, even before a perfect sink. */
  film: 1 - sink,
  /** Driven back by the pile in front of the door. */
  door: sink - entering,
  /** Forgotten in the disordered layer. */
  interface: entering - absorbed,
  absorbed,
};

const px = 132;
const [left, top] = [18, 34];
/** Where what leaves has bent down, and where it ends. */
const [bend, foot] = [14, 214];
const percent = (share: number) => String(Math.round(100 * share));
const wide = (share: number) => px * share;

type Outline = (style: Style) => Mark;
/** A part of the flow that bends down at x and leaves at the bottom, with a tip. */
const leaving = (x: number, from: number, share: number): Outline[] => {
  const s = wide(share);
  const y = top + wide(from);
  const d = `M${x - 1},${y - s}H${x}C${x + bend + s},${y - s} ${x + bend + s},${y} ${x + bend + s},${y + bend + s * 0.4}V${foot}h${-s}V${y + bend + s * 0.4}C${x + bend},${y + 4} ${x + bend - 4},${y} ${x},${y}H${x - 1}Z`;
  const middle = x + bend + s / 2;
  return [
    (style) =>
      path(
        d.replace(/\d+\.\d+/g, (n) => String(Math.round(+n * 10) / 10)),
        style,
      ),
    (style) =>
      polygon(
        [
          [middle - s / 2 - 4, foot],
          [middle + s / 2 + 4, foot],
          [middle, foot + 11],
        ],
        style,
      ),
  ];
};
/** How many they are, and what becomes of them. */
const told = (x: number, share: number, words: readonly string[]): Marks => {
  const middle = x + bend + wide(share) / 2;
  return [
    text(percent(share), [middle, foot + 24], { ink: 'ink', size: 17, bold: true }),
    words.map((word, i) => text(word, [middle, foot + 42 + 16 * i])),
  ];
};
const body =
  (x0: number, x1: number, share: number): Outline =>
  (style) =>
    polygon(
      [
        [x0, top],
        [x1, top],
        [x1, top + wide(share)],
        [x0, top + wide(share)],
      ],
      style,
    );

const [a, b, c] = [92, 176, 256];
const end = 322;
/** Each a little into the one before it: no seam shows between them. */
const parts: readonly Outline[] = [
  body(left, a, 1),
  body(a - 1, b, sink),
  body(b - 1, c, entering),
  body(c - 1, end, absorbed),
  ...leaving(a, 1, shares.film),
  ...leaving(b, sink, shares.door),
  ...leaving(c, entering, shares.interface),
];

export default defineStill({
  title: 'What is lost on the way into the magnet',
  lesson: 'spin-hall-effect',
  caption: `Of every 100 moments that a platinum film of one and a half diffusion lengths sends up, ${percent(absorbed)} arrive in the magnet. Widths are to scale, for a diffusion length of ${1e9 * metal.lambdaSF}\u00a0nm and ${Math.round(1e8 * metal.rho)}\u00a0μΩ\u00a0cm in the platinum, a memory loss *δ* of ${layer.deltaI} in a layer with a spin resistance of ${(1e15 * layer.rI).toFixed(1)} fΩ\u00a0m², and a conductance of ${(magnet.Gr / 1e15).toFixed(1)} × 10^{15} 1/(Ω\u00a0m²) for the spins across **m**. Close one of the losses, and the others change.`,
  alt: `A flow of 100 parts, the spin Hall current. ${percent(shares.film)} parts run back inside the film, ${percent(shares.door)} are driven back before the interface, ${percent(shares.interface)} are forgotten in it, and ${percent(absorbed)} are absorbed by the magnet and make the torque.`,
  panels: [
    panel(400, 280, [
      // The line around the whole: what is drawn once more without one hides it where two parts meet.
      parts.map((part) => part({ ink: 'spin', fill: 0.26, solid: true, width: 3 })),
      parts.map((part) => part({ ink: 'spin', fill: 0.26, solid: true, bare: true })),
      told(a, shares.film, ['run back', 'in the film']),
      told(b, shares.door, ['driven', 'back']),
      told(c, shares.interface, ['forgotten at', 'the interface']),
      polygon(
        [
          [end, top - 7],
          [end, top + wide(absorbed) + 7],
          [end + 24, top + wide(absorbed) / 2],
        ],
        { ink: 'spin', fill: 'full' },
      ),
      line(
        [
          [c, 14],
          [c, 170],
        ],
        { dash: '3 4' },
      ),
      text('interface', [c - 22, 16], { anchor: 'end' }),
      text('100', [left + 8, top + 44], { anchor: 'start', ink: 'ink', size: 19, bold: true }),
      text('moments', [left + 8, top + 64], { anchor: 'start', ink: 'ink' }),
      text('sent up', [left + 8, top + 81], { anchor: 'start', ink: 'ink' }),
      text(percent(absorbed), [356, top + 42], { ink: 'spin', size: 19, bold: true }),
      text('make the', [356, top + 61], { ink: 'ink' }),
      text('torque', [356, top + 77], { ink: 'ink' }),
    ]),
  ],
});
