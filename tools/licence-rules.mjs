/** Licences of what is in the bundle: they ask for their text and no more. */
const BUNDLED = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
];

/** Of what is installed beside it, unchanged, as a package of its own: also those that keep its files open. */
const INSTALLED = [...BUNDLED, 'MPL-2.0'];

/**
 * Whether a licence is one of those that packages may have; of `A OR B` one is enough, of `A AND B`
 * each is needed. What is not understood is not allowed.
 */
export function isAllowed(licence, use) {
  const allowed = use === 'bundled' ? BUNDLED : INSTALLED;
  const plain = /^\((.*)\)$/.exec(licence)?.[1] ?? licence;
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => allowed.includes(name)));
}
