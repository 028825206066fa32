import { z } from 'zod';
import { LayoutError, type Place } from '../../domain/errors.ts';
import { industryCode } from '../../domain/naics.ts';

/** The file's usual name, in the folder that `pathways` is started in. */
export const CONFIG_FILE = 'pathways.config.json';

const sector = z
  .string()
  .refine((text) => industryCode(text) !== undefined, 'no NAICS code')
  .describe('NAICS code, such as 31-33');

const area = z
  .string()
  .min(1)
  .describe('FIPS code, postal code, CBSA code or name, as --area takes it');

const term = z
  .enum(['long', 'short'])
  .default('long')
  .describe('long: about ten years ahead, short: about two');

const release = z
  .string()
  .min(1)
  .describe('The release, such as 2024-05 or pc-2022-32, where neither file nor name states it');

const mapping = z
  .string()
  .min(1)
  .describe(
    'The mapping of its columns, as for pathways ingest --mapping; from this file’s folder',
  );

const https = z
  .string()
  .regex(
    /^https:\/\/[^\s/]+\/\S*$|^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?\/\S*$/,
    'no https address',
  )
  .refine((text) => URL.canParse(text.replaceAll('{industry}', '0')), 'no https address')
  // Addresses are shown, also in changes.md, which others read.
  .refine((text) => !/^https:\/\/[^/?#]*@/.test(text), 'an address with a password in it');

const plainName = z
  .string()
  .regex(/^[^\\/:*?"<>|\p{Cc}]+$/u, 'no plain file name')
  .refine((text) => !text.startsWith('.'), 'no plain file name');

/** Where figures are fetched from; one kind for each file in `commands/refresh/remote/`. */
const source = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z
        .literal('oews-national')
        .describe('OEWS, all industries together, U.S.: oesmYYnat.zip'),
    }),
    z.strictObject({
      kind: z.literal('oews-sectors').describe('OEWS by industry, U.S.: oesmYYin4.zip'),
    }),
    z.strictObject({
      kind: z.literal('oews-states').describe('OEWS by state, all industries: oesmYYst.zip'),
    }),
    z.strictObject({
      kind: z
        .literal('oews-metro')
        .describe('OEWS by metropolitan and nonmetropolitan area: oesmYYma.zip'),
    }),
    z.strictObject({
      kind: z.literal('oews-all').describe('All OEWS files in one, about 80 MB: oesmYYall.zip'),
    }),
    z.strictObject({
      kind: z
        .literal('oews-research')
        .describe('OEWS research estimates, state by sector; mind their limitations'),
      sectors: z
        .array(z.string().regex(/^\d\d(-\d\d)?$/))
        .min(1)
        .optional()
        .describe(
          'The part of the file’s name after sec_, such as 31-33; BLS groups sectors differently from year to year. Left out: all sectors in one file',
        ),
    }),
    z.strictObject({
      kind: z
        .literal('bls-occupations')
        .describe('Employment Projections by occupation, U.S.: occupation.xlsx, always the newest'),
    }),
    z.strictObject({
      kind: z
        .literal('bls-matrix')
        .describe('National Employment Matrix by industry, from an address that you know'),
      industries: z
        .array(z.string().regex(/^[0-9A-Z]{2,6}([-,][0-9]{1,3})?$/))
        .min(1)
        .describe('As the matrix writes them: 31-330, 620000, 3320A1'),
      url: https
        .refine((text) => text.includes('{industry}'), 'no {industry} in it')
        .describe('Where the CSV is; {industry} stands for the code'),
    }),
    z.strictObject({
      kind: z
        .literal('projections-central')
        .describe('Projections Central, all industries by state'),
      states: z.array(area).min(1).optional().describe('Left out, the states among areas'),
      term,
    }),
    z.strictObject({
      kind: z
        .literal('colorado-wid')
        .describe('Colorado, projections by industry and occupation (data.colorado.gov)'),
      term,
    }),
    z.strictObject({
      kind: z.literal('url').describe('Any other file'),
      url: https,
      fileName: plainName
        .optional()
        .describe('The name to keep it under; left out, the last part of the address'),
      hosts: z
        .array(z.string().regex(/^[a-z0-9.-]+$/))
        .optional()
        .describe('Hosts that the address may send on to, besides its own'),
      mapping: mapping.optional(),
      release: release.optional(),
    }),
  ])
  .describe('Where figures are fetched from');

const file = z.union([
  z.string().min(1).describe('Path, from this file’s folder'),
  z.strictObject({
    path: z.string().min(1).describe('Path, from this file’s folder'),
    mapping: mapping.optional(),
    release: release.optional(),
  }),
]);

const pack = z
  .strictObject({
    sector,
    area: area
      .optional()
      .describe('Left out: one for each of areas, or the U.S. where there are none'),
    options: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
      .optional()
      .describe('Options of the pack, by their names without the dashes'),
  })
  .describe('A pack to keep current');

const folder = z.string().min(1);

/** What is to be kept current, as people write it. */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional(),
    contact: z
      .email()
      .describe(
        'Your e-mail address, told to every server that is asked; BLS refuses programs without one',
      ),
    sources: z.array(source).default([]).describe('Where figures are fetched from'),
    files: z
      .array(file)
      .default([])
      .describe(
        'Files that are there already. One with the name of a download is taken in its place',
      ),
    areas: z
      .array(area)
      .default([])
      .describe(
        'Areas of interest: for packs that name none, and the states for Projections Central',
      ),
    packs: z.array(pack).default([]).describe('The packs to keep current'),
    folders: z
      .strictObject({
        store: folder.optional().describe('Left out, $PATHWAYS_STORE, else data/store'),
        reports: folder.default('reports').describe('For packs, changes.md and changes.json'),
      })
      .default({ reports: 'reports' })
      .describe('From this file’s folder'),
  })
  .describe('What pathways refresh keeps current');

export type Config = z.infer<typeof configSchema>;
export type SourceConfig = Config['sources'][number];
export type SourceKind = SourceConfig['kind'];

/** Reads a config as people write it. @throws LayoutError that lists what is wrong, by its place in the JSON. */
export function parseConfig(text: string, place: Place): Config {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new LayoutError(`The config is no JSON: ${(cause as Error).message}`, {
      place,
      hint: 'pathways init writes one to begin with.',
    });
  }
  const result = configSchema.safeParse(json);
  if (result.success) return result.data;
  const faults = result.error.issues.map(
    ({ path, message }) => `${path.length === 0 ? 'the config' : path.join('.')}: ${message}`,
  );
  throw new LayoutError(`The config is not as expected:\n  ${faults.slice(0, 10).join('\n  ')}`, {
    place,
    hint: 'docs/how-to/schedule.md explains every part; pathways init writes a config to begin with.',
  });
}

/** The schema for editors, as JSON Schema. */
export function configJsonSchema(): unknown {
  return z.toJSONSchema(configSchema, { io: 'input' });
}
