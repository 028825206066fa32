import type { Drawing } from '../../charts/chart.ts';
import { escapeMarkup, lawfulXml } from '../markup.ts';

/**
 * The drawing as SVG without fonts: what all formats of pictures begin with. Screen readers find one
 * picture with its title and alternative text, not hundreds of marks.
 */
export function drawingPicture(drawing: Drawing): Promise<string> {
  const known = PICTURES.get(drawing.spec);
  if (known !== undefined) return known;
  const picture = draw(drawing);
  PICTURES.set(drawing.spec, picture);
  return picture;
}

/** By their spec: a pack has the same picture in several formats. */
const PICTURES = new WeakMap<Drawing['spec'], Promise<string>>();

async function draw(drawing: Drawing): Promise<string> {
  const { drawingView } = await import('./drawing-view.ts');
  const view = drawingView(drawing);
  try {
    return withTitle(withoutInnerRoles(lawfulXml(await view.toSVG())), drawing);
  } finally {
    view.finalize();
  }
}

function withTitle(svg: string, { name, title, alt }: Drawing): string {
  const ids = { title: `${name}-title`, desc: `${name}-desc` };
  return svg.replace(
    /^<svg ([^>]*)>/,
    (_, attributes: string) =>
      `<svg ${attributes} role="img" lang="en" aria-labelledby="${ids.title} ${ids.desc}">` +
      `<title id="${ids.title}">${escapeMarkup(title)}</title><desc id="${ids.desc}">${escapeMarkup(alt)}</desc>`,
  );
}

/** Vega describes each mark and axis in its own words, which would be read out beside ours. */
function withoutInnerRoles(svg: string): string {
  return svg.replace(/<[a-z][^>]*>/g, (tag) => tag.replace(INNER_ROLES, ''));
}

const INNER_ROLES = / (?:role="graphics-[a-z]+"|aria-[a-z]+="[^"]*")/g;
