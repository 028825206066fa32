import { beforeAll, describe, expect, it } from 'vitest';
import { type MadeRow, storeFiles } from '../support/made-facts.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const folder = temporaryFolders();
let store: string;

// Invented figures.
const OLD: readonly MadeRow[] = [
  { soc: '00-0000', level: 'total', title: 'Industry Total', figures: { employment: 10_000 } },
  made('51-0000', 'major', 'Production Occupations', 6000, 1),
  made('53-0000', 'major', 'Transportation Occupations', 1000, 2),
  made('11-0000', 'major', 'Management Occupations', 'employment-withheld'),
  made('51-2093', 'detailed', 'Timing Device Assemblers', 500, 5),
  made('51-4041', 'detailed', 'Machinists', 2000, 2),
];
const NEW: readonly MadeRow[] = [
  { soc: '00-0000', level: 'total', title: 'Industry Total', figures: { employment: 10_400 } },
  made('51-0000', 'major', 'Production Occupations', 5600, 1),
  made('53-0000', 'major', 'Transportation Occupations', 1040, 2),
  made('11-0000', 'major', 'Management Occupations', 700, 3),
  made('51-2061', 'detailed', 'Timing Device Assemblers', 300, 5),
  made('51-4041', 'detailed', 'Machinists', 2030, 2),
  made('51-9999', 'detailed', 'No Such Code', 50, 5),
];

function made(
  soc: string,
  level: 'major' | 'detailed',
  title: string,
  employment: number | 'employment-withheld',
  employmentRsePercent?: number,
): MadeRow {
  const rse = employmentRsePercent === undefined ? {} : { employmentRsePercent };
  return { soc, level, title, figures: { employment, ...rse } };
}

function release(id: string, rows: readonly MadeRow[], ownership = '5'): readonly MadeRow[] {
  return rows.map((row) => ({
    ...row,
    release: `oews-${id}`,
    ownership,
    industryTitle: 'Manufacturing',
  }));
}

beforeAll(async () => {
  store = folder();
  await storeFiles(store, [
    {
      file: 'may2018.xlsx',
      rows: [...release('2018-05', OLD), ...release('2018-05', OLD, '1235')],
    },
    { file: 'may2021.xlsx', rows: release('2021-05', NEW) },
    { file: 'may2023.xlsx', rows: release('2023-05', NEW) },
    { file: 'may2024.xlsx', rows: release('2024-05', NEW) },
    { file: 'may2017.xlsx', rows: release('2017-05', OLD, '1235') },
  ]);
});

function change(...args: readonly string[]) {
  return runPathways(['change', '--naics', '31-33', '--store', store, ...args], folder());
}

describe('pathways change', () => {
  it('prints the difference with its margin, the breaks and the sentence', () => {
    const { status, stdout, stderr } = change('--from', 'oews-2021-05', '--to', 'oews-2024-05');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.replace(/sha256 \w+…/g, 'sha256 …')).toBe(
      [
        'Manufacturing: level 2 (major groups), OEWS May 2021 and OEWS May 2024 compared',
        '',
        'SOC      occupation                  OEWS May 2021  OEWS May 2024  change  ± at 90%  percent  reading          notes',
        '───────  ──────────────────────────  ─────────────  ─────────────  ──────  ────────  ───────  ───────────────  ─────────────────',
        '00-0000  Industry Total                     10,400         10,400       0         –     0.0%  not known        no-sampling-error',
        '51-0000  Production Occupations              5,600          5,600       0       130     0.0%  no clear change',
        '53-0000  Transportation Occupations          1,040          1,040       0        48     0.0%  no clear change',
        '11-0000  Management Occupations                700            700       0        49     0.0%  no clear change',
        '',
        'OEWS is not a time series: each release pools three years of responses, and definitions and methods change',
        '  between releases; BLS discourages comparing them. Take a change as a question for employers, not as growth.',
        'Break: Industries are coded by NAICS 2017, then by NAICS 2022; establishments may have moved between',
        '  industries.',
        'Manufacturing (NAICS 31-33), U.S., ownership 5: private; OEWS May 2024, compared with OEWS May 2021.',
        'No clear change: the interval of the difference holds zero.',
        'no-sampling-error: no sampling error is published for one of the two, so nothing is concluded.',
        'Source: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2021 (may2021.xlsx,',
        '  sha256 …).',
        'Source: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2024 (may2024.xlsx,',
        '  sha256 …).',
        '',
      ].join('\n'),
    );
  });

  it('takes the scope that both releases have, though one has a wider one', () => {
    const { stdout } = change('--from', '2018-05', '--to', '2024-05', '--format', 'json');
    const { from, to, breaks } = JSON.parse(stdout);
    expect([from.ownership.code, to.ownership.code]).toEqual(['5', '5']);
    expect(breaks.map(({ kind }: { kind: string }) => kind)).toEqual([
      'occupations',
      'industries',
      'estimation',
    ]);
  });

  it('names scopes that differ as a break', () => {
    const { stdout } = change('--from', '2017-05', '--to', '2024-05');
    expect(stdout).toContain(
      'Break: The ownership scopes differ: 1235 (private and all government)',
    );
    expect(stdout).toContain(
      'Not compared, the employment is not released in the earlier release: 11-0000',
    );
  });

  it('matches codes through the crosswalk and lists what has no match', () => {
    const { stdout } = change(
      '--from',
      '2018-05',
      '--to',
      '2024-05',
      '--level',
      '5',
      '--format',
      'csv',
    );
    const [header = '', ...lines] = stdout.trim().split('\n');
    const columns = header.split(',');
    const cells = lines.map((line) => {
      const values = line.split(',');
      const cell = (name: string) => values[columns.indexOf(name)];
      return ['fromSoc', 'toSoc', 'change', 'changeMargin', 'verdict', 'notComparable'].map(cell);
    });
    expect(cells).toEqual([
      ['51-4041', '51-4041', '30', '94', 'no-clear-change', ''],
      ['51-2093', '51-2061', '-200', '48', 'fewer', ''],
      ['', '51-9999', '', '', '', 'code-unknown-to-crosswalk'],
    ]);
  });

  it('takes another confidence', () => {
    const { stdout } = change(
      '--from',
      '2018-05',
      '--to',
      '2024-05',
      '--confidence',
      '0.99',
      '--format',
      'json',
    );
    const { confidence, rows } = JSON.parse(stdout);
    expect(confidence).toBe(0.99);
    expect(rows[0]).toMatchObject({ soc: '51-0000', change: -400, changeMargin: 211 });
  });

  it.each([
    [
      ['--from', '2023-05', '--to', '2024-05'],
      'OEWS May 2023 and OEWS May 2024 are less than three years apart, so they are not compared.',
      'Each release pools three years of responses, so nearer ones share most of them. Name releases at least three years apart.',
    ],
    [
      ['--from', '2024-05', '--to', '2018-05'],
      '--from must be before --to, found OEWS May 2024 and OES May 2018.',
      'Turn them around: --from oews-2018-05 --to oews-2024-05.',
    ],
    [
      ['--to', '2024-05'],
      'Expected a release after --from, found none.',
      'Name two releases: --from oews-2018-05 --to oews-2024-05. pathways catalog lists those in the store.',
    ],
    [
      ['--from', '2018-05', '--to', 'ep-2024-34'],
      'Expected an OEWS release after --to, found "ep-2024-34".',
      'Past change is of OEWS releases, such as oews-2018-05; what is projected stands in a projection: pathways rank --by growth.',
    ],
    [
      ['--from', '2018-05', '--to', '2024-05', '--level', '3'],
      'OES May 2018, U.S., industry 31-33: there are no rows of level 3 (minor); there are of 1 (total), 2 (major), 5 (detailed).',
      'Both releases need published rows of the level: sums of what is published differ by what is withheld. Name a level that both have with --level.',
    ],
    [
      ['--from', '2018-05', '--to', '2024-05', '--level', '5', '--within', '52-0000'],
      'Neither release has a group "52-0000" above level 5 in this slice.',
      'Name a major or minor group, such as --within 51-0000.',
    ],
  ])('refuses %j', (args, message, hint) => {
    expect(change(...args)).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: ${message}\n  Hint: ${hint}\n`,
    });
  });
});
