import { csvText } from './csv.ts';
import { figureCell } from './figure-cell.ts';
import type { SectorsWriter } from './sectors-writer.ts';

/** One row a sector; release and area stand in every row, so that a row can be moved. */
export const sectorsCsv: SectorsWriter = async ({ rows, release, area }, { sample }) =>
  csvText(
    rows.map((row) => ({
      ...row,
      employment: figureCell(row.employment),
      annualMeanWage: figureCell(row.annualMeanWage),
      annualMedianWage: figureCell(row.annualMedianWage),
      release,
      area: area.code,
      sample,
    })),
    HEADER,
  );

const HEADER = [
  'naics',
  'title',
  'ownership',
  'employment',
  'employmentMargin',
  'annualMeanWage',
  'annualMedianWage',
  'share',
  'release',
  'area',
  'sample',
  'corrected',
];
