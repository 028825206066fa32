/** A NAICS sector as OEWS publishes it: the guide's 19 and 99, OEWS's designation for government. */
export interface NaicsSectorRow {
  /** Canonical: `31-33`. */
  readonly code: string;
  readonly title: string;
}

/** A state, the District of Columbia, or a territory that OEWS covers. */
export interface StateRow {
  /** Two digits, zero-padded. */
  readonly fips: string;
  readonly postal: string;
  readonly title: string;
  /** As in AREA_TYPE of OEWS files. */
  readonly areaType: '2' | '3';
}
