import { Html } from './html.ts';

/**
 * A chart's SVG as it stands within a page. Its heading there is its name, so that no title hovers
 * over it; its marks are not named one by one, for its description says it all; and its parts are
 * numbered apart from those of the other pictures.
 */
export function inlinePicture(svg: string, name: string): Html {
  return new Html(
    svg
      .replace(/<title id="[^"]*">[^<]*<\/title>/, '')
      .replace(`aria-labelledby="${name}-title`, `aria-labelledby="${name}-heading`)
      .replace(/<(?!svg)[a-z][^>]*>/g, (tag) =>
        tag
          .replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, '')
          .replace(/( id="|url\(#)((?:clip|gradient)[\w-]*)/g, `$1${name}-$2`),
      ),
  );
}
