import { hallScan } from './trials/hall-scan';
import { kerrFilm } from './trials/kerr-film';
import { lean } from './trials/lean';
import { pumpingDetector } from './trials/pumping-detector';
import { pulseLift } from './trials/pulse-lift';
import { rashbaLean } from './trials/rashba-lean';
import { settle } from './trials/settle';
import { shift } from './trials/shift';
import { spinHallTurn } from './trials/spin-hall-turn';
import { spinUp } from './trials/spin-up';
import { transferWrite } from './trials/transfer-write';
import { wireEdges } from './trials/wire-edges';
import { writeSOT } from './trials/write-sot';

/** The runs of design problems, by name: a reader's numbers in SI in, outcomes in SI out. */
export const trials = {
  hallScan,
  kerrFilm,
  lean,
  pumpingDetector,
  pulseLift,
  rashbaLean,
  settle,
  shift,
  spinHallTurn,
  spinUp,
  transferWrite,
  wireEdges,
  writeSOT,
};
