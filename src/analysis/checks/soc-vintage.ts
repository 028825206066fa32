import { isWithin } from '../../domain/soc.ts';
import type { SliceCheck } from './check.ts';

/** Share of foreign codes above which a whole slice is coded by another classification. */
const MOST_FOREIGN = 0.2;

/** Occupations against the classification that their release is coded by. */
export const socVintage: SliceCheck = {
  title: 'Codes are not those of the release’s SOC',
  severity: 'note',
  advice:
    'A few codes of another vintage are usual in states’ files and are kept as printed. Many: the file is of another release than it was ingested as; see --release.',
  measures: [],
  *find({ occupations, socVintage: vintage }, { soc }) {
    const codes = soc(vintage);
    const foreign = occupations.filter(({ code }) => codes.levelsOf(code).length === 0);
    if (foreign.length > MOST_FOREIGN * occupations.length) {
      yield {
        severity: 'warning',
        message: `Expected codes of SOC ${vintage}; ${foreign.length} of ${occupations.length} are none (${examples(foreign)})`,
      };
    } else if (foreign.length > 0) {
      yield {
        message: `${foreign.length} of ${occupations.length} codes are not of SOC ${vintage}: ${examples(foreign)}`,
      };
    }
    for (const { code, level, title, source } of occupations) {
      const known = codes.levelsOf(code);
      if (known.length === 0 || known.includes(level)) continue;
      // A small group is published as one occupation, sometimes beside occupations of it: then it is what they leave.
      const isDetailed = level === 'detailed';
      if (isDetailed && !hasParts(code, occupations)) continue;
      yield {
        severity: isDetailed ? 'note' : 'warning',
        message: `${code} ${title}: stands as ${level}, SOC ${vintage} has it as ${known.join(' and ')}`,
        occupation: code,
        place: source.cell('employment'),
      };
    }
  },
};

function hasParts(group: string, rows: readonly { readonly code: string }[]): boolean {
  return rows.some(({ code }) => code !== group && isWithin(code, group));
}

function examples(rows: readonly { readonly code: string }[]): string {
  const codes = [...new Set(rows.map(({ code }) => code))];
  return `${codes.slice(0, 5).join(', ')}${codes.length > 5 ? ', …' : ''}`;
}
