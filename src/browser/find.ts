/** The one element of this kind; a page without it was not written by this program. */
export function find<Kind extends Element>(
  from: ParentNode,
  selector: string,
  kind: abstract new () => Kind,
): Kind {
  const found = from.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${selector}.`);
}
