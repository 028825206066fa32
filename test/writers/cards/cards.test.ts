import { beforeAll, describe, expect, it } from 'vitest';
import { REASONS } from '../../../src/domain/conversation-form.ts';
import { WORDING } from '../../../src/domain/wording.ts';
import { MOST_OCCUPATIONS } from '../../../src/writers/cards/card-occupations.ts';
import { cardsPdf } from '../../../src/writers/cards/cards.ts';
import type { CardCounts, Pack } from '../../../src/writers/pack/pack.ts';
import { DRAWING_CONTEXT } from '../../support/drawing-context.ts';
import { HOSTILE_TITLES, LONG_TITLE, ODD_SLICES } from '../../support/odd-chart-slices.ts';
import { pdfParts } from '../../support/pdf-parts.ts';
import { pdfTexts } from '../../support/pdf-texts.ts';
import { HAS_POPPLER, misplacedWords } from '../../support/poppler.ts';
import { packOfSlice, retitled, samplePack } from '../../support/sample-pack.ts';

let manufacturing: Pack;
beforeAll(async () => {
  manufacturing = await samplePack('31-33');
});

const QUESTIONS = 5;
const ONE_EACH: CardCounts = { blankCards: 1, occupationCards: true };

function made(pack: Pack, cards: CardCounts = pack.cards): Promise<Uint8Array> {
  return cardsPdf({ ...pack, cards }, DRAWING_CONTEXT);
}

/** All words of the cards, one after the other. */
async function words(pack: Pack, cards?: CardCounts): Promise<string> {
  return pdfTexts(await made(pack, cards))
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** Titles and wordings at the edges; control signs, signs of markup, long ones. */
function oddPacks(): readonly (readonly [string, Pack])[] {
  const long = `Which ${'really and truly '.repeat(60)}?`;
  const wording = Object.fromEntries(Object.keys(WORDING).map((key) => [key, long]));
  return [
    ['titles as long as any of the SOC', retitled(manufacturing, [LONG_TITLE])],
    ['titles that have to stay text', retitled(manufacturing, [...HOSTILE_TITLES, 'a\u0007b\nc'])],
    ['long texts of the user’s', { ...manufacturing, wording: wording as Pack['wording'] }],
  ];
}

describe('the cards', () => {
  it('are pages of 5 × 8 inches: tagged, in English, with a bookmark for each kind', async () => {
    const { slice, cards } = manufacturing;
    const categories = slice.categories.list.length;
    expect(pdfParts(await made(manufacturing))).toMatchObject({
      pages: QUESTIONS + categories * cards.blankCards,
      sizes: ['360 576'],
      isTagged: true,
      language: 'en-US',
      bookmarks: 1 + categories,
      fontsNotInside: 0,
      fonts: ['Inter-Bold', 'Inter-Regular', 'Inter-SemiBold'],
    });
  });

  it('are as many of each category as asked for', async () => {
    const categories = manufacturing.slice.categories.list.length;
    const blank = async (blankCards: number) =>
      pdfParts(await made(manufacturing, { blankCards, occupationCards: false })).pages;
    expect([await blank(0), await blank(1), await blank(3)]).toEqual([
      QUESTIONS,
      QUESTIONS + categories,
      QUESTIONS + 3 * categories,
    ]);
  });

  it('ask the five questions, in the words of the user', async () => {
    const wording = { ...WORDING, 'card.missed': 'Was fehlt?' };
    const text = await words(
      { ...manufacturing, wording },
      { blankCards: 0, occupationCards: false },
    );
    expect(text).toContain('Question 1 of 5 Which two positions hold you back most?');
    expect(text).toContain('Question 5 of 5 Was fehlt?');
  });

  it('have the symbol and the name of the category, and all that is to be filled in', async () => {
    const text = await words(manufacturing, { blankCards: 1, occupationCards: false });
    for (const { symbol, label } of manufacturing.slice.categories.list) {
      expect(text).toContain(`${symbol} ${label}`);
    }
    expect(text).toContain(
      'Position, in your words How many do you need? Why is it critical? many needed hardest to fill turnover cost growth kingpin other At what level? Entry Mid Advanced Where is the work shifting?',
    );
  });

  it('have a box for each reason of the form that they are typed into', async () => {
    const text = await words(manufacturing, { blankCards: 1, occupationCards: false });
    expect(text).toContain(REASONS.map(({ label }) => label).join(' '));
  });

  it('begin with the categories of most jobs in the sector, and end with those of none', async () => {
    const first = async (pack: Pack) => {
      const text = await words(pack, { blankCards: 1, occupationCards: false });
      const symbols = pack.slice.categories.list.map(({ symbol, label }) => ({
        symbol,
        at: text.indexOf(`${symbol} ${label}`),
      }));
      return symbols.sort((a, b) => a.at - b.at).map(({ symbol }) => symbol);
    };
    // As counted in docs/decisions/0011-categories.md.
    expect((await first(await samplePack('62'))).slice(0, 5).join(' ')).toBe('CA HP OF HT ES');
    expect((await first(manufacturing)).slice(0, 6).join(' ')).toBe('PR TM EN MG BU IM');
  });

  it('name no occupation and no figure where they are not asked for', async () => {
    const text = await words(manufacturing);
    expect(text).not.toContain('Published');
    expect(text).not.toContain('SOC');
  });

  it('name the largest occupations where they are, in the order of categories, with small figures', async () => {
    const pdf = await made(manufacturing, { blankCards: 0, occupationCards: true });
    expect(pdfParts(pdf)).toMatchObject({ pages: QUESTIONS + MOST_OCCUPATIONS, bookmarks: 2 });
    const text = pdfTexts(pdf).join(' ').replace(/\s+/g, ' ');
    expect(text).toContain(
      'First-Line Supervisors of Production and Operating Workers SOC 51-1011 How many',
    );
    expect(text).toContain(
      'Published, to confirm or correct: 497,140 ± 2,453 jobs; median wage $72,800; projected 2024–34 +1.2% in all U.S. industries.',
    );
    const codes = [...text.matchAll(/SOC (\d\d-\d{4})/g)].map(([, code]) => code ?? '');
    const { categoryOf, list } = manufacturing.slice.categories;
    const places = codes.map((code) => list.findIndex(({ id }) => id === categoryOf(code)?.id));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('are the same bytes for the same pack, dated to the release', async () => {
    const one = Buffer.from(await made(manufacturing, ONE_EACH));
    expect(one.equals(Buffer.from(await made(manufacturing, ONE_EACH)))).toBe(true);
    expect(one.toString('latin1')).toContain('(D:20240501000000Z)');
  });

  it.each(Object.entries(ODD_SLICES))('are there for a slice with %s', async (_, slice) => {
    const pack = packOfSlice(manufacturing, slice);
    // Without categories, and without detailed occupations.
    expect(pdfParts(await made(pack, ONE_EACH)).pages).toBe(QUESTIONS + 1);
  });

  it('have one page each, however long titles and texts are', async () => {
    const pages = QUESTIONS + manufacturing.slice.categories.list.length + MOST_OCCUPATIONS;
    for (const [name, pack] of oddPacks()) {
      expect([name, pdfParts(await made(pack, ONE_EACH)).pages]).toEqual([name, pages]);
    }
  });
});

describe.skipIf(!HAS_POPPLER)('the cards, as poppler shows them', () => {
  it('have no word on another and none at the edge', async () => {
    for (const [name, pack] of [['manufacturing', manufacturing] as const, ...oddPacks()]) {
      expect([name, misplacedWords(await made(pack, ONE_EACH), 18)]).toEqual([name, []]);
    }
  });
});
