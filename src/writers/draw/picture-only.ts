import type { Drawing } from '../../charts/chart.ts';
import { WORDS } from '../../charts/frame/frame.ts';
import { pictureBox } from '../../charts/frame/picture-box.ts';
import { drawingPicture } from './picture.ts';

/**
 * The picture of a drawing without its title, notes and sources, for a page that has them as text of
 * its own. Made from the whole picture, which a pack has anyhow.
 */
export async function pictureOnly(drawing: Drawing): Promise<string> {
  const svg = await drawingPicture(drawing);
  const box = pictureBox(drawing.spec);
  if (box === undefined) return svg;
  const { top, height } = box;
  return withoutGroups(svg, NOT_PICTURE)
    .replace(
      /(<svg [^>]*?)height="[\d.]+" viewBox="0 0 ([\d.]+) [\d.]+"/,
      (_, before: string, width: string) =>
        `${before}height="${height}" viewBox="0 ${top} ${width} ${height}"`,
    )
    .replace(
      /<rect (width="[\d.]+") height="[\d.]+"/,
      (_, width: string) => `<rect y="${top}" ${width} height="${height}"`,
    );
}

/** Vega's classes: of the title, and of the layers that `frame` puts around a chart. */
const NOT_PICTURE = new RegExp(` (?:role-title|${WORDS.replace('-', '_')}\\w+_marks)$`);

/** An SVG without the groups of some classes, and without what is in them. */
function withoutGroups(svg: string, unwanted: RegExp): string {
  let kept = '';
  let from = 0;
  /** How many groups deep in one that is left out. */
  let depth = 0;
  for (const { 0: tag, 1: className = '', index } of svg.matchAll(GROUP_TAG)) {
    if (depth > 0) depth += tag === '</g>' ? -1 : 1;
    else if (unwanted.test(className)) {
      kept += svg.slice(from, index);
      depth = 1;
    } else continue;
    from = index + tag.length;
  }
  return kept + svg.slice(from);
}

const GROUP_TAG = /<g(?: class="([^"]*)")?(?: [^>]*)?>|<\/g>/g;
