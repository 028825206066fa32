import type { SliceCheck } from './check.ts';

/** Areas, industries and occupations that have a code and no title. */
export const titles: SliceCheck = {
  title: 'A code has no title',
  severity: 'warning',
  advice: 'Look at the title’s column in the file; a mapping may name the wrong one.',
  measures: [],
  *find({ slice, occupations }) {
    for (const [what, { code, title }] of [
      ['area', slice.area],
      ['industry', slice.industry],
    ] as const) {
      if (isNone(title, code)) yield { message: `${what} ${code} has no title` };
    }
    for (const { code, level, title, source } of occupations) {
      if (!isNone(title, code)) continue;
      yield {
        message: `${code} (${level}) has no title`,
        occupation: code,
        place: source.cell('employment'),
      };
    }
  },
};

function isNone(title: string, code: string): boolean {
  return title.trim() === '' || title.trim() === code;
}
