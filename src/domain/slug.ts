/** A text as part of a code or a file's name: `São Paulo, Fresno` is `sao-paulo-fresno`; empty where it has no such letters. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
