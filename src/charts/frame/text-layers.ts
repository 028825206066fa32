import type { LayerSpec } from 'vega-lite/types_unstable/spec/layer.js';
import type { UnitSpec } from 'vega-lite/types_unstable/spec/unit.js';
import { INK, LEADING, PAPER, TYPE } from './theme.ts';

type Position = { readonly value: number } | { readonly field: string; readonly type: string };

export interface TextLook {
  readonly x: Position;
  readonly y?: Position;
  readonly align: 'left' | 'center' | 'right';
  readonly dx?: number;
  readonly dy?: number;
  readonly baseline?: 'top' | 'middle' | 'bottom';
  readonly small?: boolean;
  readonly weight?: 400 | 600 | 700;
  readonly colour?: string;
}

/** A layer of texts from a field, broken at `\n`, without a tooltip. */
export function text(field: string, look: TextLook): UnitSpec<string> {
  const size = look.small ? TYPE.small : TYPE.label;
  return {
    mark: {
      type: 'text',
      align: look.align,
      baseline: look.baseline ?? 'middle',
      dx: look.dx ?? 0,
      dy: look.dy ?? 0,
      lineBreak: '\n',
      fontSize: size,
      fontWeight: look.weight ?? 400,
      lineHeight: size * LEADING,
      color: look.colour ?? INK,
      tooltip: null,
    },
    encoding: {
      x: look.x,
      ...(look.y === undefined ? {} : { y: look.y }),
      text: { field, type: 'nominal' },
    },
  } as UnitSpec<string>;
}

/** Texts that lines may run under: each stands on a broad outline of itself in the paper's colour. */
export function textWithHalo(field: string, look: TextLook): LayerSpec<string>['layer'] {
  const plain = text(field, look);
  const mark = plain.mark as object;
  return [
    {
      ...plain,
      mark: { ...mark, stroke: PAPER, strokeWidth: 6, strokeJoin: 'round' },
    },
    plain,
  ] as LayerSpec<string>['layer'];
}
