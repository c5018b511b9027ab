/** What one visit of a page checks. Each function leaves the page as it found it, but for its size, theme and medium. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { quantities } from '../../src/physics/quantities';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** The violations that axe finds, each with the first elements that have it. It runs in the page itself, as it stands. */
export async function violations(page: Page, rules?: readonly string[]) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(
    async (options) => {
      const { axe } = window as unknown as {
        axe: { run: (where: Document, options: RunOptions) => Promise<AxeResults> };
      };
      const { violations } = await axe.run(document, options);
      return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map((node) => node.html)]);
    },
    {
      resultTypes: ['violations'],
      ...(rules && { runOnly: { type: 'rule', values: [...rules] } }),
    } satisfies RunOptions,
  );
}

/** What a theme can change; all other rules are asked once in each layout. */
const colours = ['color-contrast', 'link-in-text-block'];
/** Both themes, wide and narrow. */
export const looks = [
  { width: 1440, colorScheme: 'light', rules: undefined },
  { width: 390, colorScheme: 'dark', rules: undefined },
  { width: 1440, colorScheme: 'dark', rules: colours },
  { width: 390, colorScheme: 'light', rules: colours },
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
    document.body.replaceWith(new DOMParser().parseFromString(built, 'text/html').body);
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
      dead: all('main :is(button, input, select)').filter(shown).map(told),
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
