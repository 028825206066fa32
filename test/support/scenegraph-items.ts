import type { View } from 'vega';

export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A text of the picture; its box counts from the upper left corner of the plot, in pixels. */
export interface SceneItem {
  readonly text: string;
  readonly box: Box;
  readonly item: VegaItem;
  /** Later ones are drawn over earlier ones. */
  readonly order: number;
  readonly isHidden: boolean;
}

/** A filled shape on which a text may stand. */
export interface Shape {
  readonly fill: string;
  readonly opacity: number;
  readonly order: number;
  readonly covers: (box: Box) => boolean;
}

export interface VegaItem {
  readonly text?: unknown;
  readonly bounds: Box;
  readonly x?: number;
  readonly y?: number;
  readonly opacity?: number;
  readonly fillOpacity?: number;
  readonly fill?: string | null;
  readonly font?: string;
  readonly fontSize?: number;
  readonly fontWeight?: unknown;
  readonly limit?: number;
  readonly lineBreak?: string;
  readonly datum?: { readonly value?: unknown };
  /** What the mark is: `bar`. */
  readonly ariaRoleDescription?: string;
  readonly startAngle?: number;
  readonly endAngle?: number;
  readonly innerRadius?: number;
  readonly outerRadius?: number;
  readonly items?: readonly VegaMark[];
}

interface VegaMark {
  readonly marktype: string;
  readonly items: readonly VegaItem[];
}

/** All texts and filled shapes of a view that has been run, in the order in which they are drawn. */
export function scenegraphItems(view: View): {
  readonly texts: readonly SceneItem[];
  readonly shapes: readonly Shape[];
  readonly bars: readonly Box[];
  readonly canvas: Box;
} {
  const texts: SceneItem[] = [];
  const shapes: Shape[] = [];
  const bars: Box[] = [];
  let order = 0;
  const root = (view.scenegraph() as unknown as { root: VegaMark }).root;
  visit(root, 0, 0);
  return { texts, shapes, bars, canvas: canvasOf(view) };

  function visit({ marktype, items }: VegaMark, dx: number, dy: number): void {
    for (const item of items) {
      order += 1;
      if (marktype === 'text') addText(item, dx, dy);
      else if (marktype === 'group') {
        for (const mark of item.items ?? []) visit(mark, dx + (item.x ?? 0), dy + (item.y ?? 0));
      } else addShape(marktype, item, dx, dy);
    }
  }

  function addText(item: VegaItem, dx: number, dy: number): void {
    const text = Array.isArray(item.text) ? item.text.join('\n') : String(item.text ?? '');
    if (text.trim() === '') return;
    const isHidden = item.opacity === 0 || item.fillOpacity === 0;
    texts.push({ text, box: moved(item.bounds, dx, dy), item, order, isHidden });
  }

  function addShape(marktype: string, item: VegaItem, dx: number, dy: number): void {
    const opacity = (item.opacity ?? 1) * (item.fillOpacity ?? 1);
    if (typeof item.fill !== 'string' || item.fill === 'transparent' || opacity === 0) return;
    const box = moved(item.bounds, dx, dy);
    if (item.ariaRoleDescription === 'bar') bars.push(box);
    const covers =
      marktype === 'arc'
        ? (other: Box) => isInSector(other, item, dx, dy)
        : (other: Box) =>
            Math.min(box.x2, other.x2) - Math.max(box.x1, other.x1) >=
              Math.min(2, other.x2 - other.x1) &&
            Math.min(box.y2, other.y2) - Math.max(box.y1, other.y1) >=
              Math.min(2, other.y2 - other.y1);
    // The bounds of lines and areas say nothing of where they run.
    if (['rect', 'symbol', 'arc'].includes(marktype)) {
      shapes.push({ fill: item.fill, opacity, order, covers });
    }
  }
}

function moved({ x1, y1, x2, y2 }: Box, dx: number, dy: number): Box {
  return { x1: x1 + dx, y1: y1 + dy, x2: x2 + dx, y2: y2 + dy };
}

/** Whether the middle of a box is in a slice of a pie; angles run clockwise from the top. */
function isInSector(box: Box, item: VegaItem, dx: number, dy: number): boolean {
  const x = (box.x1 + box.x2) / 2 - dx - (item.x ?? 0);
  const y = (box.y1 + box.y2) / 2 - dy - (item.y ?? 0);
  const radius = Math.hypot(x, y);
  const angle = (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);
  return (
    radius >= (item.innerRadius ?? 0) &&
    radius <= (item.outerRadius ?? 0) &&
    angle >= (item.startAngle ?? 0) &&
    angle <= (item.endAngle ?? 0)
  );
}

function canvasOf(view: View): Box {
  const padding = view.padding() as { left: number; right: number; top: number; bottom: number };
  return {
    x1: -padding.left,
    y1: -padding.top,
    x2: view.width() + padding.right,
    y2: view.height() + padding.bottom,
  };
}
