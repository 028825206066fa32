import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Categories, categoriesOf } from '../domain/category.ts';
import { FileError } from '../domain/errors.ts';
import type { NaicsSectorRow, StateRow } from '../domain/reference-rows.ts';
import type { SocCrosswalkPair } from '../domain/soc-crosswalk.ts';
import { SocStructure } from '../domain/soc-structure.ts';
import { SOC_VINTAGES, type SocVintage, VINTAGES_USED_IN } from '../domain/soc-vintage.ts';
import type { TopCodeRow } from '../domain/top-code.ts';
import type { SocLookup } from '../sources/source.ts';
import {
  categoryTable,
  crosswalkTable,
  type ReferenceTable,
  readRows,
  sectorTable,
  socTable,
  stateTable,
  topCodeTable,
} from './reference-tables.ts';

/** The tables of data/reference. Each is read when it is first asked for, and once. */
export interface Reference {
  structure(vintage: SocVintage): Promise<SocStructure>;
  /** Levels by the vintage and those whose codes may stand beside its own; known is a code of any vintage. */
  socLookup(vintage: SocVintage): Promise<SocLookup>;
  crosswalk2010To2018(): Promise<readonly SocCrosswalkPair[]>;
  topCodes(): Promise<readonly TopCodeRow[]>;
  naicsSectors(): Promise<readonly NaicsSectorRow[]>;
  states(): Promise<readonly StateRow[]>;
  /** The rough categories of occupations that come with the program. */
  categories(): Promise<Categories>;
}

/**
 * @throws FileError where the folder is missing; later, where a table of it is.
 * Asking for a table throws LayoutError where a row of it is not as expected.
 */
export async function loadReference(folder: string): Promise<Reference> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true) throw missing(folder, basename(folder));

  const table = <Row>(described: ReferenceTable<Row>) => once(() => read(folder, described));
  const structures = new Map(
    SOC_VINTAGES.map((vintage) => [vintage, once(() => structure(vintage))]),
  );
  async function structure(vintage: SocVintage): Promise<SocStructure> {
    return new SocStructure(vintage, await read(folder, socTable(vintage)));
  }
  const reference: Reference = {
    structure: (vintage) => structures.get(vintage)?.() ?? structure(vintage),
    async socLookup(vintage) {
      const used = await Promise.all(VINTAGES_USED_IN[vintage].map(reference.structure));
      const all = await Promise.all(SOC_VINTAGES.map(reference.structure));
      return {
        levelOf: (code) => used.find((one) => one.has(code))?.levelOf(code),
        levelsOf: (code) => used.find((one) => one.has(code))?.levelsOf(code) ?? [],
        codesTitled: (title) =>
          used.map((one) => one.codesTitled(title)).find((codes) => codes !== undefined) ?? [],
        isKnown: (code) => all.some((one) => one.has(code)),
      };
    },
    crosswalk2010To2018: table(crosswalkTable),
    topCodes: table(topCodeTable),
    naicsSectors: table(sectorTable),
    states: table(stateTable),
    categories: once(async () =>
      categoriesOf(await read(folder, categoryTable), categoryTable.file),
    ),
  };
  return reference;
}

async function read<Row>(folder: string, table: ReferenceTable<Row>): Promise<readonly Row[]> {
  const path = join(folder, table.file);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw missing(path, table.file, cause);
  });
  return readRows(table, text);
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function missing(path: string, file: string, cause?: unknown): FileError {
  return new FileError(`The reference data is not there: ${path}`, {
    place: { file },
    hint: 'It comes with the program: install it again, or restore data/reference.',
    cause,
  });
}
