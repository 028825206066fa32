import { sectorWords } from '../../../analysis/sector-words.ts';
import { SAMPLE_TEXT } from '../../../analysis/slice-text.ts';
import { figureTable } from '../figure-table.ts';
import type { Sheet } from '../sheet.ts';

/**
 * What the workbook holds and how it is read.
 * @param others the sheets behind it, in their order
 */
export function readMeFirst(others: readonly Sheet[]): Sheet {
  return {
    name: 'Read me first',
    table: 'read_me_first',
    shows: '',
    content({ slice }) {
      return {
        title: `Occupations of ${sectorWords(slice.figures.slice)}: size, growth, composition and wages`,
        notes: [
          'These figures are estimates and projections: a prompt for talking with employers, who confirm or correct them. Leave room for occupations that the data does not show.',
          ...(slice.isSample ? [SAMPLE_TEXT] : []),
        ],
        figures: figureTable<Line>(
          [
            { key: 'what', label: 'Sheet or sign', kind: 'text', cell: ({ what }) => what },
            { key: 'meaning', label: 'What it means', kind: 'text', cell: ({ means }) => means },
          ],
          [...others.map(({ name, shows }) => ({ what: name, means: shows })), ...SIGNS],
        ),
        charts: [],
        linkColumn: 'what',
      };
    },
  };
}

interface Line {
  readonly what: string;
  readonly means: string;
}

const SIGNS: readonly Line[] = [
  {
    what: 'An empty cell',
    means:
      'The figure is not published: it is not 0. The column “Note” says why (withheld, no projection, …). Empty cells sort last.',
  },
  {
    what: '± jobs',
    means:
      'The margin of the estimate: the true figure is likely between jobs − margin and jobs + margin. In charts: the thin line across the end of a bar. No margin means that none is published, not that the figure is exact.',
  },
  {
    what: '≥ before a wage',
    means:
      'A floor: the publisher shows no wages above it, the true one is this or more. The cell holds the floor as a number, so that it sorts and calculates as that number.',
  },
  {
    what: 'Small base',
    means:
      'Too few jobs for growth to be ranked: a few people more look like much. It stands below the ranked rows: ask employers whether something is happening.',
  },
  {
    what: 'SOC code',
    means:
      'The code of the Standard Occupational Classification, as text. Titles are given without the word “Occupations”.',
  },
  {
    what: 'Growth basis',
    means:
      'Whose projection the growth is taken from; sheet “Notes and sources” explains each. “Rolled up” is the average of the group’s own occupations, weighted by their jobs.',
  },
  {
    what: 'Charts',
    means:
      'Drawn from the cells of the table beside them: sort or filter the table and they follow. They are at the right of it, or below; the picture on “Wages” does not change with the cells.',
  },
];
