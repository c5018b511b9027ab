/** Formulas are copied as TeX, which a lesson keeps in a file of its own (src/build/tex.ts). */
import 'katex/contrib/copy-tex';
import { element } from './element';

/** The TeX of the page's formulas, by their MathML. */
const sources = new Map<string, Element>();
const address = element('[data-tex]').dataset['tex']!;

async function learn(): Promise<void> {
  const formulas = document.createElement('template');
  const response = await fetch(address);
  formulas.innerHTML = ((await response.json()) as string[]).join('');
  for (const source of formulas.content.querySelectorAll('annotation')) {
    const formula = source.parentElement!;
    source.remove();
    sources.set(formula.innerHTML, source);
  }
}
/** What cannot be had now, as offline, is asked for again when something is selected next. */
const ask = () =>
  void learn().catch(() => document.addEventListener('selectstart', ask, { once: true }));
ask();

// Before copy-tex, which looks for it in the formulas. They are asked anew: exercises bring further ones.
document.addEventListener(
  'copy',
  () => {
    for (const formula of document.querySelectorAll('.katex semantics:not(:has(annotation))')) {
      const source = sources.get(formula.innerHTML);
      if (source) formula.append(source.cloneNode(true));
    }
  },
  { capture: true },
);
