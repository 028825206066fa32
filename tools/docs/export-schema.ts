import { STATES } from '../../src/domain/estimate.ts';
import {
  ATTRIBUTES,
  columnOf,
  MEASURE_NAMES,
  MEASURES,
  type Measure,
} from '../../src/domain/measure.ts';
import { figureColumns, KEY_COLUMNS } from '../../src/store/columns.ts';
import { exportColumns } from '../../src/store/export-columns.ts';
import {
  ATTRIBUTE_MEANINGS,
  EXPORT_MEANINGS,
  MEASURE_MEANINGS,
  PLAIN_MEANINGS,
} from './column-meanings.ts';

const TYPES: Readonly<Record<string, string>> = {
  VARCHAR: 'string',
  DOUBLE: 'number',
  INTEGER: 'integer',
  BOOLEAN: 'boolean',
};

/**
 * The columns of an exported file as a Frictionless Table Schema (specs.frictionlessdata.io, version
 * 1), all that a file may have, in their order.
 */
export function exportSchema(): object {
  const meanings: Readonly<Record<string, string>> = {
    ...PLAIN_MEANINGS,
    ...EXPORT_MEANINGS,
    ...Object.fromEntries(ATTRIBUTES.map((name) => [columnOf(name), ATTRIBUTE_MEANINGS[name]])),
  };
  const figures = new Map<string, object>(MEASURE_NAMES.flatMap(figureFields));
  const columns = exportColumns({ measures: MEASURE_NAMES, attributes: ATTRIBUTES });
  return {
    fields: Object.entries(columns).map(([name, type]) => ({
      name,
      type: TYPES[type],
      ...(figures.get(name) ?? { description: meanings[name] }),
    })),
    missingValues: [''],
    primaryKey: ['release', ...KEY_COLUMNS],
  };
}

/** What is said of the two columns of a measure. */
function figureFields(measure: Measure): [column: string, said: object][] {
  const { value, state } = figureColumns(measure);
  return [
    [value, { description: MEASURE_MEANINGS[measure], unit: MEASURES[measure] }],
    [
      state,
      { description: `state of ${value}`, constraints: { required: true, enum: [...STATES] } },
    ],
  ];
}
