import { RequestError } from '../../domain/errors.ts';
import {
  oewsPeriodOf,
  oewsReleaseId,
  parseOewsRelease,
  programOf,
  type ReleaseId,
} from '../../domain/release.ts';
import type { Config, SourceConfig, SourceKind } from '../config/schema.ts';
import { expectedRelease, releaseBefore } from './expected-release.ts';
import { REMOTE_SOURCES } from './remote/index.ts';
import type { RemoteFile, RemoteSource } from './remote-source.ts';

/** A file to look for. */
export interface PlannedFile extends RemoteFile {
  /** Title of its source. */
  readonly source: string;
  /** The release that its address names; absent where it has whatever is the newest. */
  readonly ofRelease?: ReleaseId;
  /** What to look for where it is not published yet and nothing of that is in the store. */
  readonly before?: PlannedFile;
}

/**
 * The files that a config asks for: of each source the newest release that may be out, or the one
 * that is asked for.
 * @throws RequestError where no source has releases such as the one asked for.
 */
export function plan(config: Config, asked: string | undefined, now: Date): readonly PlannedFile[] {
  const files = config.sources.flatMap((source) => filesOf(source, config, asked, now));
  if (asked !== undefined && files.length === 0) {
    throw new RequestError(`No source of the config has a release ${JSON.stringify(asked)}.`, {
      hint: 'A release is named such as 2023-05 (OEWS) or ep-2024-34; the sources stand in the config.',
    });
  }
  // Two sources may name one file.
  return [...new Map(files.map((file) => [file.url, file])).values()];
}

function filesOf(
  config: SourceConfig,
  { areas }: Config,
  asked: string | undefined,
  now: Date,
): readonly PlannedFile[] {
  const remote = REMOTE_SOURCES[config.kind] as RemoteSource<SourceKind>;
  const source = remote.title(config);
  const period = asked === undefined ? undefined : oewsPeriodOf(parseOewsRelease(asked) ?? '');
  if (remote.kind === 'newest') {
    if (asked === undefined) return remote.files(config, { areas }).map(planned);
    if (period !== undefined || remote.program !== programOf(asked)) return [];
    return remote.files(config, { areas }).map((file) => planned({ ...file, release: asked }));
  }
  if (asked !== undefined) return period === undefined ? [] : ofPeriod(period);
  const expected = expectedRelease(now);
  const earlier = ofPeriod(releaseBefore(expected));
  return ofPeriod(expected).map((file, index) => {
    const before = earlier[index];
    return before === undefined ? file : { ...file, before };
  });

  function planned(file: RemoteFile): PlannedFile {
    return { ...file, source };
  }

  function ofPeriod(of: Parameters<typeof oewsReleaseId>[0]): readonly PlannedFile[] {
    if (remote.kind !== 'by-release') return [];
    return remote
      .files(config, of, { areas })
      .map((file) => ({ ...planned(file), ofRelease: oewsReleaseId(of) }));
  }
}
