import { CROSS_INDUSTRY } from '../domain/naics.ts';
import { WITH_SELF_EMPLOYED } from '../domain/ownership.ts';
import { projectionReleaseId } from '../domain/release.ts';
import { type ColumnPatterns, readColumns } from './ep/columns.ts';
import { readProjectionFacts, YEARS } from './ep/facts.ts';
import { findHeadings, type Headings, plainHeading } from './ep/headings.ts';
import { orRefused } from './refusal.ts';
import type { Reading, Recognition, Source, TableHead } from './source.ts';

/**
 * Employment Projections by occupation, all industries together: the tables of `occupation.xlsx` of
 * any year that hold every detailed occupation (1.2, 1.7, 1.10, 5.4), and the CSV export of the
 * interactive table. They cover the self-employed and agriculture.
 */
export const epOccupations: Source = {
  name: 'ep-occupations',
  title: 'Employment Projections by occupation',
  publisher: 'U.S. Bureau of Labor Statistics',
  licence: 'public domain',
  looksFor: 'headings with an occupation’s title and code, and employment of two years',
  recognise,
};

const PROGRAM = 'ep';

const COLUMNS: ColumnPatterns = {
  employment: /^employment(?: \|| number|,)*\s(\d{4})$/,
  figures: [
    ['employmentChangePercent', /^(employment )?(percent )?change\b.*percent|percent change/],
    ['employmentChange', /^(employment )?change\b/],
    ['openings', /^occupational openings/],
    ['openingsFromExits', /labor force exits/],
    ['openingsFromTransfers', /occupational transfers/],
    ['annualMedianWage', /^median annual wage/],
  ],
  attributes: [
    ['typicalEducation', /^typical (entry-level education|education needed)/],
    ['workExperience', /^work experience in a related occupation/],
    ['onTheJobTraining', /on-the-job training/],
  ],
  ignored:
    /\brate\b|distribution|percent self[- ]employed|^(education|workex|tr) ?code$|separations.*\| total$|total (occupational )?separations/,
};

function recognise(head: TableHead): Recognition {
  const headings = findHeadings(head);
  if (headings === undefined) return recogniseOther(head);
  const kind = kindOf(headings);
  if (kind === 'other') return recogniseOther(head);
  return orRefused(() => {
    const columns = readColumns(headings, COLUMNS, head.place);
    const { period } = columns;
    return {
      kind: 'facts',
      program: PROGRAM,
      releases: period === undefined ? [] : [projectionReleaseId(PROGRAM, period)],
      measures: [...(period === undefined ? [] : YEARS), ...columns.figures.keys()],
      attributes: [...columns.attributes.keys()],
      read: (table, reading) =>
        readProjectionFacts(table, headings, columns, subject(reading), reading),
    };
  });
}

/** The workbook's tables of employment mark groups; those without the mark select from them. */
function kindOf({ texts, title }: Headings): 'facts' | 'other' {
  const isWorkbook = texts[title]?.includes('matrix title');
  const hasType = texts.includes('occupation type');
  const hasEmployment = texts.some((text) => COLUMNS.employment.test(text));
  const hasEducation = texts.some((text) =>
    COLUMNS.attributes.some(([, pattern]) => pattern.test(text)),
  );
  if (isWorkbook) return hasEmployment === hasType && (hasType || hasEducation) ? 'facts' : 'other';
  return hasEmployment && !hasType ? 'facts' : 'other';
}

/** The other tables of the publisher's two workbooks, by their titles. */
function recogniseOther(head: TableHead): Recognition {
  const first = head.rows[0]?.cells.find((cell) => cell.trim() !== '') ?? '';
  const title = plainHeading(first);
  if (/^(occupation|industry)\.xlsx contents/.test(title)) return { kind: 'notes', releases: [] };
  const number = /^table ([1-9])\.\d+[a-z]? /.exec(title)?.[1];
  if (number === undefined) return { kind: 'other' };
  if (number === '2') {
    return { kind: 'notes', releases: [], say: 'employment by industry, which is not read' };
  }
  const selects = /fastest|most job|largest|major occupational group/.test(title);
  if (selects) {
    return { kind: 'notes', releases: [], say: 'selects from the detailed table, not read again' };
  }
  if (!/occupation|matrix|stem|educational/.test(title)) return { kind: 'other' };
  return { kind: 'notes', releases: [], say: 'no projection of every occupation, not read' };
}

function subject({ release }: Reading) {
  if (release === undefined) throw new Error('Projections were read without their release.');
  return { release, industry: CROSS_INDUSTRY, ownership: WITH_SELF_EMPLOYED };
}
