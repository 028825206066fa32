import { LayoutError, RequestError } from '../../domain/errors.ts';
import { SOC_VINTAGES, type SocVintage } from '../../domain/soc-vintage.ts';
import { openFile } from '../../readers/open.ts';
import { suggestMapping } from '../../sources/mapped/suggest.ts';
import type { SocLookup } from '../../sources/source.ts';
import type { Reference } from '../reference.ts';
import { readHead } from './recognise.ts';

/** A draft of a mapping for the first table of a file that has SOC codes, as JSON. */
export async function suggestFor(path: string, reference: Reference): Promise<string> {
  const lookups = new Map<SocVintage, SocLookup>();
  for (const vintage of SOC_VINTAGES) lookups.set(vintage, await reference.socLookup(vintage));
  const opened = await openFile(path);
  try {
    let refusal: LayoutError | undefined;
    for await (const member of opened.members()) {
      for (const table of member.tables) {
        const head = await readHead(table);
        if (head.rows.length === 0) continue;
        try {
          const draft = await suggestMapping(
            head,
            table,
            (vintage) => lookups.get(vintage) as SocLookup,
          );
          return `${JSON.stringify(draft, null, 2)}\n`;
        } catch (error) {
          if (!(error instanceof LayoutError)) throw error;
          refusal ??= error;
        }
      }
    }
    throw refusal ?? new RequestError('The file holds no table.', { place: opened.place });
  } finally {
    await opened.close();
  }
}
