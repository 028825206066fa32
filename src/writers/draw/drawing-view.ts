import * as vega from 'vega';
import { compile } from 'vega-lite';
import type { Drawing } from '../../charts/chart.ts';
import { shippedWeight, textWidth } from '../../charts/frame/text-width.ts';

/** Is told what vega-lite and vega complain of; a drawing of ours gives no cause. */
export type Warn = (message: string) => void;

/** The drawing as a Vega view without a renderer; its user calls `finalize`. */
export function drawingView({ spec }: Pick<Drawing, 'spec'>, warn: Warn = () => {}): vega.View {
  const logger = quietLogger(warn);
  const runtime = vega.parse(compile(spec, { logger }).spec);
  return new vega.View(runtime, { renderer: 'none', logger });
}

function quietLogger(warn: Warn): vega.LoggerInterface {
  const say = (...parts: readonly unknown[]) => {
    warn(parts.map(String).join(' '));
    return logger;
  };
  const silent = () => logger;
  const logger = {
    level: () => logger,
    error: say,
    warn: say,
    info: silent,
    debug: silent,
  } as unknown as vega.LoggerInterface;
  return logger;
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: unknown;
}

/** Without it vega guesses 0.8 of the font size for each letter, and cuts labels. */
(vega as unknown as { textMetrics: { width: unknown } }).textMetrics.width = (
  item: TextItem,
  text: unknown,
) => textWidth(String(text ?? ''), item.fontSize ?? 11, shippedWeight(item.fontWeight));
