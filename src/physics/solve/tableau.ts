import * as more from './coefficients';
import * as k from './run-linear';

/** A weight of a slope: its number from 0, and its weight. */
export type Weight = readonly [slope: number, weight: number];

/** Times of the stages, as parts of the step: 1 to 12, the end of the step, and three for the interpolant. */
// prettier-ignore
export const stageTimes: readonly number[] = [0, more.c02, more.c03, more.c04, more.c05, more.c06, more.c07, more.c08, more.c09,
  more.c10, more.c11, 1, 1, more.c14, more.c15, more.c16];

/** What each stage weighs; the end of the step is the thirteenth. */
// prettier-ignore
export const stages: readonly (readonly Weight[])[] = [
  [],
  [[0, k.a0201]],
  [[0, k.a0301], [1, k.a0302]],
  [[0, k.a0401], [2, k.a0403]],
  [[0, k.a0501], [2, k.a0503], [3, k.a0504]],
  [[0, k.a0601], [3, k.a0604], [4, k.a0605]],
  [[0, k.a0701], [3, k.a0704], [4, k.a0705], [5, k.a0706]],
  [[0, k.a0801], [3, k.a0804], [4, k.a0805], [5, k.a0806], [6, k.a0807]],
  [[0, k.a0901], [3, k.a0904], [4, k.a0905], [5, k.a0906], [6, k.a0907], [7, k.a0908]],
  [[0, k.a1001], [3, k.a1004], [4, k.a1005], [5, k.a1006], [6, k.a1007], [7, k.a1008], [8, k.a1009]],
  [[0, k.a1101], [3, k.a1104], [4, k.a1105], [5, k.a1106], [6, k.a1107], [7, k.a1108], [8, k.a1109], [9, k.a1110]],
  [[0, k.a1201], [3, k.a1204], [4, k.a1205], [5, k.a1206], [6, k.a1207], [7, k.a1208], [8, k.a1209], [9,
   k.a1210], [10, k.a1211]],
  [[0, k.b01], [5, k.b06], [6, k.b07], [7, k.b08], [8, k.b09], [9, k.b10], [10, k.b11], [11, k.b12]],
  [[0, more.a1401], [6, more.a1407], [7, more.a1408], [8, more.a1409], [9, more.a1410], [10, more.a1411], [11, more.a1412], [12, more.a1413]],
  [[0, more.a1501], [5, more.a1506], [6, more.a1507], [7, more.a1508], [10, more.a1511], [11, more.a1512], [12, more.a1513], [13, more.a1514]],
  [[0, more.a1601], [5, more.a1606], [6, more.a1607], [7, more.a1608], [8, more.a1609], [12, more.a1613], [13, more.a1614], [14, more.a1615]],
];

/** What the error estimate of order 5 weighs. */
// prettier-ignore
export const errorWeights: readonly Weight[] = [[0, k.e01], [5, k.e06], [6, k.e07], [7, k.e08], [8, k.e09],
  [9, k.e10], [10, k.e11], [11, k.e12]];

/** What the step of order 3 weighs. */
// prettier-ignore
export const thirdOrder: readonly Weight[] = [[0, k.bhh01],[8,k.bhh09],[11,k.bhh12]];

/** What the four highest terms of the interpolant weigh. */
// prettier-ignore
export const denseWeights: readonly (readonly Weight[])[] = [
  [[0, more.d401], [5, more.d406], [6, more.d407], [7, more.d408], [8, more.d409], [9, more.d410], [10, more.d411], [11, more.d412],
   [12, more.d413], [13, more.d414], [14, more.d415], [15, more.d416]],
  [[0, more.d501], [5, more.d506], [6, more.d507], [7, more.d508], [8, more.d509], [9, more.d510], [10, more.d511], [11, more.d512],
   [12, more.d513], [13, more.d514], [14, more.d515], [15, more.d516]],
  [[0, more.d601], [5, more.d606], [6, more.d607], [7, more.d608], [8, more.d609], [9, more.d610], [10, more.d611], [11, more.d612],
   [12, more.d613], [13, more.d614], [14, more.d615], [15, more.d616]],
  [[0, more.d701], [5, more.d706], [6, more.d707], [7, more.d708], [8, more.d709], [9, more.d710], [10, more.d711], [11, more.d712],
   [12, more.d713], [13, more.d714], [14, more.d715], [15, more.d716]],
];
