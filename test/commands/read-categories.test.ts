import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/commands/command.ts';
import { CATEGORIES_OPTION, readCategories } from '../../src/commands/read-categories.ts';
import { loadReference } from '../../src/commands/reference.ts';
import type { Categories } from '../../src/domain/category.ts';
import { contrastRatio } from '../../src/domain/colour.ts';
import { formatPlace, PathwaysError } from '../../src/domain/errors.ts';
import { SOC_VINTAGES } from '../../src/domain/soc-vintage.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const OWN = readFileSync('data/reference/categories.csv', 'utf8');

const newFolder = temporaryFolders();
const folder = newFolder();
let own: Categories;

beforeAll(async () => {
  own = await readCategories(contextIn(folder), {});
});

describe('the categories that come with the program', () => {
  it('are few, in a fixed order', () => {
    expect(own.list.map(({ symbol, label, colour }) => `${symbol} ${label} ${colour}`)).toEqual([
      'PR Production #D55E00',
      'IM Installation and maintenance #009E73',
      'TM Transportation and material moving #E69F00',
      'CF Construction, extraction and farming #F0E442',
      'EN Engineering, science and computing #0072B2',
      'MG Management #000000',
      'BU Business, law and media #CC79A7',
      'OF Office #56B4E9',
      'SA Sales #CC79A7',
      'HP Health practitioners #0072B2',
      'HT Health technologists and technicians #009E73',
      'CA Care support and personal service #D55E00',
      'ES Education and social service #E69F00',
      'FC Food, cleaning and protective service #F0E442',
    ]);
  });

  it.each(SOC_VINTAGES)('cover every code of SOC %s once', async (vintage) => {
    const { rows } = await (await loadReference('data/reference')).structure(vintage);
    const without = rows.filter(({ code }) => own.categoryOf(code) === undefined);
    expect(without.map(({ code }) => code)).toEqual(['00-0000']);
  });

  it.each(SOC_VINTAGES)(
    'give an occupation of SOC %s the category of the groups it lies in',
    async (vintage) => {
      const structure = await (await loadReference('data/reference')).structure(vintage);
      const written = new Map(
        parse(OWN, { columns: true }).map((line) => [
          (line as { soc: string }).soc,
          (line as { category: string }).category,
        ]),
      );
      for (const { code } of structure.rows.slice(1)) {
        const major = `${code.slice(0, 2)}-0000`;
        // No level-3 groups are known of these vintages.
        if (vintage.startsWith('2000') && own.othersWithin(major).length > 0) continue;
        let group = code;
        while (!written.has(group)) group = structure.parentOf(group)?.code ?? major;
        expect([code, own.categoryOf(code)?.id]).toEqual([code, written.get(group)]);
      }
    },
  );

  it('name only groups of level 2 and 3 that SOC 2010 and SOC 2018 have', async () => {
    const reference = await loadReference('data/reference');
    const structures = [await reference.structure('2010'), await reference.structure('2018')];
    for (const { soc } of parse(OWN, { columns: true }) as { soc: string }[]) {
      for (const structure of structures) {
        expect(['major', 'minor']).toContain(structure.levelOf(soc));
      }
    }
  });

  it.each([
    ['51-4041', 'production'],
    ['49-9041', 'installation-and-maintenance'],
    ['53-7065', 'transportation-and-material-moving'],
    // Shipping clerks: with material moving, not with the office.
    ['43-5071', 'transportation-and-material-moving'],
    ['43-6013', 'office'],
    ['17-2112', 'engineering-science-and-computing'],
    ['17-3026', 'engineering-science-and-computing'],
    ['29-1141', 'health-practitioners'],
    ['29-0000', 'health-practitioners'],
    ['29-2061', 'health-technologists-and-technicians'],
    ['31-1131', 'care-and-personal-service'],
    // Personal care aides, before and after they changed groups.
    ['39-9021', 'care-and-personal-service'],
    ['31-1122', 'care-and-personal-service'],
    // Psychologists: with counselors.
    ['19-3033', 'education-and-social-service'],
    ['21-1018', 'education-and-social-service'],
    ['37-2011', 'food-cleaning-and-protection'],
  ])('have %s in %s', (code, id) => {
    expect(own.categoryOf(code)?.id).toBe(id);
  });

  it('say which level-2 groups hold more than one', () => {
    const mixed = [...Array(23).keys()]
      .map((index) => `${11 + 2 * index}-0000`)
      .filter((group) => own.othersWithin(group).length > 0)
      .map((group) => [
        group,
        own
          .othersWithin(group)
          .map(({ symbol }) => symbol)
          .join(),
      ]);
    expect(mixed).toEqual([
      ['19-0000', 'ES'],
      ['29-0000', 'HT'],
      ['43-0000', 'TM'],
    ]);
  });

  it('share a colour two by two at most, and never a symbol', () => {
    const uses = own.list.map(({ colour }) => own.list.filter((one) => one.colour === colour));
    expect(Math.max(...uses.map((those) => those.length))).toBe(2);
    expect(new Set(own.list.map(({ colour }) => colour)).size).toBe(8);
    for (const [index, { colour }] of own.list.entries()) {
      expect(colour).not.toBe(own.list[index + 1]?.colour);
    }
    expect(new Set(own.list.map(({ symbol }) => symbol)).size).toBe(own.list.length);
    for (const { colour, textColour } of own.list) {
      expect(contrastRatio(colour, textColour)).toBeGreaterThan(5);
    }
  });
});

it.each([
  ['31-33', { PR: 6_218_770, TM: 1_519_360, EN: 1_247_130, MG: 858_440, OF: 599_840 }],
  ['62', { HP: 5_213_850, HT: 2_274_840, CA: 7_424_870, OF: 2_694_040, ES: 2_012_785 }],
])(
  'the level-3 groups of the sample’s sector %s add up to the level-2 groups by category',
  (sector, expected) => {
    const rows = sampleRows().filter((row) => row.industry_code === sector);
    const jobs: Record<string, number> = {};
    for (const row of rows.filter((one) => one.occupation_level === 'minor')) {
      const symbol = own.categoryOf(row.occupation_code ?? '')?.symbol ?? 'none';
      jobs[symbol] = (jobs[symbol] ?? 0) + Number(row.employment);
    }
    expect(jobs).not.toHaveProperty('none');
    for (const [symbol, number] of Object.entries(expected)) {
      expect(Math.abs((jobs[symbol] ?? 0) - number)).toBeLessThan(100);
    }
    const uncovered = rows.filter(
      ({ occupation_code: code = '' }) => own.categoryOf(code) === undefined,
    );
    expect(uncovered.map((row) => row.occupation_code)).toEqual(['00-0000']);
  },
);

describe('a file of one’s own', () => {
  it('takes the place of the program’s, found from the folder one is in', async () => {
    const text = OWN.replace(',Production,PR,', ',"=HYPERLINK(""x"")",=,');
    writeFileSync(join(folder, 'mine.csv'), text);
    const { list, categoryOf } = await readCategories(contextIn(folder), {
      categories: 'mine.csv',
    });
    expect(list.map(({ id }) => id)).toEqual(own.list.map(({ id }) => id));
    expect(categoryOf('51-4041')).toMatchObject({ label: '=HYPERLINK("x")', symbol: '=' });
  });

  it('may have its columns in any order, as Excel saves them, in American spelling', async () => {
    const lines = OWN.trim()
      .split('\n')
      .map((line) => {
        const [soc = '', category = '', ...look] = (parse(line) as string[][])[0] ?? [];
        return [...look.reverse(), category, ` ${soc} `].map((cell) => `"${cell}"`).join(',');
      });
    const [header = '', ...rest] = lines;
    const text = `\ufeff${header.replace('colour', 'Color')}\r\n\r\n${rest.join('\r\n')}\r\n,,,,\r\n`;
    expect((await read(text.replaceAll('#D55E00', '#d55e00'))).list).toEqual(own.list);
  });

  it('may say how a category looks once', async () => {
    const seen = new Set<string>();
    const lines = OWN.trim()
      .split('\n')
      .map((line) => {
        const [soc, category = ''] = line.split(',');
        if (!seen.has(category)) {
          seen.add(category);
          return line;
        }
        return `${soc},${category},,,`;
      });
    expect((await read(lines.join('\n'))).list).toEqual(own.list);
  });

  it.each([
    [
      'has another column',
      OWN.replace('soc,category', 'soc,title,category'),
      'Expected the columns soc, category, label, symbol, colour, found "soc, title, category, label, symbol, colour". (mine.csv › row 1)',
    ],
    [
      'lacks a column',
      'soc,category\n51-0000,production\n',
      'Expected the columns soc, category, label, symbol, colour, found "soc, category". (mine.csv › row 1)',
    ],
    [
      'is empty',
      '',
      'Expected the columns soc, category, label, symbol, colour, found "". (mine.csv › row 1)',
    ],
    [
      'has a comma that is not quoted',
      OWN.replace('"Business, law and media"', 'Business, law and media'),
      'Expected 5 cells, found 6. (mine.csv › row 12)',
    ],
    [
      'has a quote that is not closed',
      OWN.replace('"Business, law and media",BU', '"Business, law and media,BU'),
      'Expected comma-separated values, found a quote that is out of place. (mine.csv › row 13)',
    ],
    [
      'has an occupation for a group, after an empty line',
      OWN.replace('\n43-5000', '\n\n43-5071'),
      'Expected a SOC group of level 2 or 3 such as 51-0000 or 29-2000 in the column soc, found "43-5071". (mine.csv › row 6)',
    ],
    [
      'has a group that there is not',
      OWN.replace('29-9000', '29-3000'),
      'There is no SOC group 29-3000 of level 2 or 3. (mine.csv › row 20)',
    ],
    [
      'has a broad group whose code looks like a level-3 group',
      OWN.replace('29-9000', '29-1200'),
      'There is no SOC group 29-1200 of level 2 or 3. (mine.csv › row 20)',
    ],
    [
      'has a group twice',
      `${OWN}51-0000,production,,,\n`,
      'The group 51-0000 stands twice: in line 2 too. (mine.csv › row 30)',
    ],
    [
      'leaves a group out',
      OWN.replace(/^33-0000.*\n/m, ''),
      'Expected a line for each of the 23 level-2 groups, found none for 33-0000. (mine.csv)',
    ],
    [
      'has a bad colour',
      OWN.replace('#56B4E9', 'sky blue'),
      'Expected a colour such as #D55E00, found "sky blue". (mine.csv › row 15)',
    ],
    [
      'is a workbook',
      Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0, 0]),
      'Expected text in UTF-8, found other bytes. (mine.csv)',
    ],
    [
      'is of more than 1 MB',
      'x'.repeat(1_000_001),
      'Expected a small file of categories, found more than 1 MB. (mine.csv)',
    ],
  ])('is refused where it %s', async (_, content, expected) => {
    expect(await refusal(content)).toBe(expected);
  });

  it('has to be there', async () => {
    const here = newFolder();
    mkdirSync(join(here, 'folder'));
    await expect(readCategories(contextIn(here), { categories: 'none.csv' })).rejects.toMatchObject(
      {
        name: 'FileError',
        message: `No such file: ${join(here, 'none.csv')}`,
        hint: 'Check the path and the spelling.',
      },
    );
    await expect(readCategories(contextIn(here), { categories: 'folder' })).rejects.toMatchObject({
      name: 'FileError',
      message: `Cannot read ${join(here, 'folder')}: EISDIR`,
    });
  });

  it('has to be named', async () => {
    await expect(readCategories(contextIn(folder), { categories: '' })).rejects.toMatchObject({
      name: 'RequestError',
      message: 'Expected a file after --categories, found nothing.',
      hint: 'Leave --categories out for the categories that come with the program.',
    });
    expect(CATEGORIES_OPTION.flags).toBe('--categories <file>');
  });
});

async function read(content: string | Buffer): Promise<Categories> {
  const here = newFolder();
  writeFileSync(join(here, 'mine.csv'), content);
  return readCategories(contextIn(here), { categories: 'mine.csv' });
}

async function refusal(content: string | Buffer): Promise<string> {
  try {
    await read(content);
    return '';
  } catch (error) {
    if (!(error instanceof PathwaysError) || error.place === undefined) throw error;
    expect(error.hint).toMatch(/\.$/);
    return `${error.message} (${formatPlace(error.place)})`;
  }
}

function sampleRows(): readonly Record<string, string>[] {
  const part = join('data', 'sample', 'release=oews-2024-05');
  return readdirSync(part).flatMap(
    (file) =>
      parse(readFileSync(join(part, file), 'utf8'), { columns: true }) as Record<string, string>[],
  );
}

function contextIn(cwd: string): Context {
  return {
    cwd,
    env: {},
    now: () => new Date(0),
    out: () => {},
    err: () => {},
    terminal: { isTerminal: false, columns: 80, colour: false },
    progress: { show: () => {}, clear: () => {} },
    home: resolve('.'),
  };
}
