import { RequestError } from '../../domain/errors.ts';
import {
  parseOewsRelease,
  projectionPeriodOf,
  projectionReleaseId,
  type ReleaseId,
  releaseTitle,
} from '../../domain/release.ts';

/**
 * The release of a file: what it states, or what is asked for where it states none.
 * @param program the first part of the id, which what the file is of decides
 * @throws RequestError where the release is not stated, stated twice, or contradicts what is asked for.
 */
export function chooseRelease(
  stated: readonly ReleaseId[],
  asked: string | undefined,
  file: string,
  program: string,
): ReleaseId {
  const wanted = asked === undefined ? undefined : parseRelease(asked, program);
  const example =
    EXAMPLES[program] ?? `${program}-${program.endsWith('wages') ? '2023' : '2022-32'}`;
  if (asked !== undefined && wanted === undefined) {
    throw new RequestError(
      `Expected a release such as ${example} after --release, found ${JSON.stringify(asked)}.`,
      {
        hint:
          program === 'oews'
            ? 'OEWS releases are of May (or November of 2003 and 2004): --release 2024-05.'
            : `The file is of ${program}: --release ${example}.`,
      },
    );
  }
  const [first, second] = stated;
  if (first === undefined) {
    if (wanted !== undefined) return wanted;
    throw new RequestError('Neither the file nor its name says which release it is of.', {
      place: { file },
      hint: `Say it: pathways ingest FILE --release ${example}.`,
    });
  }
  if (second !== undefined) {
    throw new RequestError(
      `The file states several releases: ${stated.map(releaseTitle).join(', ')}.`,
      {
        place: { file },
        hint: 'A file that was renamed: give it back the name it was published under. An archive that mixes releases: unpack it.',
      },
    );
  }
  if (wanted !== undefined && wanted !== first) {
    throw new RequestError(
      `The file says that it is of ${releaseTitle(first)}, --release says ${releaseTitle(wanted)}.`,
      {
        place: { file },
        hint: 'Leave --release out, or check that this is the file you mean.',
      },
    );
  }
  return first;
}

const EXAMPLES: Readonly<Record<string, string>> = { oews: '2024-05' };

/** `pc-2022-32`, `pc-2022-2032` and `2022-32` of the program `pc`; undefined where it is of another, or no release. */
function parseRelease(asked: string, program: string): ReleaseId | undefined {
  if (program === 'oews') return parseOewsRelease(asked);
  const start = `${program}-`;
  const period = asked.startsWith(start) ? asked.slice(start.length) : asked;
  if (/^\d{4}$/.test(period)) return `${start}${period}`;
  const years = /^(\d{4})-(\d{2}|\d{4})$/.exec(period);
  if (years === null) return undefined;
  const short = `${start}${years[1]}-${(years[2] as string).slice(-2)}`;
  const span = projectionPeriodOf(short);
  const isPlausible = span !== undefined && span.projectedYear - span.baseYear <= 40;
  const isAsWritten = years[2]?.length === 2 || Number(years[2]) === span?.projectedYear;
  return isPlausible && isAsWritten && span.projectedYear > span.baseYear
    ? projectionReleaseId(program, span)
    : undefined;
}
