import { describe, expect, it } from 'vitest';
import type { CodeChange } from '../../src/analysis/comparable-codes.ts';
import { pastChange } from '../../src/analysis/past-change.ts';
import type { OccupationFigures, SliceFigures } from '../../src/domain/slice.ts';
import type { SocCrosswalkPair } from '../../src/domain/soc-crosswalk.ts';
import type { SocLevel } from '../../src/domain/soc-level.ts';
import { type MadeFigure, occupation, sliceOf, total } from '../support/slice-figures.ts';

// Invented figures.
function row(
  code: string,
  employment: MadeFigure,
  rse: number | undefined = 1,
  level: SocLevel = 'major',
  title = `Occupation ${code}`,
): OccupationFigures {
  const figures = { employment, ...(rse === undefined ? {} : { employmentRsePercent: rse }) };
  return occupation(code, figures, { level, title });
}

function earlier(...rows: readonly OccupationFigures[]): SliceFigures {
  return { ...sliceOf(rows, { release: 'oews-2018-05' }), socVintage: '2010' };
}

function later(...rows: readonly OccupationFigures[]): SliceFigures {
  return { ...sliceOf(rows, { release: 'oews-2024-05' }), socVintage: '2018' };
}

function crosswalk(...codes: readonly (readonly [string, string])[]): CodeChange {
  const pairs: readonly SocCrosswalkPair[] = codes.map(([from, to]) => ({
    from,
    fromTitle: '',
    to,
    toTitle: '',
  }));
  return { kind: 'crosswalk', pairs };
}

const SAME: CodeChange = { kind: 'same' };
const MAJOR = { level: 'major', confidence: 0.9 } as const;
const DETAILED = { level: 'detailed', confidence: 0.9 } as const;

describe('pastChange', () => {
  it('gives the difference with its margin and what can be said of it', () => {
    const { rows } = pastChange(
      earlier(row('51-0000', 1000, 3), row('53-0000', 500, 4)),
      later(row('51-0000', 1600, 2.5), row('53-0000', 510, 4)),
      SAME,
      MAJOR,
    );
    expect(rows).toMatchObject([
      {
        soc: '51-0000',
        from: { employment: 1000, margin: 49 },
        to: { employment: 1600, margin: 66 },
        change: 600,
        changeMargin: 82,
        interval: [518, 682],
        verdict: 'more',
        flags: [],
      },
      { soc: '53-0000', change: 10, verdict: 'no-clear-change' },
    ]);
    expect(rows[0]?.changeRate).toBeCloseTo(0.6, 12);
  });

  it('concludes nothing where no sampling error is published', () => {
    const { rows } = pastChange(
      earlier(row('51-0000', 1000, 0)),
      later(row('51-0000', 1600)),
      SAME,
      MAJOR,
    );
    expect(rows).toMatchObject([
      { changeMargin: null, interval: null, verdict: 'not-known', flags: ['no-sampling-error'] },
    ]);
  });

  it('has the whole beside the parts', () => {
    const change = pastChange(
      earlier(total({ employment: 2000 }), row('51-0000', 1000)),
      later(total({ employment: 1900 }), row('51-0000', 900)),
      SAME,
      MAJOR,
    );
    expect(change.total).toMatchObject({ soc: '00-0000', change: -100 });
    expect(change.rows.map(({ soc }) => soc)).toEqual(['51-0000']);
  });

  it('lists what is withheld or on one side only', () => {
    const { rows, notComparable } = pastChange(
      earlier(row('11-0000', 10), row('13-0000', 'employment-withheld'), row('15-0000', 5)),
      later(row('13-0000', 20), row('15-0000', 'employment-withheld'), row('17-0000', 30)),
      SAME,
      MAJOR,
    );
    expect(rows).toEqual([]);
    expect(notComparable.map(({ reason, from, to }) => [reason, from, to])).toEqual([
      ['only-in-from', { codes: ['11-0000'], employment: 10 }, null],
      [
        'withheld-in-from',
        { codes: ['13-0000'], employment: null },
        { codes: ['13-0000'], employment: 20 },
      ],
      [
        'withheld-in-to',
        { codes: ['15-0000'], employment: 5 },
        { codes: ['15-0000'], employment: null },
      ],
      ['only-in-to', null, { codes: ['17-0000'], employment: 30 }],
    ]);
  });

  it('keeps to a group', () => {
    const change = pastChange(
      earlier(
        row('51-0000', 100),
        row('51-4041', 60, 1, 'detailed'),
        row('53-7062', 9, 1, 'detailed'),
      ),
      later(
        row('51-0000', 90),
        row('51-4041', 50, 1, 'detailed'),
        row('53-7062', 9, 1, 'detailed'),
      ),
      SAME,
      { ...DETAILED, within: '51-0000' },
    );
    expect(change.within).toEqual({ code: '51-0000', title: 'Occupation 51-0000' });
    expect(change.total).toMatchObject({ soc: '51-0000', change: -10 });
    expect(change.rows.map(({ soc }) => soc)).toEqual(['51-4041']);
  });

  it('says that OEWS is not a time series', () => {
    const { caveats } = pastChange(earlier(), later(), SAME, MAJOR);
    expect(caveats.join(' ')).toContain('OEWS is not a time series');
  });
});

describe('past change across classifications', () => {
  const detailed = (code: string, employment: MadeFigure, title?: string) =>
    row(code, employment, 10, 'detailed', title);

  it('compares codes that were split or merged together', () => {
    const { rows } = pastChange(
      earlier(detailed('11-3011', 1000)),
      later(detailed('11-3012', 700), detailed('11-3013', 400)),
      crosswalk(['11-3011', '11-3012'], ['11-3011', '11-3013']),
      DETAILED,
    );
    expect(rows).toMatchObject([
      {
        soc: '11-3012+11-3013',
        from: { codes: ['11-3011'], employment: 1000 },
        to: { codes: ['11-3012', '11-3013'], employment: 1100 },
        change: 100,
        flags: ['grouped'],
      },
    ]);
    expect(rows[0]?.to.rsePercent).toBeCloseTo((10 * Math.hypot(700, 400)) / 1100, 10);
  });

  it('does not compare them where a part is not published', () => {
    const { rows, notComparable } = pastChange(
      earlier(detailed('11-3011', 1000)),
      later(detailed('11-3012', 700)),
      crosswalk(['11-3011', '11-3012'], ['11-3011', '11-3013']),
      DETAILED,
    );
    expect(rows).toEqual([]);
    expect(notComparable).toMatchObject([
      {
        reason: 'part-not-published',
        from: { codes: ['11-3011'], employment: 1000 },
        to: { codes: ['11-3012'], employment: 700 },
      },
    ]);
  });

  it('matches a code that no crosswalk knows only with the same code and title', () => {
    const { rows, notComparable } = pastChange(
      earlier(detailed('15-1799', 10, 'Others, all'), detailed('15-1798', 20, 'Some')),
      later(detailed('15-1799', 12, 'Others all'), detailed('15-1798', 25, 'Something else')),
      crosswalk(['11-1011', '11-1011']),
      DETAILED,
    );
    expect(rows).toMatchObject([{ soc: '15-1799', flags: ['no-crosswalk'] }]);
    expect(notComparable.map(({ reason, titles }) => [reason, titles])).toEqual([
      ['code-unknown-to-crosswalk', ['Some']],
      ['code-unknown-to-crosswalk', ['Something else']],
    ]);
  });

  it('without any crosswalk goes by code and title', () => {
    const { rows, notComparable } = pastChange(
      earlier(detailed('51-4041', 10, 'Machinists'), detailed('51-9399', 5, 'Others')),
      later(detailed('51-4041', 12, 'Machinists'), detailed('51-9399', 5, 'All others')),
      { kind: 'unknown' },
      DETAILED,
    );
    expect(rows.map(({ soc, flags }) => [soc, flags])).toEqual([['51-4041', ['no-crosswalk']]]);
    expect(notComparable).toMatchObject([{ reason: 'code-unknown-to-crosswalk' }]);
  });

  describe('of groups whose content changed', () => {
    const CODES = crosswalk(['39-9021', '31-1122'], ['31-9091', '31-9091'], ['39-5012', '39-5012']);

    it('widens the interval by all jobs that may have moved', () => {
      const { rows } = pastChange(
        earlier(row('31-0000', 1000), row('31-9091', 990, 1, 'detailed')),
        later(
          row('31-0000', 1600),
          row('31-1122', 580, 1, 'detailed'),
          row('31-9091', 1010, 1, 'detailed'),
        ),
        CODES,
        MAJOR,
      );
      // The margin is 1.645 × √(10² + 16²) = 31; up to 580 of the 600 jobs are no growth of the group.
      expect(rows).toMatchObject([
        {
          change: 600,
          changeMargin: 31,
          interval: [-11, 631],
          verdict: 'no-clear-change',
          moved: { out: [], in: ['31-1122'] },
          flags: ['content-changed'],
        },
      ]);
    });

    it('takes all unpublished jobs of the group where the code is not published', () => {
      const { rows } = pastChange(
        earlier(row('39-0000', 1000), row('39-5012', 700, 1, 'detailed')),
        later(row('39-0000', 900), row('39-5012', 750, 1, 'detailed')),
        CODES,
        MAJOR,
      );
      // Of 1,000 jobs 300 are in no published detailed row: so many may have left. The margin is 22.
      expect(rows).toMatchObject([{ change: -100, interval: [-122, 222] }]);
    });
  });

  it('leaves no occupation out', () => {
    const from = ['11-3011', '15-1799', '39-9021', '51-2098', '51-4041'];
    const to = ['11-3012', '15-1799', '31-1122', '51-2090', '53-7065'];
    const { rows, notComparable } = pastChange(
      earlier(...from.map((code) => detailed(code, 10, `From ${code}`))),
      later(...to.map((code) => detailed(code, 10, `To ${code}`))),
      crosswalk(
        ['11-3011', '11-3012'],
        ['11-3011', '11-3013'],
        ['39-9021', '31-1122'],
        ['51-2092', '51-2092'],
        ['51-2099', '51-2099'],
        ['51-4041', '51-4041'],
        ['43-5081', '53-7065'],
      ),
      DETAILED,
    );
    const all = [...rows, ...notComparable];
    expect(all.flatMap((one) => one.from?.codes ?? []).sort()).toEqual(from);
    expect(all.flatMap((one) => one.to?.codes ?? []).sort()).toEqual(to);
  });
});
