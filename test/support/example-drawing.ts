import type { Drawing } from '../../src/charts/chart.ts';
import { frame } from '../../src/charts/frame/frame.ts';

export interface ExampleText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const CONTENT = {
  title: 'Two rows',
  subtitle: 'invented figures',
  notes: ['A note.'],
  sources: ['Nobody.'],
  alt: 'Two texts.',
};

/** A drawing of some texts, with invented figures. */
export function exampleDrawing(
  texts: readonly ExampleText[] = [{ text: 'one text', x: 10, y: 20 }],
  mark: object = {},
  changed: Partial<Omit<Drawing, 'spec'>> = {},
): Drawing {
  const position = { type: 'quantitative', scale: null } as const;
  const content = { ...CONTENT, ...changed };
  return {
    name: 'example',
    ...content,
    spec: frame(
      content,
      { left: 0, right: 0, height: 200 },
      {
        data: { values: [...texts] },
        layer: [
          {
            mark: { type: 'text', align: 'left', ...mark },
            encoding: {
              x: { field: 'x', ...position },
              y: { field: 'y', ...position },
              text: { field: 'text' },
            },
          },
        ],
      },
    ),
    table: changed.table ?? {
      columns: [
        { key: 'title', label: 'Title', kind: 'text' },
        { key: 'employment', label: 'Jobs', kind: 'jobs' },
      ],
      rows: [
        ['one', 1234],
        ['two', null],
      ],
    },
  };
}
