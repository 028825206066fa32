import { escapeMarkup } from '../markup.ts';

/** Text that is HTML already: what `html` made, and what another writer of HTML made whole. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Html | readonly Part[];

/**
 * HTML from a template. What is filled in is text: its signs are escaped for content and for quoted
 * attributes. Only `Html` goes in as it is; of a list one goes in after the other.
 */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const texts = parts.map(partText);
  return new Html(template.map((text, index) => text + (texts[index] ?? '')).join(''));
}

function partText(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(partText).join('');
  return escapeMarkup(String(part));
}
