import { contrastRatio } from '../../src/domain/colour.ts';

/** Contrast of a colour `#RRGGBB` with one that lets the white of the paper through, from 1 to 21. */
export function contrast(upper: string, lower: string, lowerOpacity = 1): number {
  return contrastRatio(upper, onPaper(lower, lowerOpacity));
}

function onPaper(colour: string, opacity: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const mixed = parts.map((part) => Math.round(part * opacity + 255 * (1 - opacity)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
