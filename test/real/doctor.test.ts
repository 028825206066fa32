import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/domain/finding.ts';
import { runPathways } from '../support/run-pathways.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const REAL = process.env.PATHWAYS_REAL_DATA ?? '';
const newFolder = temporaryFolders();

function findingsOf(files: readonly string[], ...options: readonly string[]): readonly Finding[] {
  const folder = newFolder();
  const { status, stderr } = runPathways(['ingest', '--no-keep', ...options, ...files], folder);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { stdout } = runPathways(['doctor', '--format', 'json'], folder);
  return (JSON.parse(stdout) as { readonly findings: readonly Finding[] }).findings;
}

function grave(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== 'note')
    .map(
      ({ check, occupation = '', slice = '' }) =>
        `${check} ${occupation} ${slice}`.split(', o')[0] ?? '',
    );
}

describe.skipIf(REAL === '')('pathways doctor on published files', () => {
  it('has no warning for any OES or OEWS file', () => {
    const folder = join(REAL, 'oews');
    const files = readdirSync(folder).filter(
      (name) => /M20\d\d|may2005/.test(name) && !name.startsWith('oe.'),
    );
    expect(files.length).toBeGreaterThan(15);
    expect(grave(findingsOf(files.map((name) => join(folder, name))))).toEqual([]);
  }, 120_000);

  it('has no warning for any projection of BLS', () => {
    const folder = join(REAL, 'projections');
    const files = readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.csv') || name.startsWith('occupation_'));
    expect(grave(findingsOf(files.map((name) => join(folder, name))))).toEqual([]);
  }, 120_000);

  it('names what contradicts itself in files of states, and nothing else', () => {
    const [california, newYork] = [
      'CA_Long-Term_Occupational_Employment_Projections_2020-30.csv',
      'NY_Long_Term_Occupational_Projections_2014-24.csv',
    ].map((name) => join(REAL, 'state', name)) as [string, string];
    expect(grave(findingsOf([california]))).toEqual([
      'percents 00-0000 All industries, North Coast Region (Del Norte, Humboldt, Lake, and Mendocino Counties)',
      'percents 00-0000 All industries, North Coast Region (Del Norte, Humboldt, Lake, and Mendocino Counties)',
    ]);
    expect(grave(findingsOf([newYork]))).toEqual([
      'levels  All industries, New York region 2 (no title in the file)',
    ]);
    const central = join(REAL, 'state/projections_central_longterm_2022-32.csv');
    expect(grave(findingsOf([central], '--release', 'pc-2022-32'))).toEqual([
      'sums 19-4010 All industries, Tennessee',
      'sums 19-4010 All industries, Tennessee',
    ]);
  }, 60_000);

  it('finds every error that a correction says was seen in a file', () => {
    const file = join(REAL, 'state/CA_Long-Term_Occupational_Employment_Projections_2020-30.csv');
    const applied = findingsOf([file]).filter(({ check }) => check === 'corrections');
    expect(applied.map(({ severity, message }) => [severity, message.slice(0, 28)])).toEqual([
      ['note', '39-5094 Skincare Specialists'],
      ['note', '39-5094 Skincare Specialists'],
    ]);
  }, 60_000);
});
