/** Whether a text is a colour as `#D55E00`. */
export function isColour(text: string): boolean {
  return /^#[\da-f]{6}$/i.test(text);
}

/**
 * Contrast ratio of two colours, from 1 (the same) to 21 (black and white), as WCAG 2 defines it:
 * text needs 4.5, large text and the shapes of a chart 3.
 */
export function contrastRatio(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Black or white, whichever reads better on a colour; the contrast is 4.58 at least. */
export function textColourOn(colour: string): '#000000' | '#FFFFFF' {
  return contrastRatio(colour, '#000000') >= contrastRatio(colour, '#FFFFFF')
    ? '#000000'
    : '#FFFFFF';
}

/** Relative luminance in sRGB, 0 to 1, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
