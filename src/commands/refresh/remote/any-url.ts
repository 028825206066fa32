import { RequestError } from '../../../domain/errors.ts';
import type { RemoteSource } from '../remote-source.ts';

/** Any file whose address is known, read by what it is or by a mapping. */
export const anyUrl: RemoteSource<'url'> = {
  kind: 'newest',
  title: ({ url }) => new URL(url).hostname,
  program: undefined,
  files({ url, fileName, hosts = [], mapping, release }) {
    return [
      {
        url,
        fileName: fileName ?? lastPart(url),
        hosts: [...new Set([new URL(url).hostname, ...hosts])],
        ...(mapping === undefined ? {} : { mapping }),
        ...(release === undefined ? {} : { release }),
      },
    ];
  },
};

function lastPart(url: string): string {
  const part = decoded(new URL(url).pathname.split('/').at(-1) ?? '');
  if (/^[^\\/:*?"<>|.\p{Cc}][^\\/:*?"<>|\p{Cc}]*$/u.test(part)) return part;
  throw new RequestError(`The address ${url} ends with no name of a file.`, {
    hint: 'Add "fileName" to the source, such as "projections.csv".',
  });
}

/** Empty where the signs after % are of no text. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
