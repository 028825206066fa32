import type { AppliedCorrection, Correction } from '../../domain/correction.ts';
import { formatPlace, type Place } from '../../domain/errors.ts';
import { type Mark, markCode, PUBLISHED } from '../../domain/estimate.ts';
import type { FactBatch, FigureColumn } from '../../domain/facts.ts';
import type { Measure } from '../../domain/measure.ts';
import { ownershipTitle } from '../../domain/ownership.ts';
import type { ReleaseId } from '../../domain/release.ts';
import type { KeyTables } from '../../sources/key-tables.ts';
import type { Problems } from '../../sources/problems.ts';

/** What the corrections of a file read and fill. */
export interface CorrectedFile {
  /** Base name. */
  readonly file: string;
  readonly keys: KeyTables;
  readonly problems: Problems;
  readonly counts: Map<Mark, number>;
}

/**
 * The corrections that may concern a file; most files have none, and are not looked at row by row.
 * @param release undefined where every row states its own
 */
export function correctionsOf(
  corrections: readonly Correction[],
  file: string,
  release: ReleaseId | undefined,
  program: string,
): readonly Correction[] {
  return corrections.filter(({ where }) => {
    const isRelease =
      release === undefined ? where.release.startsWith(`${program}-`) : where.release === release;
    return isRelease && (where.files?.some((pattern) => matches(pattern, file)) ?? true);
  });
}

/** Applies declared corrections to facts on their way to the store. */
export class FactCorrector {
  readonly #corrections: readonly Correction[];
  readonly #at: CorrectedFile;
  readonly #applied = new Map<Correction, AppliedCorrection>();
  /** Each correction that no longer fits is reported once. */
  readonly #mended = new Set<string>();

  constructor(corrections: readonly Correction[], at: CorrectedFile) {
    this.#corrections = corrections;
    this.#at = at;
  }

  get applied(): readonly AppliedCorrection[] {
    return [...this.#applied.values()];
  }

  /** The batch as it is to be stored; the columns of the given one stay as they are. */
  correct(batch: FactBatch): FactBatch {
    return this.#corrections.reduce(
      (corrected, correction) =>
        correction.action.kind === 'reinterpret'
          ? this.#reinterpret(corrected, correction, correction.action)
          : this.#change(corrected, correction, correction.action),
      batch,
    );
  }

  #change(
    batch: FactBatch,
    correction: Correction,
    action: Extract<Correction['action'], { readonly measure: Measure }>,
  ): FactBatch {
    const { measure, expect } = action;
    let column = batch.figures.get(measure);
    if (column === undefined) return batch;
    let isCopied = false;
    for (const row of this.#rows(batch, correction)) {
      const [value, state] = [column.values[row], column.states[row]];
      if (state !== PUBLISHED || value !== expect) {
        const found = state === PUBLISHED ? shown(value as number) : 'no plain figure';
        this.#report(batch, row, correction, measure, `${measure} ${shown(expect)}`, found);
        continue;
      }
      if (!isCopied) column = copyOf(column);
      isCopied = true;
      if (action.kind === 'replace') column.values[row] = action.value;
      else {
        column.values[row] = Number.NaN;
        column.states[row] = markCode(action.as);
        this.#at.counts.set(action.as, (this.#at.counts.get(action.as) ?? 0) + 1);
      }
      const done =
        action.kind === 'replace' ? `replaced by ${shown(action.value)}` : 'left out as unknown';
      this.#note(batch, row, correction, done, measure);
    }
    return isCopied ? { ...batch, figures: new Map(batch.figures).set(measure, column) } : batch;
  }

  #reinterpret(
    batch: FactBatch,
    correction: Correction,
    { ownershipByIndustry, expect }: Extract<Correction['action'], { kind: 'reinterpret' }>,
  ): FactBatch {
    const { keys } = this.#at;
    let ownership: Int32Array | undefined;
    for (const row of this.#rows(batch, correction)) {
      const industry = keys.industries[batch.industry[row] as number]?.code ?? '';
      if (!Object.hasOwn(ownershipByIndustry, industry)) continue;
      const found = keys.ownerships[batch.ownership[row] as number] ?? '';
      if (found !== expect) {
        const expected = `ownership ${expect} for industry ${industry}`;
        this.#report(batch, row, correction, undefined, expected, found, industry);
        continue;
      }
      ownership ??= batch.ownership.slice();
      ownership[row] = keys.ownership(ownershipByIndustry[industry] as string);
      const scopes = [...new Set(Object.values(ownershipByIndustry))].map(ownershipTitle);
      this.#note(batch, row, correction, `read as what their codes say: ${scopes.join('; ')}`);
    }
    return ownership === undefined ? batch : { ...batch, ownership };
  }

  /** The rows of the batch that the correction is of. */
  *#rows(batch: FactBatch, { where }: Correction): Iterable<number> {
    const { keys } = this.#at;
    const release = keys.releases.indexOf(where.release);
    if (release < 0) return;
    const occupations = indexesOf(
      keys.occupations.map(({ code }) => code),
      where.occupation,
    );
    for (let row = 0; row < batch.rowCount; row += 1) {
      if (occupations !== undefined && !occupations.has(batch.occupation[row] as number)) continue;
      if (batch.release[row] !== release) continue;
      const area = keys.areas[batch.area[row] as number]?.code;
      const industry = keys.industries[batch.industry[row] as number]?.code;
      const ownership = keys.ownerships[batch.ownership[row] as number];
      if (where.area !== undefined && where.area !== area) continue;
      if (where.industry !== undefined && where.industry !== industry) continue;
      if (where.ownership !== undefined && where.ownership !== ownership) continue;
      yield row;
    }
  }

  #note(
    batch: FactBatch,
    row: number,
    correction: Correction,
    done: string,
    measure?: Measure,
  ): void {
    const known = this.#applied.get(correction);
    const { id, where, wrong, reason } = correction;
    this.#applied.set(
      correction,
      known === undefined
        ? {
            id,
            release: where.release,
            wrong,
            reason,
            done,
            ...(where.area === undefined ? {} : { area: where.area }),
            ...(where.industry === undefined ? {} : { industry: where.industry }),
            ...(where.ownership === undefined ? {} : { ownership: where.ownership }),
            ...(where.occupation === undefined ? {} : { occupation: where.occupation }),
            ...(measure === undefined ? {} : { measure }),
            rows: 1,
            cell: formatPlace(this.#place(batch, row, measure)),
          }
        : { ...known, rows: known.rows + 1 },
    );
  }

  #report(
    batch: FactBatch,
    row: number,
    { id }: Correction,
    measure: Measure | undefined,
    expected: string,
    found: string,
    of = '',
  ): void {
    if (this.#mended.has(`${id} ${of}`)) return;
    this.#mended.add(`${id} ${of}`);
    this.#at.problems.add(
      this.#place(batch, row, measure),
      `The correction ${id} expects ${expected}, found ${found}: the publisher seems to have mended it. It is kept as it stands; take the correction out of data/reference/corrections.json.`,
    );
  }

  #place(batch: FactBatch, row: number, measure: Measure | undefined): Place {
    const table = this.#at.keys.tables[batch.table[row] as number];
    const number = batch.sourceRow[row] as number;
    const column = measure === undefined ? undefined : table?.columns[measure];
    return {
      file: this.#at.file,
      ...(table?.member === undefined ? {} : { member: table.member }),
      ...(table?.sheet === undefined ? {} : { sheet: table.sheet }),
      ...(column === undefined ? { row: number } : { cell: `${column}${number}` }),
    };
  }
}

/** Undefined where any will do. */
function indexesOf(
  codes: readonly string[],
  wanted: string | undefined,
): ReadonlySet<number> | undefined {
  if (wanted === undefined) return undefined;
  return new Set(codes.flatMap((code, index) => (code === wanted ? index : [])));
}

function copyOf({ values, states }: FigureColumn): FigureColumn {
  return { values: values.slice(), states: states.slice() };
}

/** `*` stands for any letters; case does not matter. */
function matches(pattern: string, file: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(file);
}

function shown(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 4 });
}
