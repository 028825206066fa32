import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The typeface of the charts, Inter, by weight; what theme.ts asks for is one of these. */
export const WEIGHTS = { 400: '400Regular', 600: '600SemiBold', 700: '700Bold' };

/** Latin with its accents, and the signs that the program writes. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
];
const SIGNS = '€™−≈≤≥←↑→↓■□▲△▼▽◆◇○●★✓';

/** The whole font as its package has it. */
export function fontPath(weight) {
  const name = WEIGHTS[weight];
  return require.resolve(`@expo-google-fonts/inter/${name}/Inter_${name}.ttf`);
}

/** The text of its licence, which goes wherever the font goes. */
export function fontLicencePath() {
  return require.resolve('@expo-google-fonts/inter/LICENSE_FONT');
}

/** Code points of the characters that are shipped. */
export function characters() {
  const codes = RANGES.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
  );
  return [...codes, ...[...SIGNS].map((sign) => sign.codePointAt(0))];
}
