import { LayoutError } from '../domain/errors.ts';
import { projectionReleaseId } from '../domain/release.ts';
import { type ColumnPatterns, readColumns } from './ep/columns.ts';
import { readProjectionFacts, YEARS } from './ep/facts.ts';
import { findHeadings, plainHeading } from './ep/headings.ts';
import { matrixIndustry } from './ep/matrix-industry.ts';
import { orRefused } from './refusal.ts';
import type { Reading, Recognition, Source, TableHead } from './source.ts';

/**
 * The National Employment Matrix, one industry a file: the CSV that its page offers. The industry
 * stands in the name of the file alone. Cells of under 50 jobs, confidential or of poor quality are
 * rows that are not there.
 */
export const epMatrix: Source = {
  name: 'ep-matrix',
  title: 'National Employment Matrix by industry',
  publisher: 'U.S. Bureau of Labor Statistics',
  licence: 'public domain',
  looksFor:
    'Occupation Code, Occupation Type and Employment of two years in percent of an industry',
  recognise,
};

const PROGRAM = 'nem';

const COLUMNS: ColumnPatterns = {
  employment: /^(?:projected )?(\d{4}) employment$/,
  figures: [
    ['employmentChangePercent', /^employment percent change/],
    ['employmentChange', /^employment change/],
  ],
  attributes: [],
  ignored: /percent of (industry|occupation)$|^(occupation|industry) sort$|^display level$/,
};

function recognise(head: TableHead): Recognition {
  const headings = findHeadings(head);
  if (headings === undefined) return recogniseByOccupation(head);
  if (!headings.texts.some((text) => COLUMNS.employment.test(text))) return { kind: 'other' };
  return orRefused(() => {
    refuseWithoutType(headings.texts, head);
    const columns = readColumns(headings, COLUMNS, head.place);
    const { period } = columns;
    const industry = industryOf(head);
    return {
      kind: 'facts',
      program: PROGRAM,
      releases: period === undefined ? [] : [projectionReleaseId(PROGRAM, period)],
      measures: [...YEARS, ...columns.figures.keys()],
      read: (table, reading) =>
        readProjectionFacts(
          table,
          headings,
          columns,
          { release: releaseOf(reading), ...industry },
          reading,
        ),
    };
  });
}

/** @throws LayoutError where the name of the file does not hold the code of an industry. */
function industryOf({ place }: TableHead) {
  const name = (place.member ?? place.file).split(/[/\\]/).at(-1) ?? '';
  const industry = matrixIndustry(name);
  if (industry !== undefined) return industry;
  throw new LayoutError(
    'This is a file of the National Employment Matrix, and only its name says which industry it is of; this name does not.',
    {
      place,
      hint: 'Keep the name of the download, "National Employment Matrix_IND_336300.csv", or give it such a name.',
    },
  );
}

function refuseWithoutType(texts: readonly string[], { place }: TableHead): void {
  if (texts.includes('occupation type')) return;
  throw new LayoutError(
    'Expected the columns of the National Employment Matrix, found no Occupation Type.',
    {
      place,
      hint: 'Without it groups cannot be told from the occupations in them. Download the file again.',
    },
  );
}

/** The matrix's other page: one occupation over all industries. */
function recogniseByOccupation({ rows, place }: TableHead): Recognition {
  const texts = rows[0]?.cells.map(plainHeading) ?? [];
  if (!texts.includes('industry code')) return { kind: 'other' };
  if (!texts.some((text) => COLUMNS.employment.test(text))) return { kind: 'other' };
  const error = new LayoutError(
    'This file of the National Employment Matrix is of one occupation over all industries, which is not read.',
    {
      place,
      hint: 'Download the matrix by industry: one industry with all its occupations.',
    },
  );
  return { kind: 'refused', error };
}

function releaseOf({ release }: Reading) {
  if (release === undefined) throw new Error('The matrix was read without its release.');
  return release;
}
