import type { SourceKind } from '../../config/schema.ts';
import type { RemoteSource } from '../remote-source.ts';
import { anyUrl } from './any-url.ts';
import { blsMatrix } from './bls-matrix.ts';
import { blsOccupations } from './bls-occupations.ts';
import { coloradoWid } from './colorado-wid.ts';
import { oewsAll, oewsMetro, oewsNational, oewsSectors, oewsStates } from './oews.ts';
import { oewsResearch } from './oews-research.ts';
import { projectionsCentral } from './projections-central.ts';

/** Every kind of source that is fetched. */
export const REMOTE_SOURCES: { readonly [Kind in SourceKind]: RemoteSource<Kind> } = {
  'oews-national': oewsNational,
  'oews-sectors': oewsSectors,
  'oews-states': oewsStates,
  'oews-metro': oewsMetro,
  'oews-all': oewsAll,
  'oews-research': oewsResearch,
  'bls-occupations': blsOccupations,
  'bls-matrix': blsMatrix,
  'projections-central': projectionsCentral,
  'colorado-wid': coloradoWid,
  url: anyUrl,
};
