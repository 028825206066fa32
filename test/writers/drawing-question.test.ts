import { describe, expect, it } from 'vitest';
import type { FigureCell } from '../../src/charts/chart.ts';
import { WORDING, withWording } from '../../src/domain/wording.ts';
import { drawingQuestion } from '../../src/writers/drawing-question.ts';

const GROWTH = 'Are you hiring for the groups that grow here?';
const HOLLOW = 'The hollow ones: sampling error, or is something happening?';

function drawing(name: string, rows: readonly (readonly FigureCell[])[]) {
  const columns = [
    { key: 'title', label: 'Occupation', kind: 'text' },
    { key: 'smallBase', label: 'Small base', kind: 'text' },
  ] as const;
  return { name, table: { columns, rows } };
}

describe('the question below a drawing', () => {
  it.each([
    ['growth-detail', [['One', 'no']], GROWTH],
    [
      'growth-detail',
      [
        ['One', 'no'],
        ['Two', 'yes'],
      ],
      `${GROWTH} ${HOLLOW}`,
    ],
    ['growth-detail', [], undefined],
    ['change', [['Two', 'yes']], WORDING['chart.change']],
    ['unknown', [['Two', 'yes']], undefined],
  ])('of %s with %j is %s', (name, rows, question) => {
    expect(drawingQuestion(WORDING, drawing(name, rows))).toBe(question);
  });

  it('is that of the user, and none where the user has emptied it', () => {
    const rows = [['Two', 'yes']];
    const own = withWording({ 'chart.growth-detail.hollow': 'Chance?' });
    expect(drawingQuestion(own, drawing('growth-detail', rows))).toBe(`${GROWTH} Chance?`);
    const none = withWording({ 'chart.change': '' });
    expect(drawingQuestion(none, drawing('change', rows))).toBeUndefined();
  });
});
