import { beforeAll, describe, expect, it } from 'vitest';
import type { ChartSlice } from '../../../src/charts/chart.ts';
import { WORDING } from '../../../src/domain/wording.ts';
import { handoutPdf } from '../../../src/writers/handout/handout.ts';
import type { PaperName } from '../../../src/writers/handout/paper.ts';
import type { Pack } from '../../../src/writers/pack/pack.ts';
import { DRAWING_CONTEXT } from '../../support/drawing-context.ts';
import { madeChartSlice } from '../../support/made-chart-slice.ts';
import { HOSTILE_TITLES, LONG_TITLE, ODD_SLICES } from '../../support/odd-chart-slices.ts';
import { pdfParts } from '../../support/pdf-parts.ts';
import { pdfTexts } from '../../support/pdf-texts.ts';
import { HAS_POPPLER, misplacedWords, smallestType } from '../../support/poppler.ts';
import { packOfSlice, retitled, samplePack } from '../../support/sample-pack.ts';
import { occupation, total } from '../../support/slice-figures.ts';

let manufacturing: Pack;
let health: Pack;
beforeAll(async () => {
  [manufacturing, health] = await Promise.all([samplePack('31-33'), samplePack('62')]);
});

function made(pack: Pack, paper: PaperName = 'letter'): Promise<Uint8Array> {
  return handoutPdf(pack, { ...DRAWING_CONTEXT, paper });
}

let odd: Promise<readonly (readonly [string, Uint8Array])[]> | undefined;

/** The handouts of packs at the edges, each made once. */
function oddPdfs() {
  odd ??= Promise.all(oddPacks().map(async ([name, pack]) => [name, await made(pack)] as const));
  return odd;
}

/** Packs at the edges, by what is odd about them. */
function oddPacks(): readonly (readonly [string, Pack])[] {
  const words = Object.fromEntries(Object.keys(WORDING).map((key) => [key, LONG_TEXT]));
  return [
    ...Object.entries(ODD_SLICES).map(
      ([name, slice]) => [name, packOfSlice(manufacturing, withCategories(slice))] as const,
    ),
    ['titles as long as any of the SOC', retitled(health, [LONG_TITLE])],
    ['titles that have to stay text', retitled(manufacturing, [...HOSTILE_TITLES, CONTROLS])],
    ['long texts of the user’s', { ...health, wording: words as Pack['wording'] }],
  ];
}

const CONTROLS = 'tab\there, line\nthere, bell\u0007, reversed \u202etxet, half \ud800';
const LONG_TEXT = `Which of all these positions ${'really and truly '.repeat(60)} matters?`;

function withCategories(slice: ChartSlice): ChartSlice {
  return { ...slice, categories: manufacturing.slice.categories };
}

const GROUPS = Array.from({ length: 12 }, (_, index) => `${11 + 2 * index}-0000`);

/** Invented jobs of a state two years after the base of its projection, without margins. */
const LATE = madeChartSlice(
  [
    total({ employment: 60_000 }),
    ...GROUPS.map((code, index) => occupation(code, { employment: 9_000 - 300 * index })),
  ],
  Object.fromEntries(['00-0000', ...GROUPS].map((code, index) => [code, 12 - index])),
  { release: 'oews-2026-05', area: { code: '08', type: 'state', title: 'Colorado' } },
);

/** The words of each page, up to its number. */
function pageTexts(pdf: Uint8Array): readonly string[] {
  const text = pdfTexts(pdf).join(' ').replace(/\s+/g, ' ');
  return text.split(/ \d of \d(?: |$)/).slice(0, -1);
}

describe('the handout', () => {
  it('is tagged, in English, with bookmarks, headings, lists, tables, and figures that have a text', async () => {
    const parts = pdfParts(await made(manufacturing));
    expect(parts).toMatchObject({
      pages: 4,
      sizes: ['612 792'],
      isTagged: true,
      language: 'en-US',
      figuresWithoutText: 0,
      bookmarks: 8,
      fonts: ['Inter-Bold', 'Inter-Regular', 'Inter-SemiBold'],
      fontsNotInside: 0,
    });
    expect(parts.elements).toMatchObject({
      H1: 1,
      H2: 7,
      Figure: 3,
      Table: 1,
      TR: 5,
      TH: 9,
      TD: 16,
    });
    expect(parts.elements.L).toBeGreaterThan(3);
    expect(parts.elements.LI).toBe(parts.elements.LBody);
  });

  it('has text that can be selected: findings, questions, sources', async () => {
    const texts = pdfTexts(await made(manufacturing)).map((text) => text.trim());
    for (const text of [
      'Manufacturing',
      '12,767,670',
      'Production is half of manufacturing’s jobs',
      'Questions that the figures raise',
      'Which jobs are hardest to fill, whatever their number?',
      'Sources and limits',
    ]) {
      expect(texts).toContain(text);
    }
    expect(texts.join(' ')).toContain(
      'U.S. Bureau of Labor Statistics, Employment Projections 2024–34',
    );
  });

  it('says whose projection it is under the key figures, and again on the next page with growth', async () => {
    const note =
      'Projection: Employment Projections 2024–34, of all industries in the U.S., borrowed: this industry may go another way.';
    for (const pack of [manufacturing, health]) {
      const pages = pageTexts(await made(pack));
      expect(pages[0]).toContain('Jobs 2034, projected');
      expect(pages.map((page) => page.split(note).length - 1)).toEqual([1, 1, 0, 0]);
    }
  });

  it('says on each page with projected jobs that years of them are over', async () => {
    const pages = pageTexts(await made(packOfSlice(manufacturing, LATE)));
    const caution =
      'CAUTION: growth is that of all of 2024–34, applied to jobs of 2026: 2 of its years are over, and what is left may be less.';
    expect(pages[0]).toContain('jobs projected 2024–34');
    const projected = pages.filter((page) => /jobs projected|Jobs 2034, projected/.test(page));
    expect(projected).toHaveLength(2);
    for (const page of projected) expect(page.split(caution)).toHaveLength(2);
  });

  it('explains no margin where none is published', async () => {
    const text = pageTexts(await made(packOfSlice(manufacturing, LATE))).join(' ');
    expect(text).toContain('published without a margin of error');
    expect(text).not.toContain('thin line');
    expect(text).not.toContain('Margins are of sampling only');
  });

  it('puts no question on the first page, which says what is', async () => {
    const none = { ...health, prompts: [] };
    for (const pack of [manufacturing, health, none]) {
      const [first = '', ...others] = pageTexts(await made(pack));
      expect(first).not.toContain('Questions that the figures raise');
      expect(others.join(' ')).toContain('Questions that the figures raise');
    }
  });

  it('asks all that the figures raise, with the margins of the figures', async () => {
    const text = pdfTexts(await made(health))
      .join(' ')
      .replace(/\s+/g, ' ');
    for (let number = 1; number <= health.prompts.length; number += 1) {
      expect(text).toContain(` ${number}. `);
    }
    expect(text).toContain('jobs 240 ± 76, growth 2024–34 +8.1%.');
  });

  it('has the questions of the user’s wording', async () => {
    const wording = { ...WORDING, 'chart.size': 'Stimmt das?', 'missed.heading': 'Was fehlt?' };
    const texts = pdfTexts(await made({ ...manufacturing, wording }));
    expect(texts).toEqual(expect.arrayContaining(['Stimmt das?', 'Was fehlt?']));
  });

  it('is made for A4 as well', async () => {
    expect(pdfParts(await made(health, 'a4'))).toMatchObject({
      pages: 4,
      sizes: ['595.28 841.89'],
    });
  });

  it('is the same bytes for the same pack, dated to the release', async () => {
    const [one, two] = [Buffer.from(await made(health)), Buffer.from(await made(health))];
    expect(one.equals(two)).toBe(true);
    expect(one.toString('latin1')).toContain('(D:20240501000000Z)');
  });

  it('says what there is none of, where there is nothing to draw', async () => {
    const pack = packOfSlice(manufacturing, ODD_SLICES['all withheld'] as ChartSlice);
    const pdf = await made(pack);
    expect(pdfParts(pdf).elements.Figure).toBeUndefined();
    expect(pdfTexts(pdf).join(' ')).toContain('No group has a published number of jobs');
  });

  it('has two to four pages, whatever the figures and their titles are', async () => {
    for (const [name, pdf] of await oddPdfs()) {
      const { pages } = pdfParts(pdf);
      expect([name, pages]).toEqual([name, Math.min(4, Math.max(2, pages))]);
    }
  });
});

describe.skipIf(!HAS_POPPLER)('the handout, as poppler shows it', () => {
  it('has no word on another and none at the edge', async () => {
    const own = [
      ['manufacturing', await made(manufacturing)],
      ['health care on A4', await made(health, 'a4')],
    ] as const;
    for (const [name, pdf] of [...own, ...(await oddPdfs())]) {
      expect([name, misplacedWords(pdf, 30)]).toEqual([name, []]);
    }
  });
  it('has no type below 9 points, in its pictures either', async () => {
    for (const pack of [manufacturing, health]) {
      expect(smallestType(await made(pack))).toBeCloseTo(9, 1);
    }
    expect(smallestType(await made(health, 'a4'))).toBeCloseTo(9, 1);
  });
});
