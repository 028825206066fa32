/**
 * Contrast of two colours, from 1 to 21: WCAG 2.2, "contrast ratio" and "relative luminance". Colours
 * are written `#RRGGBB`; the lower one may let white through.
 */
export function contrast(upper: string, lower: string, lowerOpacity = 1): number {
  const [one, other] = [luminance(upper, 1), luminance(lower, lowerOpacity)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function luminance(colour: string, opacity: number): number {
  const digits = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  if (digits === undefined) throw new Error(`expected a colour as #RRGGBB, found ${colour}`);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = (Number.parseInt(digits.slice(at, at + 2), 16) / 255) * opacity + 1 - opacity;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
