/** What one visit of a page checks. Each function leaves the page as it found it, but for its size, theme and medium. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { JSHandle, Page } from '@playwright/test';
import { quantities } from '../../src/physics/quantities';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What a theme can change. */
const colours = ['color-contrast', 'link-in-text-block'];
interface Look {
  /** These rules alone. */
  only?: readonly string[];
  /** All rules but these. */
  but?: readonly string[];
  /** In these elements alone. */
  among?: JSHandle<Element[]>;
}

/**
 * The violations that axe finds, each with the first elements that have it. It runs in the page itself, as it stands.
 *
 * @returns undefined where something else has come into the place of elements that were to be looked at
 */
export async function violations(page: Page, { only, but = [], among }: Look = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const options: RunOptions = {
    resultTypes: ['violations'],
    rules: Object.fromEntries(but.map((rule) => [rule, { enabled: false }])),
    ...(only && { runOnly: { type: 'rule', values: [...only] } }),
  };
  return page.evaluate(
    async ({ among, options }) => {
      const { axe } = window as unknown as {
        axe: { run: (where: Node | Node[], options: RunOptions) => Promise<AxeResults> };
      };
      if (among?.some((e) => !e.isConnected)) return undefined;
      const { violations } = await axe.run(among ?? document, options);
      return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map((node) => node.html)]);
    },
    { among, options },
  );
}

/** All that has nothing to do with colours. */
export const violationsBesideColours = (page: Page) => violations(page, { but: colours });

/**
 * Colours, in all that is not in `seen` yet. Whether text can be read is up to its colour, to whether it is large (24 px, or
 * 18.66 px and bold), to what is behind it, and, where it was put over something else, to where it was put: text that has
 * all this alike is asked of once.
 */
export async function violationsOfColours(page: Page, seen: Set<string>): Promise<string[][]> {
  const kinds = await page.evaluateHandle(() => {
    interface Ground {
      colour: string;
      opacity: number;
      placed: string;
    }
    const grounds = new Map<Element, Ground>();
    const ground = (e: Element | null): Ground => {
      if (!e) return { colour: '', opacity: 1, placed: '' };
      const known = grounds.get(e);
      if (known) return known;
      const around = ground(e.parentElement);
      const style = getComputedStyle(e);
      const own = `${style.backgroundColor} ${style.backgroundImage} ${style.fill}`;
      const found = {
        colour: own.startsWith('rgba(0, 0, 0, 0) none') ? around.colour : own,
        opacity: around.opacity * Number(style.opacity),
        // What is relative stays in its place, as all parts of a formula.
        placed: /static|relative/.test(style.position)
          ? around.placed
          : (e.getAttribute('class') ?? ''),
      };
      grounds.set(e, found);
      return found;
    };
    const first = new Map<string, Element>();
    for (const e of document.querySelectorAll('body *')) {
      const text = [...e.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim(),
      );
      if (!(text || e.matches('input, select, textarea')) || !e.checkVisibility()) continue;
      const { color, fill, fontSize, fontWeight } = getComputedStyle(e);
      const size = parseFloat(fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 'large' : '';
      const disabled = e.closest(':disabled, [aria-disabled="true"]') ? 'disabled' : '';
      const kind = [
        ...(e.closest('svg') ? [fill, e.closest('svg')!.getAttribute('class')] : [color]),
        ...[large, disabled, ...Object.values(ground(e))],
      ].join(' | ');
      if (!first.has(kind)) first.set(kind, e);
    }
    return first;
  });
  const fresh = (await kinds.evaluate((first) => [...first.keys()])).filter((k) => !seen.has(k));
  if (fresh.length === 0) return [];
  const among = await kinds.evaluateHandle(
    (first, fresh) => fresh.map((kind) => first.get(kind)!),
    fresh,
  );
  const found = await violations(page, { only: colours, among });
  if (!found) return violationsOfColours(page, seen);
  for (const kind of fresh) seen.add(kind);
  return found;
}

/** Wide and narrow, in both themes. */
export const looks = [
  { width: 1440, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
] as const;

/** The elements that make the page wider than the screen. */
export const tooWide = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth
      ? [...document.querySelectorAll('body *')]
          .filter((e) => e.getBoundingClientRect().right > clientWidth + 1)
          .map((e) => `${e.tagName}.${e.getAttribute('class')}`)
          .slice(0, 8)
      : [];
  });

/**
 * What is cut off, or makes the page wider than the screen, where a reader spaces the text as WCAG 1.4.12 allows.
 * The sheet is adopted: the page's policy lets no style element in.
 */
export async function brokenBySpacing(page: Page) {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }
      /* What is far from the window is laid out, too. */
      * { content-visibility: visible !important }`);
    document.adoptedStyleSheets.push(sheet);
  });
  const wide = await tooWide(page);
  const cut = await page.evaluate(() => {
    const hides = (e: Element) =>
      ['hidden', 'clip'].includes(getComputedStyle(e).overflowX) &&
      e.scrollWidth > e.clientWidth + 1;
    const found = [...document.querySelectorAll('body *')]
      .filter((e) => !e.closest('.katex, .visually-hidden, .skip, svg') && e.checkVisibility())
      .filter((e) => !e.matches('input') && hides(e))
      .map((e) => `cuts off: ${e.tagName}.${e.getAttribute('class')}`);
    document.adoptedStyleSheets.pop();
    return found;
  });
  return [...wide, ...cut];
}

/**
 * Groups, regions and ways through the page that nobody can tell apart: alike in role, in name, and in all that is
 * named around them.
 */
export const namedAlike = (page: Page) =>
  page.evaluate(() => {
    const text = (e: Element | null | undefined) =>
      e?.textContent.trim().replace(/\s+/g, ' ') ?? '';
    const nameOf = (e: Element) =>
      (e.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => text(id ? document.getElementById(id) : undefined))
        .join(' ')
        .trim() ||
      e.getAttribute('aria-label') ||
      text(e.querySelector(':scope > legend, :scope > figcaption'));
    const selector =
      'fieldset, figure, nav, [role="group"], [role="region"], section[aria-labelledby]';
    const named = [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility());
    const path = (e: Element | null | undefined): string =>
      e ? `${path(e.parentElement?.closest(selector))} > ${e.tagName} ${nameOf(e)}` : '';
    const counted = Map.groupBy(named, path);
    return [
      ...named.filter((e) => !nameOf(e)).map((e) => `without a name: ${e.outerHTML.slice(0, 120)}`),
      ...[...counted]
        .filter(([, all]) => all.length > 1)
        .map(([name, all]) => `${all.length} × ${name}`),
    ];
  });

/** By how much the page has moved what stood on it since it was opened, the sum of its layout shifts. */
export const shifted = (page: Page) =>
  page.evaluate(async () => {
    let sum = 0;
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    add(observer.takeRecords());
    return sum;
  });

/** Whatever an address may be asked to set. */
const names = [...Object.keys(quantities), 'seed', 'view', 'predict', 'q', 'lesson', 'kind', 'at'];
const junk = [
  '',
  'junk',
  '1e999',
  '-1',
  '0',
  '1e-320',
  'NaN',
  '<b>x</b>',
  '\u0000\ud83d\ude00',
  // More than a number can hold; an address of that for every name fits what the server of the tests takes.
  '9'.repeat(310),
];
/** Every parameter holds junk at once, the next piece of it each time `shift` grows by one. */
export function junkQuery(shift: number) {
  const piece = (i: number) => encodeURIComponent(junk[i % junk.length]!);
  const query = names.map((name, i) => `${name}=${piece(i + shift)}`).join('&');
  return `?${query}&%E0%A4%A&%=%&&==#${piece(shift)}`;
}

/** What of the controls and the navigation would be printed, which picture would not, and the colour of the paper. */
export const printed = (page: Page) =>
  page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const told = (e: Element) => e.outerHTML.slice(0, 120);
    return {
      controls: all('nav:not(.course), button, input, select, [role="slider"]')
        .filter((e) => e.checkVisibility())
        .map(told),
      hidden: all('figure:has(svg)')
        .filter((figure) => !figure.querySelector('svg')!.checkVisibility())
        .map(told),
      paper: getComputedStyle(document.body).backgroundColor,
    };
  });

/** What of the questions would not be printed, or would be printed with its answer. */
export const badlyPrinted = (page: Page) =>
  page.evaluate(() => {
    const seen = (e: Element) => e.checkVisibility({ visibilityProperty: true });
    const none = (within: Element, selector: string) =>
      ![...within.querySelectorAll(selector)].some(seen);
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const line = (e: Element) => {
      const { borderBottomStyle, display } = getComputedStyle(e, '::after');
      return borderBottomStyle === 'solid' && display !== 'none';
    };
    const isAsked = (ask: Element) =>
      !none(ask, 'legend') ||
      [...ask.querySelectorAll('label')].some((one) => seen(one) && line(one));
    return {
      unasked: all('.exercise').flatMap((card) => {
        const drawn = card.querySelectorAll('.waiting, .field svg').length;
        const pictures = [...card.querySelectorAll('.still, .field')].filter(
          (one) => !none(one, 'svg') && !none(one, 'p'),
        ).length;
        const asks = [...card.querySelectorAll('.ask:not(:has(.waiting, .field svg))')];
        return asks.every(isAsked) && pictures === drawn ? [] : [card.id];
      }),
      told: all('.exercise :is(.aids, .right, details), div.told, .step-way, .then')
        .filter(seen)
        .map((e) => e.outerHTML.slice(0, 120)),
      unopened: all('[data-stage="ask"]').flatMap((figure) =>
        !none(figure, '.ask') &&
        (!figure.querySelector('.answer:not(:empty)') || !none(figure, '.answer label'))
          ? []
          : [figure.outerHTML.slice(0, 80)],
      ),
    };
  });

/**
 * Puts the page back to what was built and takes its styles as they are where scripts are off; what it was can then
 * only be had by going there again.
 */
export const scriptsOff = (page: Page) =>
  page.evaluate(async () => {
    const off = (rules: CSSRuleList) => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule)
          rule.media.mediaText = rule.media.mediaText
            .replaceAll('(scripting: none)', '(min-width: 0px)')
            .replaceAll('(scripting: enabled)', '(max-width: 0px)');
        if (rule instanceof CSSGroupingRule) off(rule.cssRules);
      }
    };
    // What a part has brought is there before it counts.
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
    const coming = links.filter(({ sheet }) => !sheet);
    await Promise.all(
      coming.map((link) => new Promise((done) => (link.onload = link.onerror = done))),
    );
    for (const sheet of document.styleSheets) off(sheet.cssRules);
    const built = await (await fetch(location.pathname, { cache: 'force-cache' })).text();
    const { body } = new DOMParser().parseFromString(built, 'text/html');
    // An island that nothing tells when to wake stays as it was built.
    for (const island of body.querySelectorAll('astro-island')) island.removeAttribute('client');
    document.body.replaceWith(body);
  });

/** What a reader without scripts would miss or could not use. */
export const withoutScripts = (page: Page) =>
  page.evaluate(() => {
    const shown = (e: Element) =>
      e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().width > 0;
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const told = (e: Element) => e.outerHTML.slice(0, 120);
    const figures = all('figure:has(svg)');
    return {
      nothing: all('h1, figure').some(shown) ? [] : ['no heading and no figure is shown'],
      dead: all('main :is(button, input:not([data-print-answers]), select)')
        .filter(shown)
        .map(told),
      small: figures
        .filter((figure) => figure.querySelector('svg')!.getBoundingClientRect().width <= 150)
        .map(told),
      empty: figures
        .filter((figure) => figure.querySelectorAll('svg :is(path, line, circle)').length <= 3)
        .map(told),
      undescribed: figures
        .filter(
          (figure) =>
            !figure.querySelector('[role="img"][aria-label], [role="img"][aria-labelledby], desc'),
        )
        .map(told),
    };
  });
/** That nothing is missed. */
export const complete = { nothing: [], dead: [], small: [], empty: [], undescribed: [] };
