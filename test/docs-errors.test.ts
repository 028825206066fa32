import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as errors from '../src/domain/errors.ts';
import { ARCHIVE_LIMITS } from '../src/readers/archive.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../src/readers/sheet-limits.ts';

const PAGE = readFileSync('docs/reference/errors.md', 'utf8');

describe('docs/reference/errors.md', () => {
  it('lists every kind of error, and no other', () => {
    const kinds = Object.values(errors).filter(
      (one) => typeof one === 'function' && one.prototype instanceof errors.PathwaysError,
    );
    const listed = [...PAGE.matchAll(/^\| `(\w+Error)` \|/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(kinds.map(({ name }) => name).sort());
  });

  it('states the limits that there are', () => {
    const gigabytes = (bytes: number) => `${bytes / 2 ** 30} GiB`;
    const { total, member } = ARCHIVE_LIMITS;
    expect(PAGE).toContain(`${gigabytes(total)} in all, ${gigabytes(member)} a member`);
    const [rows, columns] = [MAX_ROWS, MAX_COLUMNS].map((most) => most.toLocaleString('en-US'));
    expect(PAGE).toContain(`| ${rows} and ${columns} |`);
  });
});
