import * as k from './coefficients';

/** A weight of a slope: its number from 0, and its weight. */
export type Weight = readonly [slope: number, weight: number];

/** Times of the stages, as parts of the step: 1 to 12, the end of the step, and three for the interpolant. */
// prettier-ignore
export const stageTimes: readonly number[] = [0, k.c02, k.c03, k.c04, k.c05, k.c06, k.c07, k.c08, k.c09,
  k.c10, k.c11, 1, 1, k.c14, k.c15, k.c16];

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
  [[0, k.a1401], [6, k.a1407], [7, k.a1408], [8, k.a1409], [9, k.a1410], [10, k.a1411], [11, k.a1412], [12, k.a1413]],
  [[0, k.a1501], [5, k.a1506], [6, k.a1507], [7, k.a1508], [10, k.a1511], [11, k.a1512], [12, k.a1513], [13, k.a1514]],
  [[0, k.a1601], [5, k.a1606], [6, k.a1607], [7, k.a1608], [8, k.a1609], [12, k.a1613], [13, k.a1614], [14, k.a1615]],
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
  [[0, k.d401], [5, k.d406], [6, k.d407], [7, k.d408], [8, k.d409], [9, k.d410], [10, k.d411], [11, k.d412],
   [12, k.d413], [13, k.d414], [14, k.d415], [15, k.d416]],
  [[0, k.d501], [5, k.d506], [6, k.d507], [7, k.d508], [8, k.d509], [9, k.d510], [10, k.d511], [11, k.d512],
   [12, k.d513], [13, k.d514], [14, k.d515], [15, k.d516]],
  [[0, k.d601], [5, k.d606], [6, k.d607], [7, k.d608], [8, k.d609], [9, k.d610], [10, k.d611], [11, k.d612],
   [12, k.d613], [13, k.d614], [14, k.d615], [15, k.d616]],
  [[0, k.d701], [5, k.d706], [6, k.d707], [7, k.d708], [8, k.d709], [9, k.d710], [10, k.d711], [11, k.d712],
   [12, k.d713], [13, k.d714], [14, k.d715], [15, k.d716]],
];
