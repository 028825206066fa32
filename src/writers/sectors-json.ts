import type { SectorsWriter } from './sectors-writer.ts';

/** The public JSON of a list of sectors. */
export const sectorsJson: SectorsWriter = async (
  { release, area, confidence, rows, sources, caveats },
  { sample },
) =>
  `${JSON.stringify(
    {
      release,
      area: { code: area.code, title: area.title },
      sample,
      confidence,
      rows,
      sources,
      caveats,
    },
    null,
    2,
  )}\n`;
