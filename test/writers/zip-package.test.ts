import { describe, expect, it } from 'vitest';
import { readPackage, writePackage } from '../../src/writers/zip-package.ts';
import { makeZip } from '../support/make-zip.ts';

const PARTS = new Map<string, Uint8Array>([
  ['[Content_Types].xml', Buffer.from('<Types/>')],
  ['xl/media/image1.png', Buffer.from([1, 2, 3])],
  ['xl/größe.xml', Buffer.from('<a>'.repeat(1000))],
  ['empty', Buffer.alloc(0)],
]);

describe('the parts of a package', () => {
  it('come back as they were written, in their order', () => {
    const again = readPackage(writePackage(PARTS));
    expect([...again].map(([path, part]) => [path, Buffer.from(part).toString()])).toEqual(
      [...PARTS].map(([path, part]) => [path, Buffer.from(part).toString()]),
    );
  });

  it('are read from what another writer made', () => {
    const zip = makeZip([
      { name: 'a.xml', data: 'deflated' },
      { name: 'b.xml', data: 'stored', method: 0 },
    ]);
    const parts = [...readPackage(zip)].map(([path, part]) => [path, Buffer.from(part).toString()]);
    expect(parts).toEqual([
      ['a.xml', 'deflated'],
      ['b.xml', 'stored'],
    ]);
  });

  it('are the same bytes at any time, dated 1980-01-01', () => {
    const zip = Buffer.from(writePackage(PARTS));
    expect(zip.equals(Buffer.from(writePackage(PARTS)))).toBe(true);
    expect(zip.readUInt32LE(10)).toBe(0x0021_0000);
  });
});
