import { beforeAll, describe, expect, it } from 'vitest';
import type { ChartSlice } from '../../../src/charts/chart.ts';
import { WORDING } from '../../../src/domain/wording.ts';
import { handoutPdf } from '../../../src/writers/handout/handout.ts';
import type { PaperName } from '../../../src/writers/handout/paper.ts';
import type { Pack } from '../../../src/writers/pack/pack.ts';
import { DRAWING_CONTEXT } from '../../support/drawing-context.ts';
import { HOSTILE_TITLES, LONG_TITLE, ODD_SLICES } from '../../support/odd-chart-slices.ts';
import { pdfParts } from '../../support/pdf-parts.ts';
import { pdfTexts } from '../../support/pdf-texts.ts';
import { HAS_POPPLER, misplacedWords, smallestType } from '../../support/poppler.ts';
import { packOfSlice, retitled, samplePack } from '../../support/sample-pack.ts';

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
      TR: 7,
      TH: 11,
      TD: 24,
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
