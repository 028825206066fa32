import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { shortTitle } from '../../src/analysis/short-title.ts';
import { pieLayout } from '../../src/charts/composition/pie-layout.ts';
import { rowLayout } from '../../src/charts/frame/row-layout.ts';

/** The narrowest room for names that a chart of rows has. */
const NARROWEST = 390;

describe.each(['2000', '2010', '2018'])('no title of the SOC of %s', (vintage) => {
  const titles = (
    parse(readFileSync(`data/reference/soc-${vintage}.csv`), {
      columns: true,
      bom: true,
    }) as { readonly title: string }[]
  ).map(({ title }) => shortTitle(title));

  it('is cut beside a bar', () => {
    expect(titles.length).toBeGreaterThan(800);
    const { rows } = rowLayout(titles, { widest: NARROWEST });
    expect(rows.filter(({ label }) => label.endsWith('…'))).toEqual([]);
  });

  it('is cut or broken within a word beside a pie', () => {
    for (const title of titles) {
      const shares = [
        { share: 1, name: 'x', figures: [] },
        { share: 1, name: title, figures: [] },
      ];
      const name = pieLayout(shares, 0, 600).slices[1]?.name;
      expect(name?.replace(/([-/])\n/g, '$1').replaceAll('\n', ' ')).toBe(
        title.replace(/\s+/g, ' '),
      );
    }
  });
});
