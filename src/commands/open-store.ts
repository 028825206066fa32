import { join, resolve } from 'node:path';
import { RequestError, StoreError } from '../domain/errors.ts';
import { Store } from '../store/store.ts';
import { type CommandOption, type Context, type OptionValues, text } from './command.ts';

export const STORE_OPTION: CommandOption = {
  flags: '--store <path>',
  description:
    'folder of the store, or `sample` for the figures that come with the program (default: $PATHWAYS_STORE, else data/store)',
};

/**
 * Where the store is, as the options and the environment say; undefined for the embedded sample.
 * @throws RequestError where --store names nothing, as a script does with a variable that is not set.
 */
export function storePath(context: Context, options: OptionValues): string | undefined {
  if (text(options, 'store')?.trim() === '') {
    throw new RequestError('Expected a folder after --store, found nothing.', {
      hint: 'Leave --store out for $PATHWAYS_STORE, else data/store.',
    });
  }
  const named = text(options, 'store') ?? context.env.PATHWAYS_STORE;
  if (named === 'sample') return undefined;
  return resolve(context.cwd, named === undefined || named === '' ? 'data/store' : named);
}

/**
 * The store that the options name. Where none is named and none is there yet, the embedded sample.
 * @throws StoreError where a folder is named and holds no store.
 */
export async function openStore(context: Context, options: OptionValues): Promise<Store> {
  const path = storePath(context, options);
  const store = path === undefined ? undefined : await Store.open(path);
  if (store !== undefined && store.releases.length > 0) return store;
  if (path !== undefined && (text(options, 'store') ?? context.env.PATHWAYS_STORE)) {
    throw new StoreError(`There is no store at ${path}.`, {
      hint: 'Ingest a file into it first: pathways ingest FILE --store PATH. Or look at the sample: --store sample.',
    });
  }
  const sample = await Store.open(join(context.home, 'data', 'sample'));
  if (sample !== undefined) return sample;
  throw new StoreError('The sample that comes with the program is not there.', {
    hint: 'Install the program again, or ingest a file: pathways ingest FILE.',
  });
}
