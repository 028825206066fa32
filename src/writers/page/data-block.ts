import { Html } from './html.ts';

/** A value for the page's script, as JSON that no text within it can end: `<` is written as `\u003c`. */
export function dataBlock(id: string, value: unknown): Html {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return new Html(`<script type="application/json" id="${id}">${json}</script>`);
}
