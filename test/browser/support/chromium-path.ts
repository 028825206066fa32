import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The browser that the tests drive: what CHROMIUM_PATH names, else the first of the usual names on
 * the path; undefined where there is none.
 * @throws Error where CI is set and there is none: there nothing may be skipped.
 */
export function chromiumPath(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = named
    ? [named]
    : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = places.find(isProgram);
  if (found !== undefined) return found;
  const missing = `No browser: none of ${places.length === 1 ? places[0] : NAMES.join(', ')} was found; CHROMIUM_PATH names one.`;
  if (process.env.CI === 'true') throw new Error(missing);
  process.stderr.write(`${missing} The tests that need one are skipped.\n`);
  return undefined;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
