import { US } from '../../domain/area.ts';
import { oewsPeriodOf } from '../../domain/release.ts';
import type { Slice } from '../../domain/slice.ts';
import { slug } from '../../domain/slug.ts';

/** `manufacturing-us-2024-05`: the name of a pack's folder where none is given. */
export function packFolderName({ industry, area, release }: Slice): string {
  const place = area.code === US.code ? 'us' : `${area.title}`;
  const sector = industry.level === 'cross-industry' ? 'all-industries' : industry.title;
  const when = oewsPeriodOf(release) === undefined ? release : release.replace(/^oews-/, '');
  return [sector, place, when].map(part).join('-');
}

const LONGEST = 60;

/** Short enough for every file system, three of them together. */
function part(text: string): string {
  return slug(text).slice(0, LONGEST).replace(/-+$/, '') || 'x';
}
