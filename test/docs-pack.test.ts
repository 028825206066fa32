import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CHARTS } from '../src/charts/index.ts';
import { PIECES } from '../src/commands/pack/pieces.ts';
import { WORDING } from '../src/domain/wording.ts';
import { drawingQuestion } from '../src/writers/drawing-question.ts';
import { packDrawings } from '../src/writers/pack/pack-charts.ts';
import { sampleChartSlice } from './support/sample-chart-slice.ts';

test.each(Object.values(PIECES).map(({ shows }) => shows.split(':')[0] ?? ''))(
  'README has %s of the pack in its table',
  (file) => {
    const readme = readFileSync('README.md', 'utf8');
    expect(readme).toMatch(new RegExp(`^\\| \\*\\*\`${file.replaceAll(/[/.]/g, '\\$&')}`, 'm'));
  },
);

test('every chart of the pack puts a question to the room', async () => {
  const drawings = packDrawings(await sampleChartSlice('31-33', CHARTS.wages.measures));
  expect(drawings.length).toBeGreaterThan(5);
  const without = drawings.filter((drawing) => drawingQuestion(WORDING, drawing) === undefined);
  expect(without.map(({ name }) => name)).toEqual([]);
});
