import { describe, expect, test } from 'vitest';
import { evaluate } from '@learning/expression';
import { pointsOf, type FormulaAsk } from '@learning/kinds/formula';
import { readFormula } from '@learning/kinds/formula/read';
import { toTex } from '@learning/kinds/formula/tex';
import { valueOf } from '@learning/kinds/formula/tree';
import { Unreadable } from '@learning/unreadable';
import { grade } from './grading';

const ask = (
  is: string,
  symbols: readonly string[],
  more: Partial<FormulaAsk> = {},
): FormulaAsk => ({
  kind: 'formula',
  is,
  symbols: Object.fromEntries(symbols.map((name) => [name, [0.2, 1.4] as const])),
  wrong: [],
  limits: [],
  ...more,
});
const larmor = ask('gammaLL*Bext/(2*pi)', ['gammaLL', 'Bext'], {
  wrong: [
    { value: 'gammaLL*Bext', because: 'This is the angular frequency, in radians per second.' },
  ],
});
const cone = ask('gammaLL*(Bext + BK*cos(theta))/(2*pi)', ['gammaLL', 'Bext', 'BK', 'theta'], {
  limits: [{ at: { theta: 0 }, says: 'On a very narrow cone both fields add up in full.' }],
});
const energy = ask('-Msat*Bext*cos(theta)', ['Msat', 'Bext', 'theta']);
const tau = ask('(1+alpha^2)/(alpha*gammaLL*Bext)', ['alpha', 'gammaLL', 'Bext']);
const half = ask('Ku1*sin(theta)^2', ['Ku1', 'theta']);
const transfer = ask('hbar*thetaSH*J/(2*e*Msat*FreeLayerThickness)', [
  'hbar',
  'e',
  'thetaSH',
  'J',
  'Msat',
  'FreeLayerThickness',
]);
const root = ask('gammaLL*sqrt(B1*B2)/(2*pi)', ['gammaLL', 'B1', 'B2']);
const decay = ask('theta0*exp(-t/T)', ['theta0', 't', 'T']);
const slope = ask('2*Ku1/Msat', ['Ku1', 'Msat']);
const wall = ask('sqrt(Aex/Ku1)', ['Aex', 'Ku1']);
const kick = ask('4*Msat/(gammaPrime*density*radius^2)', [
  'Msat',
  'gammaPrime',
  'density',
  'radius',
]);
const line = ask('lineS/lineA*sqrt(1+mu0Meff/Bline)', [
  'lineS',
  'lineA',
  'mu0',
  'mu0Meff',
  'Bline',
]);
const broad = ask('linewidth0+2*alpha*f/gammaLL', ['linewidth0', 'alpha', 'f', 'gammaLL']);
const deep = ask('length/lambdaSF', ['length', 'lambdaSF']);
const asks = {
  f: larmor,
  fCone: cone,
  Edens: energy,
  tauMom: tau,
  w: half,
  aDL: transfer,
  fFilm: root,
  theta: decay,
  BK: slope,
  wallWidth: wall,
  kick,
  xiDL: line,
  linewidth: broad,
  ratio: deep,
};
const keys = {
  f: 'f',
  fCone: 'f',
  Edens: 'Edens',
  tauMom: 'tauMom',
  w: 'Edens',
  aDL: 'aDL',
  fFilm: 'f',
  theta: 'theta',
  BK: 'BK',
  wallWidth: 'wallWidth',
  kick: 'kick',
  xiDL: 'xiDL',
  linewidth: 'linewidth',
  ratio: 'ratio',
} as const;
type Name = keyof typeof asks;
const say = (name: Name, text: string) => grade(asks[name], keys[name], { kind: 'formula' }, text);

/** What people type, and what is fair to say of it. */
const table: readonly (readonly [Name, string, 'right' | 'wrong' | 'unreadable', RegExp?])[] = [
  // Right in any form
  ['f', 'gamma*B/(2*pi)', 'right'],
  ['f', 'gamma B / (2 pi)', 'right'],
  ['f', 'γB/2π', 'right', /brackets|angular|frequency/],
  ['f', 'gammaB/2pi', 'right'],
  ['f', 'γ B/(2π)', 'right'],
  ['f', 'f = γB/(2π)', 'right'],
  ['f', '\\frac{\\gamma B}{2\\pi}', 'right'],
  ['f', '\\frac{\\gamma B_\\mathrm{ext}}{2\\pi}', 'right'],
  ['f', '$\\frac{\\gamma}{2\\pi} B$', 'right'],
  ['f', 'gamma/(2 pi) * B_ext', 'right'],
  ['f', 'B γ / 2 / π', 'right'],
  ['f', '0.5 * gamma * B / pi', 'right'],
  ['f', '0,5 gamma B / pi', 'right'],
  ['f', '1/2 gamma B/pi', 'right'],
  ['f', '1/2 · γ · B · π^-1', 'right'],
  ['f', '(1/2)(gamma/pi)B', 'right'],
  ['f', 'gamma × Bext ÷ (2 × pi)', 'right'],
  ['f', '[gamma B]/[2 pi]', 'right'],
  ['f', 'gamma*B/2/pi + 0', 'right'],
  ['f', '2*gamma*B/(4*pi)', 'right'],
  ['f', 'gammaLL*Bext/(2*pi)', 'right'],
  ['f', 'sqrt(gamma^2 B^2)/(2 pi)', 'right'],
  ['f', '√(γ²B²)/(2π)', 'right'],
  ['f', '|γB|/(2π)', 'right'],
  ['f', 'γ B/(2 arccos(-1))', 'right'],
  ['fCone', 'gamma (B + B_K cos theta)/(2 pi)', 'right'],
  ['fCone', 'γ(B+B_K cosθ)/2π', 'right'],
  ['fCone', 'gamma/(2pi) (Bext + BK cos(theta))', 'right'],
  ['fCone', '\\frac{\\gamma}{2\\pi}\\left(B_\\mathrm{ext}+B_K\\cos\\theta\\right)', 'right'],
  ['fCone', 'γB/2π + γ B_K cos ϑ /2π', 'right'],
  ['fCone', '(γ B_ext + γ B_K cos(θ)) / (2·π)', 'right'],
  ['Edens', '-Ms B cos(theta)', 'right'],
  ['Edens', '−M_s B cos θ', 'right'],
  ['Edens', 'w = -M_s*B*cos(θ)', 'right'],
  ['Edens', 'Ms B cos(pi - theta)', 'right'],
  ['Edens', '-B M_s sin(pi/2 - theta)', 'right'],
  ['Edens', '-M_{s} B_{ext} \\cos\\theta', 'right'],
  ['tauMom', '(1+alpha^2)/(alpha gamma B)', 'right'],
  ['tauMom', '(1+α²)/αγB', 'right'],
  ['tauMom', '1/(alpha gamma B) + alpha/(gamma B)', 'right'],
  ['tauMom', '(α + 1/α)/(γB)', 'right'],
  ['tauMom', '(1 + alpha**2)/(alpha*gamma*B)', 'right'],
  ['w', 'K_u1 sin^2 theta', 'right'],
  ['w', 'Ku1 sin²θ', 'right'],
  ['w', 'K sin(theta)^2', 'right'],
  ['w', 'K (1 - cos^2 theta)', 'right'],
  ['w', 'K/2 (1 - cos 2 theta)', 'right'],
  ['w', 'K (1 - cos(2θ))/2', 'right'],
  ['w', 'K_{u1} \\sin^2\\theta', 'right'],
  ['aDL', 'hbar theta_SH J / (2 e Ms t)', 'right'],
  ['aDL', 'ħ θ_SH J/2e M_s t', 'right'],
  ['aDL', '\\frac{\\hbar\\theta_\\mathrm{SH} J}{2 e M_\\mathrm{s} t}', 'right'],
  ['aDL', 'J*thetaSH*hbar/2/e/Msat/t', 'right'],
  ['fFilm', 'gamma sqrt(B_1 B_2)/(2 pi)', 'right'],
  ['fFilm', 'γ√(B1 B2)/(2π)', 'right'],
  ['fFilm', 'gamma/(2 pi) (B1*B2)^(1/2)', 'right'],
  ['fFilm', 'γ (B₁B₂)^0.5/2π', 'right'],
  ['theta', 'theta_0 exp(-t/T)', 'right'],
  ['theta', 'θ_0 e^(-t/T)', 'right'],
  ['theta', '\\theta_0 e^{-t/T}', 'right'],
  ['theta', 'theta0/exp(t/T)', 'right'],
  ['BK', '2 K/M', 'right'],
  ['BK', '2K_u1/M_s', 'right'],
  ['BK', 'B_K = 2 Ku1 / Ms', 'right'],
  ['wallWidth', 'sqrt(A/K)', 'right'],
  ['wallWidth', '√(A/K_u1)', 'right'],
  ['wallWidth', '(A/K)^(1/2)', 'right'],
  ['wallWidth', 'A^0.5 K^-0.5', 'right'],
  ['wallWidth', '\\sqrt{\\frac{A}{K_{u1}}}', 'right'],
  // Indices, primes and Greek letters as people type them
  ['kick', "4 M_s/(γ' ρ R²)", 'right'],
  ['kick', "4 Ms/(gamma' rho R^2)", 'right'],
  ['kick', '4 Ms/(γ′ρR²)', 'right'],
  ['kick', '\\frac{4 M_s}{\\gamma^\\prime \\rho R^2}', 'right'],
  ['kick', '4 M/(gamma rho R^2)', 'right'],
  ['kick', '4 Ms/(γ_0 ρ R²)', 'unreadable', /“gamma_0” is not among/],
  ['xiDL', 'S/A sqrt(1 + mu_0 M_eff/B_0)', 'right'],
  ['xiDL', '(S/A) √(1 + μ0Meff/B0)', 'right'],
  ['xiDL', 'S/A \\sqrt{1+\\frac{\\mu_0 M_\\mathrm{eff}}{B_0}}', 'right'],
  ['xiDL', 'S/A sqrt(1 + μ₀M_eff/B₀)', 'right'],
  ['xiDL', 'S/A sqrt(1 + mu_0 M_{eff} / B_{0})', 'right'],
  ['xiDL', 'S/A sqrt(1 + mu_0 M_eff/B)', 'right'],
  ['linewidth', 'ΔB_0 + 2 α f/γ', 'right'],
  ['linewidth', 'Delta B_0 + 2 alpha f/gamma', 'right'],
  ['linewidth', '\\Delta B = \\Delta B_0 + 2\\alpha f/\\gamma', 'right'],
  ['linewidth', 'DeltaB0 + 2 f alpha/gamma', 'right'],
  ['ratio', '\\ell/\\lambda_\\mathrm{sf}', 'right'],
  ['ratio', 'ℓ/λ_sf', 'right'],
  ['ratio', 'l/lambda', 'right'],
  // Wrong, and what is said
  ['f', 'gamma B', 'wrong', /angular frequency/],
  ['f', '2 pi gamma B', 'wrong', /too large/],
  ['f', 'gamma B/pi', 'wrong', /2 times too large/],
  ['f', 'gamma B/(4 pi)', 'wrong', /factor of 2/],
  ['f', '-gamma B/(2 pi)', 'wrong', /negative/],
  ['f', '2 pi/(gamma B)', 'wrong', /upside down/],
  ['f', 'gamma/(2 pi B)', 'wrong', /B_ext stands there with the wrong power/],
  ['f', 'gamma B^2/(2 pi)', 'wrong', /wrong power/],
  ['f', 'gamma/(2 pi)', 'wrong', /does not depend on B_ext/],
  ['f', 'gamma B/(2 pi) + 1', 'wrong', /another function/],
  ['fCone', 'gamma (B + B_K)/(2 pi)', 'wrong', /does not depend on θ/],
  ['fCone', 'gamma (B - B_K cos theta)/(2 pi)', 'wrong', /sign before B_K/],
  ['fCone', 'gamma (B + B_K sin theta)/(2 pi)', 'wrong', /limit.*narrow cone/],
  ['fCone', 'gamma (B_K + B cos theta)/(2 pi)', 'wrong', /changed places/],
  ['fCone', 'gamma (B + B cos theta)/(2 pi)', 'wrong', /B_ext where B_K belongs/],
  ['fCone', 'gamma (B + B_K cos theta)', 'wrong', /2π times too large/],
  ['Edens', 'Ms B cos theta', 'wrong', /negative/],
  ['Edens', '-Ms B sin theta', 'wrong'],
  ['Edens', '-Ms B', 'wrong', /does not depend on θ/],
  ['tauMom', '1/(alpha gamma B)', 'wrong'],
  ['tauMom', 'alpha gamma B/(1+alpha^2)', 'wrong', /upside down/],
  ['tauMom', '(1+alpha^2)/(gamma B)', 'wrong', /α stands there with the wrong power/],
  ['w', 'K cos^2 theta', 'wrong'],
  ['w', '2 K sin^2 theta', 'wrong', /2 times too large/],
  ['w', 'K sin theta', 'wrong'],
  ['aDL', 'hbar theta_SH J/(e Ms t)', 'wrong', /2 times too large/],
  ['aDL', 'hbar theta_SH J/(2 e Ms)', 'wrong', /does not depend on t /],
  ['fFilm', 'gamma (B_1 + B_2)/(4 pi)', 'wrong', /another function/],
  ['fFilm', 'gamma B_1 B_2/(2 pi)', 'wrong', /another function/],
  ['theta', 'theta_0 exp(t/T)', 'wrong'],
  ['BK', 'K/M', 'wrong', /factor of 2/],
  ['BK', 'M/(2K)', 'wrong', /upside down/],
  ['wallWidth', 'sqrt(K/A)', 'wrong', /upside down/],
  ['wallWidth', 'A/K', 'wrong'],
  // Not read, and so not counted
  ['f', '', 'unreadable', /nothing is typed/],
  ['f', 'f =', 'unreadable', /nothing stands right/],
  ['f', 'gamma B/(2 pi', 'unreadable', /not closed/],
  ['f', 'gamma B)/2', 'unreadable', /not opened/],
  ['f', 'gamma * * B', 'unreadable'],
  ['f', 'gamma B /', 'unreadable', /ends too soon/],
  ['f', 'mu B', 'unreadable', /“mu” is not among the symbols/],
  ['f', 'gamma H/(2 pi)', 'unreadable', /“H” is not among the symbols/],
  ['f', 'gamma b/(2 pi)', 'unreadable', /is it B/],
  ['f', 'T = gamma B', 'unreadable', /left of “=” stands T/],
  ['f', 'f = gamma B = 3', 'unreadable', /more than one/],
  ['f', 'alert(1)', 'unreadable'],
  ['f', 'constructor', 'unreadable'],
  ['f', '__proto__', 'unreadable'],
  ['f', '<img src=x onerror=alert(1)>', 'unreadable'],
  ['f', '\\href{javascript:alert(1)}{B}', 'unreadable'],
  ['f', `${'('.repeat(200)}B${')'.repeat(90)}`, 'unreadable', /nested too deeply|not closed/],
  ['f', 'B^'.repeat(140) + 'B', 'unreadable', /nested too deeply/],
  ['f', '-'.repeat(280) + 'B', 'unreadable', /nested too deeply/],
  ['f', 'B '.repeat(200), 'unreadable', /too long/],
  ['f', '28 GHz', 'unreadable'],
  ['f', '🙂', 'unreadable', /not part of a formula/],
  ['fCone', 'sin^-1 theta', 'unreadable', /arcsin or 1\/sin/],
  ['theta', 'theta0 ln(-1)', 'unreadable', /no value/],
];
test('the table is long enough to be fair', () => expect(table.length).toBeGreaterThanOrEqual(100));
const cases = table.map(([name, text, verdict, what = /./]) => ({ name, text, verdict, what }));
test.each(cases)('$name: “$text” is $verdict', ({ name, text, verdict, what }) => {
  const said = say(name, text);
  expect(said.remarks.map((one) => one.text).join(' ')).toMatch(what);
  expect(said.verdict).toBe(verdict);
});

test('an expected formula is named by its place, whatever its form', () => {
  expect(say('f', '2 pi gamma B/(2 pi)')).toMatchObject({ verdict: 'wrong', mistake: 0 });
});

describe('what is typed is shown as it is read', () => {
  const tex = (text: string, symbols = ['gammaLL', 'Bext', 'BK', 'theta']) =>
    toTex(readFormula(text, symbols, 'f').tree);
  test.each([
    ['gamma B/2pi', '\\frac{\\gamma\\,B_\\mathrm{ext}}{2\\,\\pi}'],
    ['1/2 gamma B', '\\frac{1}{2}\\,\\gamma\\,B_\\mathrm{ext}'],
    ['gamma (B + B_K cos theta)', '\\gamma\\,\\left(B_\\mathrm{ext}+B_K\\,\\cos\\,\\theta\\right)'],
    ['sqrt(B^2 + B_K^2)', '\\sqrt{B_\\mathrm{ext}^{2}+B_K^{2}}'],
    ['B - (B_K - B)', 'B_\\mathrm{ext}-\\left(B_K-B_\\mathrm{ext}\\right)'],
    ['B * 3', 'B_\\mathrm{ext}\\cdot 3'],
    ['(B + B_K)^2', '\\left(B_\\mathrm{ext}+B_K\\right)^{2}'],
    ['-(B + B_K)', '-\\left(B_\\mathrm{ext}+B_K\\right)'],
    ['(-B)^2', '\\left(-B_\\mathrm{ext}\\right)^{2}'],
    ['(gamma B)^2', '\\left(\\gamma\\,B_\\mathrm{ext}\\right)^{2}'],
  ])('%s', (text, shown) => expect(tex(text)).toBe(shown));
});

test('a formula that is read has the value that its author gives it', () => {
  for (const [name, one] of Object.entries(asks))
    for (const point of pointsOf(one, 5)) {
      const { tree } = readFormula(one.is, Object.keys(one.symbols), keys[name as Name]);
      expect(valueOf(tree, point)).toBeCloseTo(evaluate(one.is, point), 10);
    }
});

test('whatever is typed, it is read or it is said why not', () => {
  const pieces = [
    'gamma',
    'B',
    '(',
    ')',
    '/',
    '^',
    '-',
    '+',
    ' ',
    'sin',
    '2',
    '.5',
    '|',
    '√',
    '=',
    'pi',
    '\\frac',
    '{',
    '}',
    'e',
    '_',
    ',',
  ];
  let seed = 1;
  const next = () => (seed = (seed * 48271) % 2147483647);
  for (let i = 0; i < 3000; i++) {
    const text = Array.from(
      { length: 1 + (next() % 12) },
      () => pieces[next() % pieces.length],
    ).join('');
    try {
      const { tree } = readFormula(text, ['gammaLL', 'Bext', 'theta'], 'f');
      expect(toTex(tree), text).not.toMatch(/undefined|NaN/);
    } catch (error) {
      expect(error, text).toBeInstanceOf(Unreadable);
    }
  }
});
