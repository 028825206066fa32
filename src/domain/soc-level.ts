/** The levels of the Standard Occupational Classification, by the number that the guide gives them. */
export const SOC_LEVELS = { total: 1, major: 2, minor: 3, broad: 4, detailed: 5 } as const;
export type SocLevel = keyof typeof SOC_LEVELS;

/** Coarsest first. */
export const SOC_LEVEL_NAMES = Object.keys(SOC_LEVELS) as readonly SocLevel[];

/** 1 for the total of all occupations to 5 for detailed ones. */
export function socLevelNumber(level: SocLevel): number {
  return SOC_LEVELS[level];
}

/** Takes the guide's number or the name, `2` or `major`; undefined where it is neither. */
export function parseSocLevel(text: string): SocLevel | undefined {
  const wanted = text.trim().toLowerCase();
  return SOC_LEVEL_NAMES.find((name) => name === wanted || String(SOC_LEVELS[name]) === wanted);
}
