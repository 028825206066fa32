/** Postal codes stand in no file together with FIPS codes: they are the U.S. Postal Service's. */
const POSTAL =
  '01 AL 02 AK 04 AZ 05 AR 06 CA 08 CO 09 CT 10 DE 11 DC 12 FL 13 GA 15 HI 16 ID 17 IL 18 IN 19 IA 20 KS 21 KY 22 LA 23 ME 24 MD 25 MA 26 MI 27 MN 28 MS 29 MO 30 MT 31 NE 32 NV 33 NH 34 NJ 35 NM 36 NY 37 NC 38 ND 39 OH 40 OK 41 OR 42 PA 44 RI 45 SC 46 SD 47 TN 48 TX 49 UT 50 VT 51 VA 53 WA 54 WV 55 WI 56 WY 66 GU 72 PR 78 VI';

/** AREA_TYPE 3 in OEWS files. */
const TERRITORIES = new Set(['66', '72', '78']);

export function states(sources) {
  const postal = new Map(POSTAL.match(/\d{2} [A-Z]{2}/g).map((pair) => pair.split(' ')));
  const areas = sources.tabSeparated('oews/oe.area.txt').filter(([, , type]) => type === 'S');
  return {
    name: 'states',
    title: 'States and territories of the OEWS area codes',
    derived:
      'FIPS code and name from the area code table of the OEWS flat files; postal codes are the U.S. Postal Service’s. area_type is AREA_TYPE of OEWS files: 2 a state or the District of Columbia, 3 a territory.',
    columns: ['fips', 'postal', 'title', 'area_type'],
    rows: areas.map(([fips, , , title]) => {
      if (!postal.has(fips)) throw new Error(`oe.area.txt: no postal code for ${fips} ${title}`);
      return [fips, postal.get(fips), title, TERRITORIES.has(fips) ? '3' : '2'];
    }),
  };
}
