import { beforeAll, describe, expect, it } from 'vitest';
import { rollUp } from '../../../src/analysis/roll-up.ts';
import { size } from '../../../src/charts/size.ts';
import { trend } from '../../../src/charts/trend.ts';
import { WORDING } from '../../../src/domain/wording.ts';
import { deckPptx } from '../../../src/writers/deck/deck.ts';
import type { Pack } from '../../../src/writers/pack/pack.ts';
import { DRAWING_CONTEXT } from '../../support/drawing-context.ts';
import { madeChartSlice } from '../../support/made-chart-slice.ts';
import { ODD_SLICES } from '../../support/odd-chart-slices.ts';
import { occupation, sliceOf, total } from '../../support/slice-figures.ts';
import { elementOfName, elementsOf, type XmlElement } from '../../support/xml-tree.ts';
import { deckFaults } from './deck-faults.ts';
import {
  deckParts,
  type Parts,
  packOf,
  paragraphsOf,
  samplePack,
  shapesNamed,
  textOf,
  treesOf,
} from './made-deck.ts';

describe('the deck of the sample’s manufacturing', () => {
  let pack: Pack;
  let parts: Parts;
  let slides: readonly XmlElement[];
  let notes: readonly XmlElement[];
  beforeAll(async () => {
    pack = await samplePack('31-33');
    parts = await deckParts(pack);
    slides = treesOf(parts, 'ppt/slides/slide');
    notes = treesOf(parts, 'ppt/notesSlides/notesSlide');
  });

  it('is a sound package with words that fit and are large enough', () => {
    expect(deckFaults(parts)).toEqual([]);
  });

  it('is the same bytes when it is made again', async () => {
    const [one, two] = [
      await deckPptx(pack, DRAWING_CONTEXT),
      await deckPptx(pack, DRAWING_CONTEXT),
    ];
    expect(Buffer.from(one).equals(two)).toBe(true);
  });

  it('has a slide for the title, how to read, each chart, small bases, what is missing and the sources', () => {
    expect(slides.map((slide) => textOf(slide, 'Title'))).toEqual([
      'Manufacturing, U.S.',
      'How to read these slides',
      'Production is half of manufacturing’s jobs',
      ...pack.drawings.slice(1).map(({ name }) =>
        // Of fewer groups than the picture has.
        name === 'wages'
          ? expect.stringContaining('Of the 9 largest groups')
          : pack.drawings.find((drawing) => drawing.name === name)?.title,
      ),
      '19 groups have fewer than 1,000 jobs: a rate alone says little',
      'What did we miss?',
      'Sources and limits',
    ]);
  });

  it('has the question of each chart below it, and a short source', () => {
    const asked = slides.map((slide) => textOf(slide, 'Question')).filter((text) => text !== '');
    expect(asked).toEqual([
      ...pack.drawings.map(({ name }) =>
        name === 'growth-detail'
          ? `${WORDING['chart.growth-detail']} ${WORDING['chart.growth-detail.hollow']}`
          : WORDING[`chart.${name}` as keyof typeof WORDING],
      ),
      WORDING['deck.small-bases'],
    ]);
    const [, ...afterTitle] = slides.map((slide) => textOf(slide, 'Source'));
    expect(afterTitle[1]).toBe('Sample. Source: BLS, OEWS May 2024');
    expect(afterTitle.every((text) => text.startsWith('Sample. Source: BLS'))).toBe(true);
  });

  it('says on every slide of projected figures what they are borrowed from, and on no other', () => {
    const borrowed = slides.filter((slide) => textOf(slide, 'What to know').includes('borrowed: '));
    expect(borrowed.map((slide) => slides.indexOf(slide) + 1)).toEqual([4, 5, 6, 8, 9]);
  });

  it('says which groups of growth are drawn, and of shares that points are not of rounded ones', () => {
    const [growth, shares] = [slides[4], slides[5]] as [XmlElement, XmlElement];
    expect(textOf(growth, 'What is shown')).toBe(
      'Projected growth 2024–34. Of 67 groups: 3 largest, 3 fastest growing, 1 that shrinks most',
    );
    expect(textOf(growth, 'What to know')).toContain('Hollow: 3 of 19 with fewer than 1,000 jobs');
    expect(textOf(shares, 'What to know')).toContain('Points are computed before rounding.');
  });

  it('says what large and bold are, and has every name in full', () => {
    const points = slides[7] as XmlElement;
    expect(textOf(points, 'What to know')).toContain(
      'Large: the third with the most jobs, nos. 1–8. Bold: large, growing and above the median.',
    );
    expect(textOf(points, 'What is shown')).toContain('The 10 largest of 22 groups.');
    const bases = treesOf(parts, 'ppt/charts/chart').at(-1) as XmlElement;
    const names = slides.flatMap((slide) => textOf(slide, 'Names of the points'));
    expect([...names, JSON.stringify(bases)].some((text) => text.includes('…'))).toBe(false);
  });

  it('is 13.333 × 7.5 inches', () => {
    const [presentation] = treesOf(parts, 'ppt/presentation.xml');
    const { cx, cy } = elementOfName(presentation as XmlElement, 'p:sldSz').attributes;
    expect([Number(cx) / 914_400, Number(cy) / 914_400]).toEqual([40 / 3, 7.5]);
  });

  it('carries the date of the release and not that of the clock', () => {
    const core = Buffer.from(parts.get('docProps/core.xml') ?? []).toString();
    expect(core.match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual([
      '2024-05-01T00:00:00Z',
      '2024-05-01T00:00:00Z',
    ]);
  });

  it('says in the notes what the slide finds, asks and leaves out, and its whole source', () => {
    const size = pack.drawings[0];
    const said = notesOf(notes[2] as XmlElement);
    expect(said.slice(0, 2)).toEqual([
      'Production is half of manufacturing’s jobs',
      `Ask: ${WORDING['chart.size']}`,
    ]);
    expect(said).toContain(
      'Production Occupations (51-0000): Rank: 1; Jobs: 6,218,770; ± jobs: 10,230; Share: 48.7%; Told from the next: yes.',
    );
    expect(said.slice(-(size?.sources.length ?? 0))).toEqual(size?.sources);
  });

  it('shows wages as a picture of twice the pixels', () => {
    const [picture] = [...parts].filter(([path]) => path.endsWith('.png'));
    const png = Buffer.from(picture?.[1] ?? []);
    const slide = slides.find((one) => elementsOf(one, 'p:pic').length > 0) as XmlElement;
    const { cx, cy } = elementOfName(elementOfName(slide, 'p:pic'), 'a:ext').attributes;
    const points = [Number(cx) / 12_700, Number(cy) / 12_700];
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(
      points.map((length) => Math.round(length * 2)),
    );
  });
});

describe('a deck of jobs that are older than the projection', () => {
  const titles = Array.from({ length: 12 }, (_, index) => `Group ${index + 1} Occupations`);
  const rows = (['major', 'minor'] as const).flatMap((level, of) =>
    titles.map((title, index) =>
      occupation(
        `${11 + 2 * index}-${of}000`,
        { employment: 9_000 - 500 * index, annualMedianWage: 40_000 + 5_000 * index },
        { level, title },
      ),
    ),
  );
  const percents = Object.fromEntries(rows.map(({ code }, index) => [code, 20 - (index % 12) * 2]));
  const whole = total({ employment: 80_000, annualMedianWage: 50_000 });
  const pack = packOf(madeChartSlice([whole, ...rows], percents, { release: 'oews-2022-05' }));

  it('has the caution first on every slide with projected figures', async () => {
    const parts = await deckParts(pack);
    expect(deckFaults(parts)).toEqual([]);
    const slides = treesOf(parts, 'ppt/slides/slide');
    const first = slides.map((slide) => textOf(slide, 'What to know').split('. ')[0] ?? '');
    const caution =
      'CAUTION: growth is that of 2024–34, applied to jobs of 2022, 2 years before it begins.';
    expect(first.flatMap((text, index) => (text.startsWith(caution) ? [index + 1] : []))).toEqual([
      4, 5, 6, 8,
    ]);
  });

  it('asks and says nothing of hollow bars where none is', async () => {
    const slides = treesOf(await deckParts(pack), 'ppt/slides/slide');
    expect(textOf(slides[4] as XmlElement, 'Question')).toBe(WORDING['chart.growth-detail']);
    expect(slides.flatMap(paragraphsOf).filter((text) => /hollow/i.test(text))).toEqual([]);
  });
});

describe('wording of the user’s own', () => {
  const long = `${'Which of these, and why, and since when? '.repeat(30)}`;
  const pack = packOf(ODD_SLICES['half withheld'] as Pack['slice'], {
    ...WORDING,
    'chart.size': 'Who <b>is</b> missing & why?',
    'chart.change': long,
    'missed.heading': 'What else?',
  });

  it('stands on slides as text, however long it is', async () => {
    const parts = await deckParts(pack);
    const slides = treesOf(parts, 'ppt/slides/slide');
    const asked = slides.map((slide) => textOf(slide, 'Question'));
    expect(asked).toContain('Who <b>is</b> missing & why?');
    expect(asked.some((text) => text.startsWith('Which of these') && text.endsWith('…'))).toBe(
      true,
    );
    expect(slides.map((slide) => textOf(slide, 'Title'))).toContain('What else?');
    expect(deckFaults(parts)).toEqual([]);
  });
});

describe.each(Object.keys(ODD_SLICES))('a deck of %s', (name) => {
  it('is sound, and says what there is nothing of', async () => {
    const pack = packOf(ODD_SLICES[name] as Pack['slice']);
    const parts = await deckParts(pack);
    expect(deckFaults(parts)).toEqual([]);
    const slides = treesOf(parts, 'ppt/slides/slide');
    for (const [index, drawing] of pack.drawings.entries()) {
      if (drawing.table.rows.length > 0) continue;
      const slide = slides[index + 2] as XmlElement;
      expect(elementsOf(slide, 'p:graphicFrame')).toEqual([]);
      expect(shapesNamed(slide, 'Question')).toEqual([]);
      expect(textOf(slide, 'Why there is no chart')).not.toBe('');
    }
  });
});

describe('a deck of many and of one', () => {
  it('names the groups that have no bar', async () => {
    const parts = await deckParts(packOf(ODD_SLICES['growth of +900 %'] as Pack['slice']));
    const [, , size, change] = treesOf(parts, 'ppt/slides/slide');
    expect(textOf(size as XmlElement, 'What to know')).toContain('Other (12 groups)');
    expect(textOf(change as XmlElement, 'What to know')).toContain('Other (12 groups)');
  });

  it('has no slide of small bases where there are none', async () => {
    const parts = await deckParts(packOf(ODD_SLICES['one occupation'] as Pack['slice']));
    const titles = treesOf(parts, 'ppt/slides/slide').map((slide) => textOf(slide, 'Title'));
    expect(titles.filter((title) => title.includes('a rate alone'))).toEqual([]);
  });

  it('says of withheld groups by name that nothing is published', async () => {
    const parts = await deckParts(packOf(ODD_SLICES['all withheld'] as Pack['slice']));
    const words = treesOf(parts, 'ppt/slides/slide').flatMap(paragraphsOf);
    expect(words).toContain('No number of jobs is published for: One; Two.');
  });
});

describe('a deck of groups that cannot be added up', () => {
  const ROWS: Pack['slice'] = madeChartSlice([
    total({ employment: 5_000 }),
    occupation('11-0000', { employment: 3_000 }, { title: 'Management Occupations' }),
    ...rollUp(
      sliceOf([
        occupation('11-0000', { employment: 3_000 }),
        occupation('11-1011', { employment: 1_000 }, { level: 'detailed' }),
        occupation('11-2011', { employment: 'employment-withheld' }, { level: 'detailed' }),
      ]),
      'minor',
      [
        { code: '11-1000', level: 'minor', title: 'Top Executives' },
        { code: '11-2000', level: 'minor', title: 'Advertisers' },
      ],
    ),
  ]);

  it('does not say of them that nothing is published', async () => {
    const parts = await deckParts(packOf(ROWS));
    const words = treesOf(parts, 'ppt/slides/slide').flatMap(paragraphsOf);
    expect(words).toContain('No number of jobs is published for: Advertisers.');
    expect(words).toContain('Jobs cannot be added up from this file for: Top Executives.');
  });

  it('nor do their charts', () => {
    const { title, notes } = size.draw(ROWS, { level: 'minor' });
    expect(title).toBe('The jobs of no group can be added up from this file');
    expect(notes).toEqual([
      'All 2 groups of level 3 (minor groups) are without a number of jobs, which is not 0: they cannot be added up from this file, or are withheld.',
    ]);
    const one = occupation('13-1000', { employment: 500 }, { level: 'minor', title: 'Others' });
    const { occupations } = ROWS.figures;
    const some = { ...ROWS, figures: { ...ROWS.figures, occupations: [...occupations, one] } };
    for (const chart of [size, trend]) {
      expect(chart.draw(some, { level: 'minor' }).notes).toEqual(
        expect.arrayContaining([
          'Not shown, as no number of jobs is published (unknown, not 0): 1 group – Advertisers.',
          'Not shown, as their jobs cannot be added up from this file (unknown, not 0): 1 group – Top Executives.',
        ]),
      );
    }
  });
});

function notesOf(slide: XmlElement): readonly string[] {
  const [body] = elementsOf(slide, 'p:sp').filter(
    (shape) => elementsOf(shape, 'p:ph')[0]?.attributes.type === 'body',
  );
  return paragraphsOf(body as XmlElement);
}
