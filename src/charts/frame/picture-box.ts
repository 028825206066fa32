import type { TopLevelSpec } from 'vega-lite';

const AIR = 8;

/** Where a picture stands within its drawing, in pixels of the drawing. */
export interface PictureBox {
  readonly top: number;
  readonly height: number;
}

/**
 * What is left of a drawing without its title, notes and sources, as wide as it is; undefined where
 * no `frame` was put around it.
 */
export function pictureBox(spec: TopLevelSpec): PictureBox | undefined {
  const { usermeta, padding, height } = spec as FramedSpec;
  if (usermeta?.plot === undefined) return undefined;
  const { top, bottom } = usermeta.plot;
  return { top: padding.top - top - AIR, height: top + height + bottom + 2 * AIR };
}

interface FramedSpec {
  readonly usermeta?: { readonly plot?: { readonly top: number; readonly bottom: number } };
  readonly padding: { readonly top: number };
  readonly height: number;
}
