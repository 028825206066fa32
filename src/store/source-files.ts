import type { Origin } from '../domain/origin.ts';
import type { SourceFile } from '../domain/slice.ts';
import type { CatalogSlice } from './catalog.ts';
import type { Part } from './manifest.ts';

/** The files that parts were made of. One that was ingested twice has two parts and is named once. */
export function sourceFilesOf(parts: readonly Part[]): readonly SourceFile[] {
  return [...new Map(parts.map(({ origin }) => [origin.sha256, sourceFile(origin)])).values()];
}

/** The file with what was corrected in this slice of it. */
export function correctedIn(
  file: SourceFile,
  { area, industry, ownership }: Pick<CatalogSlice, 'area' | 'industry' | 'ownership'>,
): SourceFile {
  if (file.corrections === undefined) return file;
  const { corrections, ...rest } = file;
  const here = corrections.filter(
    (one) =>
      (one.area ?? area.code) === area.code &&
      (one.industry ?? industry.code) === industry.code &&
      (one.ownership ?? ownership) === ownership,
  );
  return here.length === 0 ? rest : { ...rest, corrections: here };
}

function sourceFile(origin: Origin): SourceFile {
  const { publisher, release, file, sha256, licence, note, corrections } = origin;
  return {
    publisher,
    release,
    file,
    sha256,
    licence,
    ...(note === undefined ? {} : { note }),
    ...(corrections === undefined ? {} : { corrections }),
  };
}
