import type { TopLevelSpec } from 'vega-lite';
import { WORDS } from './frame.ts';

const AIR = 8;

/**
 * The spec of a drawing without its title, notes and sources, for a page that has them as text. The
 * picture keeps its width. A spec that no `frame` was put around stays as it is.
 */
export function pictureOnly(spec: TopLevelSpec): TopLevelSpec {
  const { title: _, ...rest } = spec as FramedSpec;
  const plot = rest.usermeta?.plot;
  if (plot === undefined) return spec;
  return {
    ...rest,
    padding: { ...rest.padding, top: plot.top + AIR, bottom: plot.bottom + AIR },
    layer: rest.layer.filter(({ name }) => name?.startsWith(WORDS) !== true),
  } as unknown as TopLevelSpec;
}

interface FramedSpec {
  readonly title?: unknown;
  readonly usermeta?: { readonly plot?: { readonly top: number; readonly bottom: number } };
  readonly padding: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;
  readonly layer: readonly { readonly name?: string }[];
}
