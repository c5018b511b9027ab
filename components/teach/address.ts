/** What the address of this page holds after its #; '' where that names a place of the page, as “Skip to the text” does. */
export function held(): string {
  const fragment = location.hash.slice(1);
  return document.getElementById(fragment) ? '' : fragment;
}
