import type { Area } from '../../domain/area.ts';
import type { KeyReading } from '../rows/key-reading.ts';

/** What a known layout needs beyond its mapping. */
export interface MappedHooks {
  /** Makes the area of a row from these columns, where a mapping cannot say how. */
  readonly readArea?: {
    readonly columns: readonly string[];
    readonly read: (cells: readonly string[]) => KeyReading<Area>;
  };
}
