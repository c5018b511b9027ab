import * as p from '@physics';
import type { Macrospin, Vec3 } from '@physics';

/*
 * Arguments that each public function takes, made anew for each call: what the tests of the edges change, one leaf
 * at a time. A function of the index without a line here fails them.
 */

const madeBefore = new WeakSet<object>();
/** What another public function made is taken as made: no one alters it by hand, and nobody looks at it again. */
const made = <Thing extends object>(thing: Thing): Thing => {
  madeBefore.add(thing);
  return thing;
};
export const isMade = (thing: object): boolean => madeBefore.has(thing);

const x: Vec3 = [1, 0, 0];
const z: Vec3 = [0, 0, 1];
const magnet = (): Macrospin => ({
  ...{
    alpha: 0.1,
    Bext: [0.01, 0, 0.1],
    BK: 0.2,
    BK2: 0.01,
    anisU: z,
    mu0Ms: 0.5,
    N: [0.1, 0.2, 0.7],
  },
  torques: [{ aDL: 0.001, aFL: 0.0005, p: [0, 1, 0] }],
});
const plain = (): Macrospin => ({ alpha: 0.2, Bext: [0.01, 0, 0.1], BK: 0.2 });
const linear = (): Macrospin => ({ ...magnet(), BK2: 0 });
const fields = () => p.linearFields([linear()]);
const unit = () => Float64Array.of(0.6, 0, 0.8);
const normal = () => p.normalSource(p.sfc32(1));
const bath = () => ({ Temp: 300, Msat: 8e5, V: 1e-24 });
const pulse = () => ({ kind: 'pulse', on: 1e-10, off: 3e-10, rise: 1e-11 }) as const;
const law = () => ({ kind: 'asymmetric', Pol: 0.5, Lambda: 1.2 }) as const;
const torque = () => ({
  aDL: 0.01,
  aFL: 0.002,
  p: [0, 1, 0] as Vec3,
  efficiency: law(),
  waveform: pulse(),
});
const higher = () => ({
  aDL: 0.01,
  p: [0, 1, 0] as Vec3,
  higher: { aEven: 0.01, aOdd: 0.01, normal: z },
});
const orbit = () => made(p.orbit(p.normalize([1, 0, 1]), z, 0));
const race = () => ({
  overdriveSTT: 3,
  overdriveSOT: 1.2,
  assist: 0.1,
  stability: 60,
  alpha: 0.03,
});
const film = () => ({ thetaSH: 0.1, lambdaSF: 1.5e-9, rho: 2e-7, HMThickness: 4e-9, J: 1e11 });
const mixing = () => ({ Gr: 5e14, Gi: 1e14 });
const bilayer = () => ({
  ...{ film: film(), mixing: mixing(), p: z },
  magnet: { lambdaSF: 3e-9, rho: 2e-7, Pol: 0.4, FreeLayerThickness: 2e-9 },
});
const road = () => ({
  ...{
    width: 4e-9,
    length: 1e-8,
    drift: 1e5,
    thetaSH: 0.1,
    lambdaSF: 1.5e-9,
    speed: 1e6,
    tau: 1e-14,
  },
});
const crowd = () => made(p.crowd(20, road(), p.sfc32(1)));
const hallCross = () => ({ I0: 1e-3, RAHE: 1, RPHE: 0.3, aDL: 1e-3, aFL: 1e-3, BK: 0.5 });
const flatCross = () => ({
  ...{ I0: 1e-3, RAHE: 1, RPHE: 0.3, aDL: 1e-3, by: -1e-3, Vth: 1e-7, mu0Meff: 0.9 },
});
const resonant = () => ({
  ...{ I0: 1e-3, dR: 1, phi: 0.6, aDL: 3e-4, by: -2e-4, mu0Meff: 0.9, alpha: 0.02, f: 9e9 },
});
const gas = () => ({ alphaR: 1e-29, mass: 9e-31 });
const coefficients = () => made(p.filmCoefficients(rashbaFilm()));
const rashbaFilm = () => ({
  alphaR: 3e-29,
  kF: 1e10,
  tauMom: 1e-15,
  tauDelta: 1e-15,
  tauSf: 5e-15,
});
const profile = () => made(p.wireProfile({ film: rashbaFilm(), width: 2e-7 }, 11));
const hall = () => ({ Jsd: 1e-19, Sloc: 1, Pol: 0.4, vF: 1e6, tanHall: 0.01, Msat: 1.7e6 });
const surface = () =>
  ({
    ...{ thickness: 1e-8, Aex: 1e-11, Msat: 8e5, mu0Meff: 0.8, Bext: 0.1, mx: 1, tauTop: 1e-6 },
    tauBottom: 1e-6,
  }) as const;
const kappa = [1e8, 5e7] as const;
const medium = () => ({ n: [2, 3], Q: [0.01, 0.01], mz: 1 }) as const;
const stack = () => ({
  ...{ lambda0: 7e-7, front: 1 },
  layers: [{ thickness: 1e-8, mz: 0.5, n: [2, 3] as const, Q: [0.01, 0] as const }],
  back: medium(),
});
const group = () => made(p.pointGroup('C2v'));
const chi = (): p.Matrix3 => [
  [0, 1, 0],
  [-1, 0, 0],
  [0, 0, 0],
];
const term = () => made(p.fieldLike(chi()));
const spins = () => ({ S: x, s: [0, 0.6, 0.8] as Vec3 });
const halves = () => made(p.productState(x, z));
const top = () => ({ I1: 2, I3: 1, torque: 1 });
const topState = () => made(p.releaseTop(p.fromAngles(1, 0), top(), 9));
const body = () => made(p.sphereBody(7800, 1e-8));
const free = () => ({
  body: body(),
  Msat: 1.7e6,
  alpha: 0.01,
  Bext: [0, 0, 0.1] as Vec3,
  BK: 0.05,
  anisU: z,
});
const resting = () => made(p.restingMagnet(z));
const fibre = () => ({ frequency: 1, quality: 100, kick: 1e-6 });
const swinging = () => made({ angle: 0.1, rate: 0.2, phase: 0.3 });
const wall = () => ({
  ...{
    alpha: 0.1,
    wallWidth: 1e-8,
    type: 'up-down' as const,
    Bext: [0, 0, 1e-3] as Vec3,
    Bperp: 0.01,
  },
  ...{ u: 1, xi: 0.2, BD: 0.01, aDL: 1e-3, aFL: 1e-3, p: [0, 1, 0] as Vec3 },
});
const driven = () => ({ alpha: 0.1, wallWidth: 1e-8, Bperp: 0.01, u: 1, xi: 0.2, Bz: 1e-3 });
const chiral = (): p.ChiralWall => ({
  ...{ type: 'up-down', alpha: 0.3, wallWidth: 8e-9, etaChiral: 1e-10, acts: 'both' },
  ...{ Bz: 5e-3, Bx: 0.1 },
});
const material = () => ({ Msat: 8e5, Aex: 1e-11, Ku1: 5e5, Kperp: 1e4, Dind: 1e-4, alpha: 0.1 });
const drive = () => ({ Bext: [0, 0, 1e-3] as Vec3, u: 1, xi: 0.1, aDL: 1e-3, aFL: 1e-3, p: x });
const chain = () => {
  const c = p.chain(material(), 60, 1e-9);
  p.setWall(c);
  return made(c);
};
const family = (B: number): Macrospin => ({ alpha: 0.5, BK: 1, Bext: [0.01, 0, B] });
const path = (key: string, along?: Vec3) => ({
  path: key,
  values: p.evenly(0, 0.1, 2),
  ...(along && { along }),
});
const diagram = () => ({
  ...{
    magnet: { ...linear(), Bext: made<Vec3>([0.01, 0, 0.1]) },
    start: { theta: 0.1, phi: 0 },
    steps: 5,
    dt: 1e-12,
    axis: z,
  },
  ...{ x: path('magnet.Bext', x), y: path('magnet.alpha') },
});
const write = () => ({
  ...{ rest: plain(), pulse: plain(), bath: bath(), start: z, before: 0, after: 1e-11 },
  ...{ lengths: [1e-11], dt: 1e-12, seed: 1 },
});
const state = () => {
  const s = new Float64Array(p.runAt.size);
  s.set([0, 0.6, 0, 0.8, 1e-13]);
  return s;
};

const ownSample = () => ({
  I0: 1.5e-3,
  RAHE: -0.8,
  Msat: 8e5,
  mu0Meff: 0.85,
  FreeLayerThickness: 3e-9,
  HMThickness: 5e-9,
  J: 3e10,
});

/** By name: arguments. */
export const samples: Readonly<Record<string, () => readonly unknown[]>> = {
  batchInto: () => [fields(), 1e-13, 2, unit()],
  evenly: () => [0, 1, 3],
  dot: () => [x, z],
  cross: () => [x, z],
  axpy: () => [2, x, z],
  scale: () => [2, x],
  norm: () => [x],
  vec3By: () => [() => 1],
  normalize: () => [x],
  angleBetween: () => [x, z],
  fromAngles: () => [1, 2],
  toAngles: () => [x],
  rotate: () => [x, z],
  cadd: () => [kappa, kappa],
  csub: () => [kappa, kappa],
  cmul: () => [kappa, kappa],
  cscale: () => [2, kappa],
  cdiv: () => [kappa, kappa],
  cabs: () => [kappa],
  cexp: () => [[1, 2]],
  cexprel: () => [[1, 2]],
  appliedField: () => [magnet(), 0],
  effectiveField: () => [x, magnet(), 0],
  totalField: () => [x, magnet(), 0],
  energyField: () => [x, magnet(), 0],
  energyLossField: () => [x, magnet(), 0],
  macrospinStep: () => [x, magnet(), 1e-13, 0],
  checkMacrospin: () => [magnet()],
  tensorOf: () => [[0.1, 0.2, 0.7]],
  timesTensor: () => [[0.1, 0.2, 0.7], x],
  ellipsoidFactors: () => [[1, 2, 3]],
  spheroidFactors: () => [2],
  tensorAbout: () => [z, 0.1, 0.45],
  filmTensor: () => [z],
  llgOmega: () => [x, z, 0.1, 1e11],
  llg: () => [x, z, 0.1, 1e11],
  rotationStep: () => [x, () => z, 0, 0.1],
  inConstantField: () => [x, z, 0.1, 1e-11],
  macrospinRun: () => [x, magnet(), 1e-12, 1e-13, 0],
  macrospinAfter: () => [x, magnet(), 1e-12, 1e-13, 0],
  orbit: () => [x, z, 0],
  orbitIn: () => [orbit(), z],
  orbitStep: () => [orbit(), z, 1e-13],
  orbitFrequency: () => [made(p.orbitStep(orbit(), z, 1e-13))],
  coneDrift: () => [orbit()],
  coneRate: () => [plain(), 1, 1e-12],
  turned: () => [x, [0, 1, 0], z],
  trail: () => [[x], z],
  torqueFactor: () => [x, torque(), 2e-10],
  higherOrderField: () => [p.normalize([1, 1, 1]), higher(), 0],
  spinTorqueField: () => [x, torque(), 2e-10],
  efficiencyAt: () => [law(), 0.5, 0.2],
  asymmetricLaw: () => [law()],
  rotatingField: () => [0.1, 1e9, 0.2],
  waveformCorners: () => [pulse()],
  waveformAt: () => [pulse(), 2e-10],
  waveformSlope: () => [pulse(), 1.02e-10],
  waveformBreaks: () => [pulse()],
  checkEfficiency: () => [law()],
  checkWaveform: () => [pulse()],
  fieldTerms: () => [x, magnet(), 0],
  torqueTerms: () => [x, magnet(), 0],
  torqueParts: () => [x, magnet(), 'Gilbert', 0],
  energyBalance: () => [p.normalize([1, 1, 1]), magnet(), 0],
  solve: () => [x, magnet(), { tEnd: 1e-12, tStart: 0, tol: 1e-8, maxSteps: 1000 }],
  runLinear: () => [
    made(fields()),
    0,
    made(state()),
    1e-12,
    1e-8,
    1000,
    made(new Float64Array(40)),
    10,
  ],
  firstStep: () => [1e-8, 1e11, 1e-9],
  fixedInto: () => [fields(), 0, 1e-13, 2, unit()],
  equilibria: () => [plain()],
  stableStates: () => [plain()],
  linearMap: () => [x, magnet()],
  frozen: () => [magnet(), 0],
  settled: () => [x, plain(), 1e-10],
  resonanceAt: () => [z, { alpha: 0.1, BK: 0.1 }],
  linewidthAt: () => [z, { alpha: 0.1, BK: 0.1 }, z],
  response: () => [z, { alpha: 0.1, BK: 0.1 }, 1e9, x],
  filmField: () => [{ f: 1e10, mu0Meff: 1 }],
  filmHalfWidth: () => [{ f: 1e10, alpha: 0.01 }],
  filmResponse: () => [{ f: 1e10, mu0Meff: 1, alpha: 0.01, Bext: 0.1 }],
  filmLine: () => [{ f: 1e10, mu0Meff: 1, alpha: 0.01, Bext: 0.1 }],
  criticalPoint: () => [family, z, 0.5, -2, 20],
  spinodalField: () => [z, { alpha: 0.5, BK: 1 }, p.normalize([1, 0, -3]), 2],
  sweep: () => [family, [0.5, 0.4], z],
  hysteresis: () => [{ alpha: 0.5, BK: 1 }, z, [0.5, 0.4], z],
  switchingOutcome: () => [x, plain(), 1e-11, { axis: z, tol: 1e-8 }],
  limitCycle: () => [x, plain(), { transient: 1e-9, dt: 1e-12 }],
  linearFieldsInto: () => [linear(), made(new Float64Array(12)), 0],
  linearFields: () => [[linear()]],
  fastestTurn: () => [made(fields()), 0],
  diagramTile: () => [diagram(), { x: [0, 2], y: [0, 2] }],
  wholeTile: () => [made({ x: diagram().x, y: diagram().y })],
  bands: () => [made({ x: diagram().x, y: diagram().y }), 2],
  sfc32: () => [1, 2],
  normalSource: () => [p.sfc32(1)],
  thermalStrength: () => [bath(), 0.1, 1e11],
  thermalInto: () => [fields(), 1e3, 1e-13, 2, [normal()], unit()],
  thermalStep: () => [x, magnet(), bath(), 1e-13, 0, normal()],
  boltzmannStart: () => [60, normal()],
  writeErrors: () => [write(), 0, 2],
  switchingTimes: () => [write(), 0, 2],
  raceThresholds: () => [{ assist: 0.1, alpha: 0.03 }],
  raceTorques: () => [race()],
  raceFields: () => ['sot', 0.1, race()],
  thermalFan: () => [4, 60, 0.1],
  raceNoise: () => [{ stability: 60, alpha: 0.03 }],
  raceStep: () => [
    made(p.raceFields('stt', 0.1, race())),
    1e3,
    made(p.thermalFan(2, 60)),
    1e-13,
    1,
  ],
  unswitched: () => [made(p.thermalFan(2, 60))],
  raceIncubation: () => [race()],
  equatorTime: () => [race(), 0.01],
  unswitchedSTT: () => [race(), 1e-9],
  raceEnergy: () => [race(), 1e-9],
  meanOf: () => [[1, 2, 4, 5]],
  proportion: () => [2, 10, 1],
  wallRates: () => [wall()],
  drivenWall: () => [{ alpha: 0.1, wallWidth: 1e-8, BD: 0.1, Bx: 0.01, aDL: 0.01, aFL: 0.01 }],
  chiralRates: () => [chiral()],
  chiralPower: () => [
    { wallWidth: 5e-9, etaChiral: 4e-10, psi: 0.7 },
    { v: 5, omega: 1e9 },
  ],
  momentInWall: () => [0.5, 1],
  electronStep: () => [z, 1e-9, 1e-11, { wallWidth: 1e-8, turnLength: 1e-8 }],
  followedWall: () => [{ wallWidth: 1e-8, turnLength: 1e-8 }],
  transverseSpin: () => [1e-9, 1e-9],
  beamCosine: () => [3],
  turnAt: () => [1e-9, 2e-9, 0.5, 1e-9],
  stackWall: () => [{ below: true, J: 1e11, alphaR: 1e-29, xiDL: 0.1, Ku1: 1.2e6, Bx: 0.01 }],
  wallStep: () => [{ q: 0, psi: 0.1 }, made(p.wallRates(wall())), 1e-12],
  wallRun: () => [{ q: 0, psi: 0.1 }, wall(), 1e-11, 1e-12],
  wallAfter: () => [{ q: 0, psi: 0.1 }, wall(), 1e-11, 1e-6],
  wallMean: () => [wall(), 0.1],
  wallDrive: () => [driven()],
  wallTurning: () => [driven()],
  drivenRates: () => [driven()],
  wallSpeed: () => [driven()],
  wallFromRest: () => [driven(), 1e-9],
  measureWall: () => [p.wallRates(wall())],
  chain: () => [material(), 10, 1e-9, 'free'],
  cellPosition: () => [chain(), 3],
  setWall: () => [chain(), 0, 0.1, 'up-down'],
  setSpiral: () => [made(p.chain(material(), 10, 1e-9, 'ring')), 1],
  chainStepMax: () => [chain(), drive()],
  advanceChain: () => [chain(), drive(), 1e-13, 1e-13],
  chainRatesInto: () => [chain(), drive(), made(new Float64Array(180))],
  relaxChain: () => [chain(), z, 1e-3, 5],
  chainEnergy: () => [chain(), z],
  chainPower: () => [chain(), drive(), made(new Float64Array(180))],
  spinTransfer: () => [chain(), 1],
  chainWalls: () => [chain()],
  wallVelocityOf: () => [chain(), made(p.chainWalls(chain())[0]!), drive()],
  chainTurns: () => [chain()],
  chainChirality: () => [chain()],
  followWall: () => [chain()],
  completeElliptic: () => [0.5],
  spinTorqueEfficiency: () => [film(), mixing()],
  spinAccumulation: () => [1e-9, film(), mixing()],
  spinCurrent: () => [1e-9, film(), mixing()],
  sinkShare: () => [2],
  freeProfile: () => [1e-9, 4e-9, 1.5e-9],
  freeFlow: () => [1e-9, 4e-9, 1.5e-9],
  drawnProfile: () => [1e-9, 4e-9, 1.5e-9],
  drawnFlow: () => [1e-9, 4e-9, 1.5e-9],
  loadShare: () => [1, [1, 0.2]],
  deliveredShare: () => [2, [1, 0.2]],
  throughInterlayer: () => [mixing(), { deltaI: 0.3, rI: 1e-15 }],
  longitudinalConductance: () => [bilayer().magnet],
  bilayerSpin: () => [1e-9, z, bilayer()],
  spinHallTorque: () => [film(), mixing(), 8e5, 1e-9],
  roadDiffusion: () => [road()],
  crowd: () => [20, road(), p.sfc32(1)],
  roadStep: () => [crowd(), road(), 1e-14, p.sfc32(2)],
  roadSurplus: () => [1e-9, road()],
  roadLanes: () => [crowd(), 4e-9, 4],
  seriesLaw: () => [3e-9, { thetaSH: 0.1, lambdaSF: 1e-9 }],
  seriesPoints: () => ['A'],
  seriesMisfit: () => [made(p.seriesPoints('A')), { thetaSH: 0.1, lambdaSF: 1e-9 }],
  pumpingMetal: () => ['A'],
  pumpingLaw: () => [3e8, { alphaBulk: 0.006, gMix: 2e19 }],
  pumpingPoints: () => ['A'],
  pumpingMisfit: () => [made(p.pumpingPoints('A')), () => 0.01],
  pumpedSpin: () => [z, [1e9, 2e9, 0], 2e19, 1e18],
  pumpedSheet: () => [z, [1e9, 2e9, 0], x, 1e-11],
  mulberry32: () => [7],
  boxMuller: () => [p.mulberry32(7)],
  noisy: () => [Math.sin, [1, 2], 0.1, 7],
  places: () => [0, 1, 5],
  leastSquares: () => [
    [
      [1, 1, 1, 1],
      [1, 2, 3, 5],
    ],
    [1, 3, 4, 7],
    0.1,
  ],
  lineThrough: () => [[1, 2, 3, 5], [1, 3, 4, 7], 0.1],
  fitLaw: () => [
    (x: number, [a]: readonly number[]) => a! * x,
    [1, 2, 3, 5],
    [1, 3, 4, 7],
    0.1,
    [1],
  ],
  fitHall: () => [ownSample(), [0.1, 0.5, 1, 2].map((B) => [B, 1e-7 + 1e-6 / (B + 0.85)]), true],
  fitResonance: () => [
    ownSample(),
    Array.from({ length: 21 }, (_, i) => 0.05 + 0.005 * i).map((B) => [
      B,
      1e-7 + p.resonanceLine(B, [2e-6, 1e-6, 0.1, 0.008]),
    ]),
  ],
  perpendicularHall: () => [hallCross(), 'x', 1, 0.01],
  torquesFromSlopes: () => [[1e-3, -2e-4], 0.3, 1],
  inPlaneHall: () => [flatCross(), 0.1, 0.5],
  inPlaneParts: () => [flatCross(), 0.1],
  rectified: () => [resonant(), 0.1],
  resonanceLine: () => [0.1, [1, 2, 0.11, 0.01]],
  lineOfResonance: () => [resonant()],
  stripFieldAbove: () => [1e11, 1e-6, 5e-9, 1e-9],
  stripFieldEdge: () => [1e11, 1e-6, 5e-9, 2e-7, 1e-9],
  sharedCurrent: () => [1e-3, { w: 5e-6, d: 5e-9, t: 1e-9, rho: 2e-7, rhoF: 5e-7 }],
  sheetPower: () => [1e-3, { w: 5e-6, d: 5e-9, t: 1e-9, rho: 2e-7, rhoF: 5e-7 }],
  twoWaysTruth: () => ['A'],
  measureTwoWays: () => ['A'],
  heatLine: () => [made(p.measureTwoWays('A')), true],
  fieldLikeOf: () => [made(p.measureTwoWays('A'))],
  efficiencyByHall: () => [made(p.measureTwoWays('A')), { heat: true, share: true, field: true }],
  efficiencyByLine: () => [made(p.measureTwoWays('A')), { heat: true, share: true, field: true }],
  gasScales: () => [gas()],
  bandEnergy: () => [gas(), 1e9, 1],
  bandDepth: () => [gas()],
  bandSpin: () => [1e9, 1e9, 1],
  fermiCircles: () => [gas(), 1e-20],
  circlePointsInto: () => [
    made(p.fermiCircles(gas(), 1e-20)[0]!),
    [1e7, 0],
    made(new Float64Array(20)),
  ],
  circleShifts: () => [gas(), 1e-20, 1e-14, 1e5, 'lifetime'],
  edelsteinSpin: () => [gas(), 1e-20, 1e-14, [1e5, 0, 0], 'lifetime'],
  circlesAfter: () => [gas(), 1e-20, 1e-14, 1e5, 1e-14, 'lifetime'],
  scatteringGenerations: () => [gas(), 1e-20, 1e-14, 1e5, 3, 24],
  rashbaFieldOf: () => [{ alphaR: 1e-29, Pol: 0.5, Msat: 8e5, mass: 9e-31 }, [1e11, 0, 0]],
  rashbaFieldEnergy: () => [{ alphaR: 1e-29, Pol: 0.5, Msat: 8e5, mass: 9e-31 }, x, [1e11, 0, 0]],
  filmCoefficients: () => [rashbaFilm()],
  filmDrive: () => [coefficients(), x, 'full'],
  filmSpin: () => [coefficients(), x, z],
  torqueOfSpin: () => [coefficients(), x, z],
  filmRelaxation: () => [coefficients(), false],
  closedFilmTorque: () => [coefficients(), x, z, 'corrected'],
  filmTorque: () => [coefficients(), x, 'full', 'solved'],
  filmTorqueParts: () => [coefficients(), 'full', 'solved'],
  weakTorqueParts: () => [coefficients()],
  angularCoefficients: () => [coefficients(), 'corrected'],
  angularTorque: () => [coefficients(), x, 'corrected'],
  wireProfile: () => [{ film: rashbaFilm(), width: 2e-7, source: 'full', order: 2 }, 11],
  wireTorque: () => [rashbaFilm(), profile()],
  evenShare: () => [made(profile().Sy)],
  spinWalk: () => [5],
  spinWalkStep: () => [
    made(p.spinWalk(3)),
    { alphaR: 1e-30, kF: 4e9, tauMom: 1e-15 },
    2e-15,
    false,
  ],
  walkPath: () => [2, 5],
  meanSpin: () => [made(p.spinWalk(3))],
  axisShare: () => [-0.4, 'J²'],
  pulseWave: () => [2e-14, { tSigma: 5e-14, fCarrier: 2e13, carrierPhase: 0.3 }],
  hallStrength: () => [hall(), 1e11, 'even'],
  hallFieldOn: () => [x, z, 0.1],
  hallEnergy: () => [x, z, 0.1, 8e5],
  stiffness: () => [surface()],
  tiltProfile: () => [surface(), 5],
  tiltAt: () => [surface(), 0.3],
  faceFilm: () => [{ thickness: 3e-8, tau: 8e-7, loss: 0.1 }, 1, 0.02],
  faceTiltBy: () => ['true', 0.3, { thickness: 3e-8, tau: 8e-7, loss: 0.1, mx: 1, lExch: 5e-9 }],
  kerrSignal: () => [{ sample: 'A', lit: 'top' }, [0.02, 1], false, 'true'],
  kerrTrace: () => [{ sample: 'A', lit: 'top', sweeps: 10, Bext: 0.03 }, 'true'],
  kerrResult: () => [made(p.kerrTrace({ sample: 'A', lit: 'top', sweeps: 10, Bext: 0.03 })), 10],
  kerrFieldOf: () => [3e-8, 8e-7, 0.02],
  faceSeriesPoints: () => ['A', 'true'],
  faceSeriesMisfit: () => [made(p.faceSeriesPoints('A')), 8e-7, 0.02],
  tiltSlices: () => [surface(), 5, 'top'],
  meanTilt: () => [surface()],
  calibrationTilt: () => [surface(), 0.001],
  tiltWeight: () => [surface(), kappa, 'top'],
  calibrationWeight: () => [1e-8, kappa],
  farWeight: () => [1e-8, 5e-9, kappa],
  nearWeight: () => [1e-8, 5e-9, kappa],
  oddTiltWeight: () => [1e-8, 5e-9, kappa],
  faceWeights: () => [1e-8, 5e-9, kappa],
  stackAmplitudes: () => [stack()],
  kerrAngles: () => [made(p.stackAmplitudes(stack()).r)],
  kerrFirstOrder: () => [medium(), [0.1, 0.1], 7e-7, 1],
  applyMatrix: () => [chi(), x],
  transpose: () => [chi()],
  multiply: () => [chi(), chi()],
  determinant: () => [chi()],
  rotation: () => [z, 1],
  nfold: () => [3, z],
  mirror: () => [z],
  axial: () => [p.mirror(z)],
  sameMatrix: () => [made(chi()), made(chi())],
  generateGroup: () => [[made(p.nfold(2, z))]],
  pointGroup: () => ['C2v'],
  allowedPart: () => [chi(), group()],
  allowedResponses: () => [group()],
  responsePattern: () => [group()],
  monomials: () => [2],
  monomialIndex: () => [made([1, 1, 0])],
  monomialCount: () => [2],
  timesComponent: () => [made([1, 2, 3]), 1, 0],
  substituted: () => [1, made(chi())],
  rowReduce: () => [
    made([
      [1, 2],
      [3, 4],
    ]),
  ],
  extendSpan: () => [[], made([[1, 2]])],
  fieldOf: () => [term(), x, x],
  torqueOf: () => [term(), x, x],
  transformTerm: () => [term(), made(p.mirror(z))],
  transformer: () => [0, made(p.mirror(z))],
  torqueCoefficients: () => [term()],
  timesUnit: () => [term()],
  fieldLike: () => [chi()],
  dampingLike: () => [chi()],
  allowedTerm: () => [term(), group()],
  isAllowed: () => [term(), group()],
  allowedTorques: () => [group(), 1, 'plane'],
  torqueCounts: () => [group(), 'plane'],
  termParity: () => [term()],
  termTimeReversal: () => [term()],
  signUnder: () => [term(), made(p.mirror(x))],
  signUnderStackInversion: () => [term()],
  termBehaviour: () => [term()],
  termText: () => [term()],
  termTex: () => [term()],
  partOf: () => [made({ normal: x }), 0.5],
  operated: () => [made({ normal: x }), { current: x, S: z, m: z }, 1],
  keeps: () => ['C2v', 'mirror ⊥ x'],
  constantsOf: () => ['C2v'],
  exampleSpin: () => ['C2v', x],
  exchangeRates: () => [spins(), 1e-21],
  exchangeTurn: () => [spins(), 1e-21, 1e-13],
  exchangeTurnHeld: () => [spins(), 1e-21, 1e-13],
  productState: () => [x, z],
  spinsOf: () => [halves()],
  quantumExchangeRate: () => [halves(), 1e-21],
  evolveTwoHalves: () => [halves(), 1e-21, 1e-13],
  discTop: () => [1, 0.1, 0.2],
  spinTop: () => [topState(), top(), 5],
  releaseTop: () => [z, top(), 5],
  topEnergy: () => [topState(), top()],
  topStep: () => [topState(), top(), 1e-3],
  firstSag: () => [top(), 1, 9],
  ellipsoidBody: () => [7800, [1e-8, 2e-8, 3e-8]],
  sphereBody: () => [7800, 1e-8],
  cylinderBody: () => [7800, 1e-8, 3e-8],
  restingMagnet: () => [z],
  spinL: () => [z, free()],
  bodyOmega: () => [resting(), body()],
  freeMagnetStep: () => [resting(), free(), 1e-13],
  totalL: () => [resting(), free()],
  freeMagnetEnergy: () => [resting(), free()],
  freeMagnetLoss: () => [resting(), free()],
  freeMagnetRun: () => [resting(), free(), 1e-12, 1e-13],
  fibreSign: () => [swinging()],
  fibreStep: () => [swinging(), fibre(), 1, 1e-3],
  fibreSwing: () => [fibre(), 1],
  materialValue: () => [made(p.ferromagnets.Fe), 'Msat'],
};
