import { readFile } from 'node:fs/promises';
import type { Correction, CorrectionAction } from '../domain/correction.ts';
import { FileError, LayoutError } from '../domain/errors.ts';
import { MEASURE_NAMES } from '../domain/measure.ts';
import { isOwnershipCode } from '../domain/ownership.ts';

const FILE = 'corrections.json';
const WHERE = ['release', 'files', 'area', 'industry', 'ownership', 'occupation'];
const WITHHELD_AS = ['employment-withheld', 'wage-withheld', 'not-available'];

/**
 * The known errors of publishers, as data/reference/corrections.json declares them.
 * @throws FileError where it is not there; LayoutError where an entry is not as it should be.
 */
export async function readCorrections(folder: string): Promise<readonly Correction[]> {
  const text = await readFile(`${folder}/${FILE}`, 'utf8').catch((cause: unknown) => {
    throw new FileError(`The reference data is not there: ${folder}/${FILE}`, {
      place: { file: FILE },
      hint: 'It comes with the program: install it again, or restore data/reference.',
      cause,
    });
  });
  return parseCorrections(text);
}

/** @throws LayoutError that names the entry and what was expected in it. */
export function parseCorrections(text: string): readonly Correction[] {
  let entries: unknown;
  try {
    entries = JSON.parse(text);
  } catch (cause) {
    throw wrong(`Expected JSON: ${(cause as Error).message}`, cause);
  }
  if (!Array.isArray(entries)) throw wrong('Expected a list of corrections.');
  const ids = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const lacks = whatIsWrong(entry);
    const id = isRecord(entry) && isText(entry.id) ? entry.id : undefined;
    const name = id === undefined ? `Entry ${index + 1}` : `Correction ${id}`;
    if (lacks !== undefined) throw wrong(`${name}: expected ${lacks}.`);
    if (ids.has(id as string)) throw wrong(`${name} stands twice.`);
    ids.add(id as string);
  }
  return entries as readonly Correction[];
}

/** What was expected and is not there; undefined for a sound entry. */
function whatIsWrong(entry: unknown): string | undefined {
  if (!isRecord(entry)) return 'an object';
  const { id, where, wrong: what, reason, action, seen } = entry;
  if (!isText(id) || !isText(what) || !isText(reason)) return 'texts for id, wrong and reason';
  if (seen !== 'file' && seen !== 'reported') return '"file" or "reported" for seen';
  if (!isRecord(where) || !isText(where.release)) return 'where.release';
  const { files, ...codes } = where;
  const unknown = Object.keys(where).find((key) => !WHERE.includes(key));
  if (unknown !== undefined) return `only ${WHERE.join(', ')} in where, not ${unknown}`;
  if (files !== undefined && !(Array.isArray(files) && files.every(isText))) {
    return 'a list of names for where.files';
  }
  if (!Object.values(codes).every(isText)) return 'codes as texts in where';
  if (!isRecord(action)) return 'action';
  return whatIsWrongWith(action, where);
}

function whatIsWrongWith(
  action: Readonly<Record<string, unknown>>,
  where: Readonly<Record<string, unknown>>,
): string | undefined {
  const kind = action.kind as CorrectionAction['kind'];
  if (kind === 'reinterpret') {
    const scopes = action.ownershipByIndustry;
    const isSound = isRecord(scopes) && Object.values(scopes).every(isOwnership);
    return isSound && isOwnership(action.expect)
      ? undefined
      : 'ownership codes for action.ownershipByIndustry and action.expect';
  }
  if (kind !== 'withhold' && kind !== 'replace') {
    return '"withhold", "replace" or "reinterpret" for action.kind';
  }
  if (!isText(where.occupation)) return 'where.occupation: one figure is meant, not all of a file';
  if (!MEASURE_NAMES.includes(action.measure as never)) return 'a measure for action.measure';
  if (!Number.isFinite(action.expect)) return 'a number for action.expect';
  if (kind === 'replace') {
    return Number.isFinite(action.value) ? undefined : 'a number for action.value';
  }
  return WITHHELD_AS.includes(action.as as string)
    ? undefined
    : `${WITHHELD_AS.join(', ')} for action.as`;
}

function isOwnership(value: unknown): boolean {
  return isText(value) && isOwnershipCode(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(message: string, cause?: unknown): LayoutError {
  return new LayoutError(message, {
    place: { file: FILE },
    hint: 'docs/how-to/check-the-store.md says what a correction consists of.',
    cause,
  });
}
