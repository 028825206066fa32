import { COMMANDS } from '../../src/commands/index.ts';
import { SOURCES } from '../../src/sources/index.ts';
import { commandsPage } from './commands-page.ts';
import { sourcesPage } from './sources-page.ts';

/** The pages of docs/reference by file name; they say what the code says. */
export function referencePages(): ReadonlyMap<string, string> {
  return new Map([
    ['commands.md', commandsPage(COMMANDS)],
    ['sources.md', sourcesPage(SOURCES)],
  ]);
}
