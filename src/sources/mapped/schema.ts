import { z } from 'zod';
import { AREA_TYPES } from '../../domain/area.ts';
import { LayoutError, type Place } from '../../domain/errors.ts';
import { MARKS } from '../../domain/estimate.ts';
import { ATTRIBUTES, MEASURE_NAMES } from '../../domain/measure.ts';
import { isOwnershipCode } from '../../domain/ownership.ts';
import { SOC_LEVEL_NAMES } from '../../domain/soc-level.ts';
import type { Mapping } from './mapping.ts';

const AREA_TYPE_NAMES = [...Object.values(AREA_TYPES), 'county', 'region'] as const;

const column = z.string().min(1).describe('The heading of a column');
const mark = z.enum(MARKS).describe('Why a figure is not there');
const areaType = z.enum(AREA_TYPE_NAMES);

const areaConstant = z
  .strictObject({
    code: z.string().min(1).describe('99 for the U.S., two digits (FIPS) for a state'),
    type: areaType,
    title: z.string().min(1),
  })
  .describe('An area');

const ownArea = z
  .strictObject({
    prefix: z.string().describe('Stands before the value in the area’s code: NY- makes NY-1'),
    type: z.union([areaType, z.strictObject({ column, values: z.record(z.string(), areaType) })]),
    title: z
      .string()
      .min(1)
      .optional()
      .describe('Where no column has titles; {value} stands for the value'),
  })
  .describe('How areas that the publisher draws itself are named');

const area = z
  .union([
    z.strictObject({ fixed: areaConstant }),
    z.strictObject({
      column,
      title: column.optional(),
      read: z
        .enum(['states', 'own'])
        .describe(
          'states: FIPS codes, padded or not, postal codes or names of states and the U.S., five and seven digits of metropolitan and nonmetropolitan areas; own: numbers or names of the publisher’s own',
        ),
      values: z
        .record(z.string(), areaConstant)
        .optional()
        .describe('What single values stand for, whatever read says'),
      own: ownArea.optional(),
    }),
  ])
  .describe('The area of all rows (fixed), or where each row states its own');

const figure = z.union([
  column,
  z.strictObject({
    column,
    zero: mark.optional().describe('Where 0 stands for a figure that is not there'),
    unit: z.enum(['jobs', 'thousands']).optional().describe('Where it differs from units'),
  }),
]);

/** A mapping as people write it. */
export const mappingSchema = z
  .strictObject({
    $schema: z.string().optional(),
    title: z.string().min(1).describe('What the file is'),
    publisher: z.string().min(1),
    licence: z.string().min(1).optional(),
    program: z
      .string()
      .regex(/^[a-z](?:[a-z0-9-]|\{[^{}]+\})*$/)
      .refine((text) => !/-\d{4}(-\d{2})?$/.test(text), 'the period is not part of it')
      .describe(
        'First part of the release’s id, lower case, to which the period is added: ny makes ny-2014-24. A column in braces gives the row’s own text: wid-{stateabbrv}. oews for extracts of OEWS files',
      ),
    period: z
      .union([
        z
          .string()
          .regex(/^\d{4}([-–]\d{2}(\d{2})?)?$/)
          .describe('2022-2032 for projections, 2024 for wages, 2024-05 for program oews'),
        z.strictObject({ column }).describe('A column that holds such a period'),
        z.strictObject({ base: column, projected: column }).describe('Two columns of years'),
      ])
      .optional()
      .describe('Left out, --release has to say it'),
    sheet: z.string().min(1).optional().describe('Left out, every sheet that has the columns'),
    area,
    industry: z
      .strictObject({
        code: column,
        title: column.optional(),
        all: z.array(z.string()).optional().describe('Values that mean all industries'),
        skipOthers: z
          .boolean()
          .optional()
          .describe('Leave out rows whose industry has no NAICS code, with a word in the report'),
      })
      .optional()
      .describe('Left out, all industries together'),
    ownership: z
      .string()
      .refine(isOwnershipCode, 'no ownership code')
      .optional()
      .describe('Left out, all for projections (with the self-employed), 1235 for wages'),
    occupation: z.strictObject({ code: column, title: column.optional() }),
    level: z
      .union([
        z.literal('soc').describe('As the SOC structure of the period has the code'),
        z.strictObject({ column, values: z.record(z.string(), z.enum(SOC_LEVEL_NAMES)) }),
      ])
      .describe('How the level of an occupation is known'),
    figures: z
      .partialRecord(z.enum(MEASURE_NAMES as [string, ...string[]]), figure)
      .refine((figures) => Object.keys(figures).length > 0, 'no figure is mapped')
      .describe('The columns of the figures by measure'),
    attributes: z.partialRecord(z.enum(ATTRIBUTES), column).optional(),
    units: z.strictObject({
      employment: z.enum(['jobs', 'thousands']),
      percents: z.enum(['percent', 'fraction']).optional().describe('13.1 or 0.131'),
      openings: z
        .enum(['year', 'period'])
        .optional()
        .describe('Openings of one year, or of all years of the period together'),
      decimal: z.enum(['.', ',']).optional().describe('13.1 or 13,1'),
    }),
    withheld: z
      .strictObject({
        signs: z
          .record(z.string(), mark)
          .optional()
          .describe('Signs of this file beside the usual *, **, #, N/A and -'),
        rows: z
          .strictObject({ column, values: z.array(z.string()).min(1), mark })
          .optional()
          .describe('A column that withholds the figures of its row'),
      })
      .optional(),
    wages: z
      .strictObject({ column, values: z.record(z.string(), z.enum(['hour', 'year'])) })
      .optional()
      .describe(
        'Where a row says whether its wages are by the hour or by the year: map them as annual ones',
      ),
    sure: z.array(z.string()).optional().describe('Of a draft: what was found, and from what'),
    unsure: z.array(z.string()).optional().describe('Of a draft: what to check or to add'),
  })
  .describe('What the columns of a table of occupations mean, for pathways ingest --mapping');

/** Reads a mapping as people write it. @throws LayoutError that lists what is wrong, by its place in the JSON. */
export function parseMapping(text: string, place: Place): Mapping {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new LayoutError(`The mapping is no JSON: ${(cause as Error).message}`, {
      place,
      hint: 'pathways ingest FILE --suggest-mapping writes a draft to begin with.',
    });
  }
  const result = mappingSchema.safeParse(json);
  if (result.success) return result.data as Mapping;
  const faults = result.error.issues.flatMap(faultLines);
  throw new LayoutError(`The mapping is not as expected:\n  ${faults.slice(0, 10).join('\n  ')}`, {
    place,
    hint: 'docs/how-to/mapping.md explains every part; pathways ingest FILE --suggest-mapping writes a draft.',
  });
}

type Issue = z.core.$ZodIssue;

/** A fault of a choice is told by the alternative that came nearest. */
function faultLines(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_union') {
    const nearest = issue.errors
      .filter((issues) => issues.some(({ path }) => path.length > 0))
      .sort((a, b) => a.length - b.length)[0];
    if (nearest !== undefined) {
      return nearest.flatMap((inner) =>
        faultLines({ ...inner, path: [...issue.path, ...inner.path] }),
      );
    }
  }
  const at = issue.path.length === 0 ? 'the mapping' : issue.path.join('.');
  return [`${at}: ${issue.message}`];
}

/** The schema for editors, as JSON Schema. */
export function mappingJsonSchema(): unknown {
  return z.toJSONSchema(mappingSchema, { io: 'input' });
}
