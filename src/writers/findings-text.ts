import { formatPlace } from '../domain/errors.ts';
import { type Finding, SEVERITIES, type Severity } from '../domain/finding.ts';
import type { ExaminedStore, FindingsWriter } from './findings-writer.ts';
import { plainText, wrap } from './text-table.ts';

/** Findings of a check that are shown; all are counted. */
const SHOWN = 5;

/** The findings, gravest first, those of one check together under what they have in common. */
export const findingsText: FindingsWriter = (examined, { width, bold }) => {
  const indented = (text: string) => `  ${wrap(plainText(text), Math.min(width, 110) - 2, '    ')}`;
  const blocks = SEVERITIES.flatMap((severity) =>
    byCheck(examined.findings.filter((one) => one.severity === severity)).map((same) => {
      const [first] = same as [Finding];
      const shown = same.slice(0, SHOWN).map((one) => indented(line(one)));
      const more = same.length > SHOWN ? [`  … and ${count(same.length - SHOWN)} more`] : [];
      const heading = `${severity}: ${first.title} (${first.check}, ${count(same.length)})`;
      return [bold(heading), ...shown, ...more, indented(`What to do: ${first.advice}`)].join('\n');
    }),
  );
  const isShortened =
    examined.findings.length > 0 && blocks.some((block) => block.includes('  … and '));
  return [
    ...blocks.map((block) => `${block}\n`),
    wrap(plainText(summary(examined)), Math.min(width, 110), '  '),
    ...(isShortened ? ['All of them: pathways doctor --format json'] : []),
    '',
  ].join('\n');
};

function byCheck(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    // What is to be done may differ within a check.
    const key = `${finding.check} ${finding.advice}`;
    const same = found.get(key);
    if (same === undefined) found.set(key, [finding]);
    else same.push(finding);
  }
  return [...found.values()];
}

function line({ message, slice, release, place }: Finding): string {
  const where = [slice ?? release, place && formatPlace(place)].filter(
    (part) => part !== undefined,
  );
  return where.length === 0 ? message : `${message} (${where.join('; ')})`;
}

function summary({ store, releases, parts, rows, counts }: ExaminedStore): string {
  const said = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `${count(counts[severity])} ${plural(severity, counts[severity])}`,
  );
  const found = said.length === 0 ? 'nothing found' : said.join(', ');
  return `${store}: ${releases.length} ${plural('release', releases.length)}, ${parts} ${plural('part', parts)}, ${count(rows)} rows: ${found}.`;
}

function plural(word: Severity | 'release' | 'part', number: number): string {
  return number === 1 ? word : `${word}s`;
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}
