import { FileError, type Place } from '../domain/errors.ts';
import { walkPart } from './xml-part.ts';
import type { XmlFault } from './xml-text.ts';
import type { ZipEntry, ZipFile } from './zip.ts';
import { readEntry } from './zip-entry.ts';

/** What points from one part of a workbook to another. */
export interface Relation {
  readonly id: string;
  /** The last piece of its type's address, the same in strict and transitional files: `worksheet`. */
  readonly type: string;
  /** Path of the part, from the zip's root. */
  readonly target: string;
}

/** Finds and reads the parts of an Office file, by path from the zip's root, in whatever case. */
export class OfficeParts {
  private readonly entries = new Map<string, ZipEntry>();

  /** @throws FileError where two entries have the same name: which of them counts is anyone's guess. */
  constructor(
    readonly zip: ZipFile,
    private readonly place: Place,
  ) {
    for (const entry of zip.entries) {
      const key = partKey(entry.name);
      if (this.entries.has(key)) {
        throw new FileError(`${entry.name} is twice in the file.`, { place, hint: SAVE_AGAIN });
      }
      this.entries.set(key, entry);
    }
  }

  find(path: string): ZipEntry | undefined {
    return this.entries.get(partKey(path));
  }

  /** @throws FileError where there is no such part. */
  require(path: string): ZipEntry {
    const entry = this.find(path);
    if (entry !== undefined) return entry;
    throw new FileError(`Expected the part ${path}, found no such entry in the file.`, {
      place: this.place,
      hint: SAVE_AGAIN,
    });
  }

  read(path: string): Promise<Buffer> {
    return readEntry(this.zip, this.require(path), { place: this.place });
  }

  /** Faults of a part's XML are the file's faults, with the part's name. */
  faultOf(path: string): XmlFault {
    return (problem) =>
      new FileError(`${problem} (in ${path}).`, { place: this.place, hint: SAVE_AGAIN });
  }

  /** The relations of a part (of the whole file for ''); none where it has no list of them. */
  async relations(path: string): Promise<Relation[]> {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, slash + 1);
    const list = `${folder}_rels/${path.slice(slash + 1)}.rels`;
    if (this.find(list) === undefined) return [];
    const relations: Relation[] = [];
    walkPart(await this.read(list), 'Relationships', this.faultOf(list), (name, _, tokens) => {
      if (name !== 'Relationship' || tokens.attribute('TargetMode') === 'External') return;
      relations.push({
        id: tokens.attribute('Id') ?? '',
        type: (tokens.attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: resolve(folder, tokens.attribute('Target') ?? ''),
      });
    });
    return relations;
  }
}

export const SAVE_AGAIN =
  'Download it again, or open it in a spreadsheet program and save it as .xlsx.';

function partKey(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

/** A path from the zip's root; `..` beyond the root stays at the root. */
function resolve(folder: string, target: string): string {
  const pieces: string[] = [];
  for (const piece of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (piece === '..') pieces.pop();
    else if (piece !== '' && piece !== '.') pieces.push(piece);
  }
  return pieces.join('/');
}
