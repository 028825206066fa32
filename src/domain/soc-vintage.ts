/** The classification that a release is coded by; two years name a hybrid of both. */
export const SOC_VINTAGES = ['2000', '2000/2010', '2010', '2010/2018', '2018'] as const;
export type SocVintage = (typeof SOC_VINTAGES)[number];

/** The first OEWS release coded by each, as year × 100 + month; newest first. */
const FIRST_RELEASES: readonly (readonly [number, SocVintage])[] = [
  [2021_05, '2018'],
  [2019_05, '2010/2018'],
  [2012_05, '2010'],
  [2010_05, '2000/2010'],
  [1999_01, '2000'],
];

/**
 * How an OEWS release is coded; undefined before 1999, when OES had codes of its own that are no
 * SOC codes. The yearly releases of 1999–2002 have no month.
 */
export function socVintageOfOews(year: number, month = 12): SocVintage | undefined {
  const release = year * 100 + month;
  return FIRST_RELEASES.find(([first]) => release >= first)?.[1];
}

/**
 * The vintages whose codes may stand in a release of this one, nearest first. A hybrid takes from
 * both its parents; of SOC 2000 only the codes published in one release are at hand, and most of
 * the others went on into SOC 2010.
 */
export const VINTAGES_USED_IN: Readonly<Record<SocVintage, readonly SocVintage[]>> = {
  '2000': ['2000', '2010'],
  '2000/2010': ['2000/2010', '2010', '2000'],
  '2010': ['2010'],
  '2010/2018': ['2010/2018', '2018', '2010'],
  '2018': ['2018'],
};
