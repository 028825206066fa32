import { describe, expect, it } from 'vitest';
import { parseCorrections, readCorrections } from '../../src/commands/read-corrections.ts';
import { MEASURE_NAMES } from '../../src/domain/measure.ts';

const SOUND = {
  id: 'one',
  where: { release: 'oews-2013-05', occupation: '45-3021' },
  wrong: 'a placeholder',
  reason: 'none is published',
  action: { kind: 'withhold', measure: 'employment', as: 'not-available', expect: 99_999 },
  seen: 'reported',
};

describe('data/reference/corrections.json', () => {
  it('is sound, and says of each whether it was seen in a file', async () => {
    const corrections = await readCorrections('data/reference');
    expect(corrections.map(({ id, seen }) => [id, seen])).toEqual([
      ['oews-2013-hunters-employment', 'reported'],
      ['oews-2012-all-data-ownership', 'reported'],
      ['ca-2020-30-skincare-annual-wage', 'file'],
      ['ca-2020-30-skincare-hourly-wage', 'file'],
    ]);
  });

  it('is missed by name', async () => {
    await expect(readCorrections('data/sample')).rejects.toMatchObject({
      name: 'FileError',
      message: 'The reference data is not there: data/sample/corrections.json',
    });
  });
});

describe('a corrections file', () => {
  it('takes in what is sound, for every measure', () => {
    const entries = MEASURE_NAMES.map((measure) => ({
      ...SOUND,
      id: measure,
      action: { kind: 'replace', measure, value: 1, expect: 2 },
    }));
    expect(parseCorrections(JSON.stringify(entries))).toEqual(entries);
  });

  it.each<readonly [string, unknown, string]>([
    ['no list', {}, 'Expected a list of corrections.'],
    ['an entry twice', [SOUND, SOUND], 'Correction one stands twice.'],
    ['no id', [{ ...SOUND, id: '' }], 'Entry 1: expected texts for id, wrong and reason.'],
    [
      'no release',
      [{ ...SOUND, where: { occupation: '45-3021' } }],
      'Correction one: expected where.release.',
    ],
    [
      'a misspelled key',
      [{ ...SOUND, where: { ...SOUND.where, industy: '11' } }],
      'Correction one: expected only release, files, area, industry, ownership, occupation in where, not industy.',
    ],
    [
      'a code that is a number',
      [{ ...SOUND, where: { ...SOUND.where, area: 8 } }],
      'Correction one: expected codes as texts in where.',
    ],
    [
      'no occupation beside a figure',
      [{ ...SOUND, where: { release: 'oews-2013-05' } }],
      'Correction one: expected where.occupation: one figure is meant, not all of a file.',
    ],
    [
      'nothing that is expected',
      [{ ...SOUND, action: { ...SOUND.action, expect: undefined } }],
      'Correction one: expected a number for action.expect.',
    ],
    [
      'an unknown action',
      [{ ...SOUND, action: { kind: 'guess' } }],
      'Correction one: expected "withhold", "replace" or "reinterpret" for action.kind.',
    ],
    [
      'an ownership that is none',
      [
        {
          ...SOUND,
          action: { kind: 'reinterpret', ownershipByIndustry: { '99': '42' }, expect: '5' },
        },
      ],
      'Correction one: expected ownership codes for action.ownershipByIndustry and action.expect.',
    ],
    [
      'no word of where it was seen',
      [{ ...SOUND, seen: 'maybe' }],
      'Correction one: expected "file" or "reported" for seen.',
    ],
  ])('with %s is refused', (_, entries, message) => {
    expect(() => parseCorrections(JSON.stringify(entries))).toThrow(message);
  });

  it('that is no JSON is refused', () => {
    expect(() => parseCorrections('[')).toThrow(/^Expected JSON: /);
  });
});
