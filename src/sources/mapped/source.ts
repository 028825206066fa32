import { LayoutError } from '../../domain/errors.ts';
import type { Attribute } from '../../domain/measure.ts';
import { orRefused } from '../refusal.ts';
import type { Recognition, Source, TableHead } from '../source.ts';
import { readMappedFacts } from './facts.ts';
import { columnsOf, findHeader, type Headings, plainHeading, readHeadings } from './headings.ts';
import type { MappedHooks } from './hooks.ts';
import type { Mapping } from './mapping.ts';
import { isProjection, mappedMeasures } from './measures.ts';
import { releaseOfPeriod } from './period.ts';
import { programOfRow } from './release-memo.ts';

/** A layout that is known: what it is recognised by, and its mapping. */
export interface KnownLayout {
  readonly source: Omit<Source, 'recognise'>;
  /** Headings that no other layout has together; one set for each form of the file. */
  readonly recognisedBy: readonly (readonly string[])[];
  /** The mapping for the headings that a file has; the second argument tells whether it has one. */
  readonly mapping: (has: (heading: string) => boolean) => Mapping;
  readonly hooks?: (has: (heading: string) => boolean) => MappedHooks;
}

/** A source of a known layout. */
export function mappedSource(layout: KnownLayout): Source {
  const { source, recognisedBy } = layout;
  return {
    ...source,
    recognise(head) {
      const header = recognisedBy
        .map((headings) => findHeader(head, headings))
        .find((found) => found !== undefined);
      if (header === undefined) return { kind: 'other' };
      const headings = new Set(header.cells.map(plainHeading));
      const has = (heading: string) => headings.has(plainHeading(heading));
      return recogniseMapped(head, layout.mapping(has), layout.hooks?.(has) ?? {});
    },
  };
}

/** A source for the files of one mapping that a person wrote; every table that has its columns is one. */
export function sourceOfMapping(mapping: Mapping): Source {
  return {
    name: 'mapping',
    title: mapping.title,
    publisher: mapping.publisher,
    licence: mapping.licence ?? 'as the publisher states',
    looksFor: `a row with ${columnsOf(mapping).join(', ')}`,
    recognise: (head) =>
      isOtherSheet(head, mapping) ? { kind: 'other' } : recogniseMapped(head, mapping, {}),
  };
}

/** A sheet of another name, or one of a workbook with hardly any of the columns: notes. */
function isOtherSheet({ place, rows }: TableHead, mapping: Mapping): boolean {
  if (place.sheet === undefined || place.sheet === '') return false;
  if (mapping.sheet !== undefined) return place.sheet !== mapping.sheet;
  const used = columnsOf(mapping).map(plainHeading);
  return !rows.some(({ cells }) => {
    const found = new Set(cells.map(plainHeading));
    return used.filter((heading) => found.has(heading)).length > used.length / 2;
  });
}

function recogniseMapped(head: TableHead, mapping: Mapping, hooks: MappedHooks): Recognition {
  return orRefused(() => {
    const headings = readHeadings(head, mapping);
    const { period } = mapping;
    // So that a column that stands twice is told before a row is read.
    for (const heading of columnsOf(mapping)) headings.at(heading);
    return {
      kind: 'facts',
      releases:
        typeof period === 'object' ? 'in-rows' : period === undefined ? [] : fixedRelease(mapping),
      program: programOf(head, headings, mapping),
      measures: mappedMeasures(mapping),
      attributes: Object.keys(mapping.attributes ?? {}) as Attribute[],
      read: (table, reading) => readMappedFacts(table, mapping, headings, reading, hooks),
    };
  });
}

function fixedRelease(mapping: Mapping): 'in-rows' | readonly string[] {
  if (mapping.program.includes('{')) return 'in-rows';
  const text = mapping.period as string;
  const release = releaseOfPeriod(mapping.program, text, isProjection(mapping));
  if (release !== undefined) return [release];
  throw new LayoutError(
    `Expected ${isProjection(mapping) ? 'a period such as 2022-2032' : 'a year such as 2024, or 2024-05 for oews,'} in the mapping, found ${JSON.stringify(text)}.`,
    { hint: 'Projections have a base year and a projected year; wages have one year.' },
  );
}

/** The program of the first row, where rows state it. */
function programOf(head: TableHead, headings: Headings, mapping: Mapping): string {
  const first = head.rows.find(({ number }) => number > headings.row);
  const text = (heading: string) => first?.cells[headings.at(heading)]?.trim() ?? '';
  return programOfRow(mapping.program, text) ?? mapping.program;
}
