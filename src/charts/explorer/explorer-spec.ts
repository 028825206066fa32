import type { TopLevelSpec } from 'vega-lite';
import { COLOURS, FONT, INK, PAPER, QUIET_INK } from '../frame/theme.ts';
import { EXPLORER_TYPE } from './explorer-layout.ts';

/**
 * The picture of the explorer, empty: what is drawn is given to its data sets in the browser, laid out
 * already.
 */
export function explorerSpec(): TopLevelSpec {
  const none = { scale: null, axis: null } as const;
  const x = {
    field: 'value',
    type: 'quantitative',
    axis: null,
    scale: {
      domainMin: { expr: 'low' },
      domainMax: { expr: 'high' },
      rangeMin: { expr: 'left' },
      rangeMax: { expr: 'right' },
      nice: false,
      zero: false,
    },
  } as const;
  const at = (field: string) => ({ field, type: 'quantitative', ...none }) as const;
  const words = { fontSize: EXPLORER_TYPE.label, fontWeight: 600, baseline: 'middle' } as const;
  const valueText = (side: 1 | -1, look: object) => ({
    data: { name: 'rows' },
    transform: [{ filter: `datum.side === ${side}` }],
    mark: {
      type: 'text',
      ...words,
      ...look,
      align: side === 1 ? 'left' : 'right',
      dx: { expr: `${side} * (datum.goesOn ? 24 : 10)` },
    },
    encoding: { x: { ...x, field: 'textAt' }, y: at('middle'), text: { field: 'text' } },
  });
  const label = (look: object) => ({
    data: { name: 'rows' },
    mark: {
      type: 'text',
      fontSize: EXPLORER_TYPE.label,
      lineHeight: EXPLORER_TYPE.line,
      lineBreak: '\n',
      baseline: 'line-top',
      align: { expr: "datum.labelX > 0 ? 'right' : 'left'" },
      ...look,
    },
    encoding: { x: at('labelX'), y: at('labelY'), text: { field: 'label' } },
  });
  // Paper round the letters, where a line runs behind them.
  const halo = { color: PAPER, stroke: PAPER, strokeWidth: 5, strokeJoin: 'round' };
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    params: [
      { name: 'low', value: 0 },
      { name: 'high', value: 1 },
      { name: 'left', value: 0 },
      { name: 'right', value: 100 },
    ],
    width: 100,
    height: 100,
    autosize: { type: 'none' },
    padding: 0,
    layer: [
      {
        data: { name: 'reference' },
        mark: { type: 'rule', color: QUIET_INK, strokeDash: [4, 4], strokeWidth: 1.5 },
        encoding: { x, y: { value: 24 }, y2: { value: { expr: 'height' } } },
      },
      {
        data: { name: 'reference' },
        mark: {
          type: 'text',
          fontSize: EXPLORER_TYPE.note,
          fontWeight: 600,
          color: QUIET_INK,
          align: 'center',
          baseline: 'middle',
        },
        encoding: { x: at('textX'), y: { value: 12 }, text: { field: 'text' } },
      },
      {
        data: { name: 'rows' },
        mark: { type: 'bar', stroke: COLOURS.blue, strokeWidth: 2 },
        encoding: {
          x,
          x2: { datum: 0 },
          y: at('barTop'),
          y2: { field: 'barBottom' },
          fill: { field: 'fill', type: 'nominal', scale: null },
        },
      },
      {
        data: { name: 'whiskers' },
        mark: { type: 'rule', color: INK, strokeWidth: 2 },
        encoding: { x, x2: { field: 'end' }, y: at('middle') },
      },
      {
        data: { name: 'whiskers' },
        mark: { type: 'rule', color: INK, strokeWidth: 2 },
        encoding: { x, y: at('capTop'), y2: { field: 'capBottom' } },
      },
      {
        data: { name: 'whiskers' },
        mark: { type: 'rule', color: INK, strokeWidth: 2 },
        encoding: { x: { ...x, field: 'end' }, y: at('capTop'), y2: { field: 'capBottom' } },
      },
      {
        data: { name: 'arrows' },
        mark: {
          type: 'point',
          shape: { expr: "datum.side > 0 ? 'triangle-right' : 'triangle-left'" },
          xOffset: { expr: 'datum.side * 12' },
          filled: true,
          color: INK,
          opacity: 1,
          size: 110,
        },
        encoding: { x, y: at('middle') },
      },
      valueText(1, halo),
      valueText(-1, halo),
      valueText(1, {}),
      valueText(-1, {}),
      label(halo),
      label({}),
    ],
    config: {
      font: FONT,
      aria: false,
      view: { stroke: null },
      text: { color: INK, fontSize: EXPLORER_TYPE.label },
      background: 'transparent',
    },
  } as unknown as TopLevelSpec;
}
