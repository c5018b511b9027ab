/** Formulas are copied as TeX, which a lesson keeps in a file of its own (src/build/tex.ts). */
import 'katex/contrib/copy-tex';
import { element } from './element';

/** The TeX of the page's formulas, by their MathML. */
async function known(): Promise<Map<string, Element>> {
  const formulas = document.createElement('template');
  const response = await fetch(element('[data-tex]').dataset['tex']!);
  formulas.innerHTML = ((await response.json()) as string[]).join('');
  const sources = new Map<string, Element>();
  for (const source of formulas.content.querySelectorAll('annotation')) {
    const formula = source.parentElement!;
    source.remove();
    sources.set(formula.innerHTML, source);
  }
  return sources;
}
void known().then((sources) => {
  // Before copy-tex, which looks for it in the formulas. They are asked anew: exercises bring further ones.
  const fill = () => {
    for (const formula of document.querySelectorAll('.katex semantics:not(:has(annotation))')) {
      const source = sources.get(formula.innerHTML);
      if (source) formula.append(source.cloneNode(true));
    }
  };
  document.addEventListener('copy', fill, { capture: true });
});
