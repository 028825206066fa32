export type { SocLevel } from './soc-level.ts';

/** The total of all occupations. */
export const ALL_OCCUPATIONS = '00-0000';

/** Whether a text has the shape of a SOC code, `51-2090`; not whether there is such a code. */
export function isSocCode(text: string): boolean {
  return /^\d{2}-\d{4}$/.test(text);
}

/**
 * Minor groups that are written XX-XX00: 15-1100 and 51-5100 of SOC 2010; 15-1200, 31-1100 and
 * 51-5100 of SOC 2018. An ordinary minor group, XX-X000, does not reach into them: 31-1000 of
 * SOC 2010 holds 31-1011 but not 31-1121.
 */
const EXCEPTIONAL_MINORS: ReadonlySet<string> = new Set([
  '15-1100',
  '15-1200',
  '31-1100',
  '51-5100',
]);

/** Codes that lie in another group than their digits say: where a code starts so, these are its broad and minor group. */
const ELSEWHERE: readonly {
  readonly start: string;
  readonly broad?: string;
  readonly minor: string;
}[] = [
  /** SOC 2018: physicians are more than ten detailed occupations. */
  { start: '29-122', broad: '29-1210', minor: '29-1000' },
  /** OES May 2010 and 2011: "Computer Occupations, All Other" of SOC 2000 and 2010 together. */
  { start: '15-1799', minor: '15-1100' },
  /** OES May 2019 and 2020: 17-3028 and 17-3029 together; the published 17-3020 is its sum with them. */
  { start: '17-3098', broad: '17-3020', minor: '17-3000' },
];

/**
 * Whether an occupation lies in a group of any level, of any SOC vintage; a code lies in itself.
 * It goes by the digits and the documented exceptions, so both codes should be of one vintage.
 */
export function isWithin(code: string, group: string): boolean {
  if (group === code || group === ALL_OCCUPATIONS) return true;
  if (group === `${code.slice(0, 3)}0000`) return true;
  const elsewhere = ELSEWHERE.find(({ start }) => code.startsWith(start));
  return (
    group === (elsewhere?.minor ?? minorOf(code)) || group === (elsewhere?.broad ?? broadOf(code))
  );
}

function minorOf(code: string): string {
  const exceptional = `${code.slice(0, 5)}00`;
  return EXCEPTIONAL_MINORS.has(exceptional) ? exceptional : `${code.slice(0, 4)}000`;
}

function broadOf(code: string): string {
  return `${code.slice(0, 6)}0`;
}
