import type {
  NotComparableRow,
  PastChange,
  PastChangeRow,
} from '../analysis/past-change-result.ts';
import { socLevelNumber } from '../domain/soc-level.ts';
import type { ChangeWriter } from './change-writer.ts';
import { csvText } from './csv.ts';

/**
 * One row an occupation, then those that are not comparable, with the reason; both slices and the
 * breaks between them stand in every row, so that a row can be moved.
 */
export const changeCsv: ChangeWriter = async (change, { sample }) =>
  csvText(
    [
      ...change.rows.map((row) => ({ ...comparedCells(row), ...sliceCells(change, sample) })),
      ...change.notComparable.map((row) => ({ ...otherCells(row), ...sliceCells(change, sample) })),
    ],
    HEADER,
  );

const HEADER = [
  'soc',
  'title',
  'fromSoc',
  'toSoc',
  'fromEmployment',
  'fromMargin',
  'toEmployment',
  'toMargin',
  'change',
  'changeMargin',
  'changeLow',
  'changeHigh',
  'changeRate',
  'verdict',
  'notComparable',
  'flags',
  'fromRelease',
  'toRelease',
  'fromOwnership',
  'toOwnership',
  'area',
  'naics',
  'level',
  'within',
  'confidence',
  'breaks',
  'sample',
];

function comparedCells(row: PastChangeRow) {
  const { soc, title, from, to, change, changeMargin, changeRate, interval, verdict } = row;
  return {
    soc,
    title,
    fromSoc: from.codes.join('+'),
    toSoc: to.codes.join('+'),
    fromEmployment: from.employment,
    fromMargin: from.margin,
    toEmployment: to.employment,
    toMargin: to.margin,
    change,
    changeMargin,
    changeLow: interval?.[0] ?? null,
    changeHigh: interval?.[1] ?? null,
    changeRate,
    verdict,
    notComparable: null,
    flags: row.flags.join(' '),
  };
}

function otherCells({ reason, from, to, titles }: NotComparableRow) {
  return {
    soc: (to ?? from)?.codes.join('+') ?? null,
    title: titles.join('; '),
    fromSoc: from?.codes.join('+') ?? null,
    toSoc: to?.codes.join('+') ?? null,
    fromEmployment: from?.employment ?? null,
    toEmployment: to?.employment ?? null,
    notComparable: reason,
  };
}

function sliceCells({ from, to, level, within, confidence, breaks }: PastChange, sample: boolean) {
  return {
    fromRelease: from.release,
    toRelease: to.release,
    fromOwnership: from.ownership,
    toOwnership: to.ownership,
    area: to.area.code,
    naics: to.industry.code,
    level: socLevelNumber(level),
    within: within?.code ?? '',
    confidence,
    breaks: breaks.map(({ kind }) => kind).join(' '),
    sample,
  };
}
