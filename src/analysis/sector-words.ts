import type { Area } from '../domain/area.ts';
import type { Slice } from '../domain/slice.ts';
import { briefly, runningWords } from './running-words.ts';

/** What a chart's title says of a slice: its industry and, where it is not the nation, its area. */
type Sector = Pick<Slice, 'industry' | 'area'>;

/** `manufacturing`, `health care and social assistance in Colorado`, `all industries`. */
export function sectorWords({ industry, area }: Sector): string {
  return `${industryWords(industry)}${areaWords(area)}`;
}

/**
 * `manufacturing’s jobs`, `utilities’ jobs in Colorado`, `the jobs in health care and social
 * assistance`, `all jobs`; after `of`.
 */
export function jobsOfSector({ industry, area }: Sector): string {
  const words = industryWords(industry);
  if (words === ALL_INDUSTRIES) return `all jobs${areaWords(area)}`;
  const jobs = /^[a-z]+$/.test(words)
    ? `${words}${words.endsWith('s') ? '’' : '’s'} jobs`
    : `the jobs in ${words}`;
  return `${jobs}${areaWords(area)}`;
}

const ALL_INDUSTRIES = 'all industries';

function industryWords({ level, title }: Slice['industry']): string {
  if (level === 'cross-industry') return ALL_INDUSTRIES;
  // What only the survey says of itself: `(OEWS Designation)`, and what its government sector leaves out.
  const plain = title.replace(/\s*\(OE[SW]+ Designation\)/i, '').replace(/, excluding .*$/i, '');
  return runningWords(plain);
}

/** ` in Colorado`, ` in the District of Columbia`; nothing for the nation. */
function areaWords({ type, title }: Area): string {
  if (type === 'us') return '';
  const takesArticle =
    /^(district of|virgin islands|u\.s\. virgin|northern mariana)/i.test(title) ||
    (type === 'nonmetro' && !/^the /i.test(title));
  return ` in ${takesArticle ? 'the ' : ''}${briefly(title)}`;
}
