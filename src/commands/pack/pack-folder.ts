import { US } from '../../domain/area.ts';
import { oewsPeriodOf } from '../../domain/release.ts';
import type { Slice } from '../../domain/slice.ts';

/** `manufacturing-us-2024-05`: the name of a pack's folder where none is given. */
export function packFolderName({ industry, area, release }: Slice): string {
  const place = area.code === US.code ? 'us' : `${area.title}`;
  const sector = industry.level === 'cross-industry' ? 'all-industries' : industry.title;
  const when = oewsPeriodOf(release) === undefined ? release : release.replace(/^oews-/, '');
  return [sector, place, when].map(slug).join('-');
}

const LONGEST = 60;

function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, LONGEST).replace(/-+$/, '') || 'x';
}
