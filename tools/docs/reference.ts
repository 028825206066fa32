import { configJsonSchema } from '../../src/commands/config/schema.ts';
import { loadCommands } from '../../src/commands/index.ts';
import { SOURCES } from '../../src/sources/index.ts';
import { mappingJsonSchema } from '../../src/sources/mapped/schema.ts';
import { commandsPage } from './commands-page.ts';
import { dataDictionaryPage } from './data-dictionary-page.ts';
import { exportSchema } from './export-schema.ts';
import { sourcesPage } from './sources-page.ts';
import { trapsPage } from './traps-page.ts';

/** The pages of docs/reference by file name; they say what the code says. */
export async function referencePages(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['config.schema.json', `${JSON.stringify(configJsonSchema(), null, 2)}\n`],
    ['commands.md', commandsPage(await loadCommands())],
    ['data-dictionary.md', dataDictionaryPage()],
    ['export.schema.json', `${JSON.stringify(exportSchema(), null, 2)}\n`],
    ['mapping.schema.json', `${JSON.stringify(mappingJsonSchema(), null, 2)}\n`],
    ['sources.md', sourcesPage(SOURCES)],
    ['traps.md', trapsPage()],
  ]);
}
