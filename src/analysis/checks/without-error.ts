import { publishedValue } from '../../domain/estimate.ts';
import type { SliceCheck } from './check.ts';

/** Rows with a relative standard error of 0: none is published, which is not ±0. */
export const withoutError: SliceCheck = {
  title: 'Figures without a sampling error',
  severity: 'note',
  advice:
    'Nothing to mend: an RSE of 0 stands for “none published”, and no margin is shown for these.',
  measures: ['employment', 'employmentRsePercent'],
  *find({ occupations }) {
    const rows = occupations.filter(
      ({ figures }) =>
        publishedValue(figures.employmentRsePercent) === 0 &&
        publishedValue(figures.employment) !== undefined,
    );
    const [first] = rows;
    if (first === undefined) return;
    yield {
      message: `${rows.length} of ${occupations.length} rows have an employment with an RSE of 0, the first ${first.code} ${first.title}`,
      occupation: first.code,
      place: first.source.cell('employmentRsePercent'),
    };
  },
};
