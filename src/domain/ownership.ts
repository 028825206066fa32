/**
 * Ownership scopes as OEWS codes them (OWN_CODE). They overlap: 1235 contains all the others, so
 * figures of two scopes are never added up.
 */
const TITLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '1': 'federal government',
    '2': 'state government',
    '3': 'local government',
    '5': 'private',
    '123': 'federal, state and local government',
    '23': 'state and local government',
    '25': 'private and state government',
    '35': 'private and local government',
    '57': 'private, and local government gambling establishments and casino hotels',
    '58': 'private, and state and local government hospitals',
    '59': 'private, and the Postal Service',
    '235': 'private, state and local government',
    '1235': 'private and all government',
    all: 'private and all government, the self-employed included',
    self: 'the self-employed',
  }),
);

/** All ownerships together. A file without an ownership field is of this scope (BLS field descriptions, May 2018). */
export const ALL_OWNERSHIPS = '1235';

/** What projections of all industries cover: jobs of every ownership, and the self-employed. */
export const WITH_SELF_EMPLOYED = 'all';

/** The scope in words; the code itself where it is not a known one. */
export function ownershipTitle(code: string): string {
  return TITLES.get(code) ?? `ownership ${code}`;
}

export function isOwnershipCode(code: string): boolean {
  return TITLES.has(code);
}

/** The words that owner files of 2018 and before use instead of codes. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    private: '5',
    'federal government': '1',
    'state government': '2',
    'local government': '3',
    'federal, state, and local government': '123',
    'state and local government': '23',
  }),
);

/** The code of an ownership written as a code or in words; undefined where it is neither. */
export function ownershipCode(text: string): string | undefined {
  const trimmed = text.trim();
  return isOwnershipCode(trimmed) ? trimmed : WORDS.get(trimmed.toLowerCase());
}
