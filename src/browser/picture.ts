import * as vega from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { EXPLORER_TYPE, type ExplorerLayout } from '../charts/explorer/explorer-layout.ts';
import { shippedWeight, textWidth } from '../charts/frame/text-width.ts';

const CAP = 7;

/** The drawn part of the explorer. Its expressions are interpreted: none is compiled to code. */
export class Picture {
  readonly #view: vega.View;

  constructor(container: HTMLElement, spec: vega.Spec) {
    const runtime = vega.parse(spec, undefined, { ast: true });
    this.#view = new vega.View(runtime, {
      expr: expressionInterpreter,
      renderer: 'svg',
      container,
      hover: false,
    });
  }

  draw(layout: ExplorerLayout): void {
    const { width, height, low, high, left, right, rows, reference } = layout;
    const whiskers = rows.flatMap(({ whisker, middle }) =>
      whisker === null
        ? []
        : [
            {
              value: whisker[0],
              end: whisker[1],
              middle,
              capTop: middle - CAP,
              capBottom: middle + CAP,
            },
          ],
    );
    const arrows = rows
      .filter(({ goesOn }) => goesOn)
      .map(({ value, middle, side }) => ({ value, middle, side }));
    this.#view
      .width(width)
      .height(height)
      .signal('low', low)
      .signal('high', high)
      .signal('left', left)
      .signal('right', right)
      .data(
        'rows',
        rows.map((row) => ({ ...row })),
      )
      .data('whiskers', whiskers)
      .data('arrows', arrows)
      .data('reference', reference === null ? [] : [{ ...reference }])
      .run();
  }
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: unknown;
}

/** The widths that the layout is made with, so that both are the same in every browser. */
(vega as unknown as { textMetrics: { width: unknown } }).textMetrics.width = (
  item: TextItem,
  text: unknown,
) =>
  textWidth(
    String(text ?? ''),
    item.fontSize ?? EXPLORER_TYPE.label,
    shippedWeight(item.fontWeight),
  );
