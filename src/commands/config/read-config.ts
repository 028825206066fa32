import { basename, dirname, resolve } from 'node:path';
import { FileError } from '../../domain/errors.ts';
import { readSmallFile } from '../read-small-file.ts';
import { CONFIG_FILE, type Config, parseConfig } from './schema.ts';

/** A config and the folder that its paths count from. */
export interface ReadConfig {
  readonly config: Config;
  readonly folder: string;
}

/**
 * The config that is named, else the one in the folder.
 * @throws FileError where there is none, or none of a config’s size; LayoutError where it is not as the schema says.
 */
export async function readConfig(cwd: string, named: string | undefined): Promise<ReadConfig> {
  const path = resolve(cwd, named ?? CONFIG_FILE);
  const place = { file: basename(path) };
  const bytes = await readSmallFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new FileError(
      cause.code === 'ENOENT'
        ? `There is no config: ${path}`
        : `Cannot read ${path}: ${cause.code}`,
      {
        place,
        hint: 'pathways init --contact YOU@EXAMPLE.ORG --sector 31-33 writes one; another is named with --config.',
        cause,
      },
    );
  });
  if (bytes === undefined) {
    throw new FileError('Expected a config, found more than 1 MB.', {
      place,
      hint: 'Check that it is the file you meant.',
    });
  }
  return { config: parseConfig(bytes.toString('utf8'), place), folder: dirname(path) };
}
