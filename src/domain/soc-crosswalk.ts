/** One pair of the official crosswalk from SOC 2010 to SOC 2018; a code of either side may be in several pairs. */
export interface SocCrosswalkPair {
  readonly from: string;
  readonly fromTitle: string;
  readonly to: string;
  readonly toTitle: string;
}
