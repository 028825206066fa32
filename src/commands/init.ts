import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { stateArea } from '../domain/area.ts';
import { FileError, RequestError } from '../domain/errors.ts';
import { type Command, type Context, type OptionValues, text } from './command.ts';

/** Writes a config for `pathways refresh`. */
export const init: Command = {
  name: 'init',
  description:
    'Writes pathways.config.json, which says what pathways refresh keeps current: the sources that serve the sectors and areas named, and a pack for each of them. Look through it and change what you like; docs/how-to/schedule.md explains every part.',
  options: [
    {
      flags: '--contact <email>',
      description: 'your e-mail address; it is told to the servers that are asked',
    },
    { flags: '--sector <codes>', description: 'sectors, divided by commas: 31-33,62' },
    {
      flags: '--area <areas>',
      description: 'states or metropolitan areas, divided by commas: CO,19740 (default: U.S.)',
    },
    {
      flags: '--source <kinds>',
      description: 'these sources only, divided by commas: oews-sectors,bls-occupations',
    },
    {
      flags: '--config <file>',
      description: 'where to write it (default: pathways.config.json in the current folder)',
    },
    { flags: '--force', description: 'write over a config that is there' },
  ],
  examples: [
    {
      command: 'pathways init --contact you@example.org --sector 31-33 --area CO',
      shows: 'manufacturing in the U.S. and in Colorado',
    },
    {
      command: 'pathways init --contact you@example.org --source oews-national',
      shows: 'one source and no pack',
    },
  ],
  run,
};

async function run(
  context: Context,
  _args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const { CONFIG_FILE, parseConfig } = await import('./config/schema.ts');
  const contact = text(options, 'contact');
  if (contact === undefined) {
    throw new RequestError('Expected your e-mail address after --contact, found none.', {
      hint: 'BLS refuses programs that name nobody: pathways init --contact you@example.org.',
    });
  }
  if (!/^[^@\s,]+@[^@\s,]+\.[^@\s,]+$/.test(contact)) {
    throw new RequestError(
      `Expected an e-mail address after --contact, found ${JSON.stringify(contact)}.`,
      { hint: 'For example: pathways init --contact you@example.org.' },
    );
  }
  const [sectors, areas, kinds] = ['sector', 'area', 'source'].map((name) =>
    listed(text(options, name)),
  ) as [string[], string[], string[]];
  const path = resolve(context.cwd, text(options, 'config') ?? CONFIG_FILE);
  const config = {
    contact,
    sources: (kinds.length > 0 ? kinds : kindsFor(sectors, areas)).map((kind) => ({ kind })),
    areas,
    packs: sectors.flatMap((sector) => [
      { sector, area: 'US' },
      ...areas.map((area) => ({ sector, area })),
    ]),
    folders: { store: 'data/store', reports: 'reports' },
  };
  const json = `${JSON.stringify(config, null, 2)}\n`;
  parseConfig(json, { file: basename(path) });
  const handle = await open(path, options.force === true ? 'w' : 'wx').catch(
    (cause: NodeJS.ErrnoException) => {
      throw cause.code === 'EEXIST'
        ? new FileError(`There is a config already: ${path}`, {
            hint: 'Change it by hand, or write over it with --force.',
            cause,
          })
        : new FileError(`Cannot write ${path}: ${cause.code ?? cause.message}`, {
            hint: 'Check that the folder is there and may be written by you.',
            cause,
          });
    },
  );
  await handle.writeFile(json).finally(() => handle.close());
  context.out(
    `${basename(path)} is written. Look through it; then: pathways refresh --dry-run says what would be fetched.\n`,
  );
  return 0;
}

function listed(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The sources that serve sectors and areas: the U.S. by sector always, states and metropolitan areas where they are named. */
function kindsFor(sectors: readonly string[], areas: readonly string[]): readonly string[] {
  const states = areas.flatMap((area) => stateArea(area) ?? []);
  const hasStates = states.length > 0;
  return [
    ...(sectors.length > 0 ? ['oews-sectors'] : ['oews-national']),
    'bls-occupations',
    ...(hasStates ? ['oews-states'] : []),
    ...(hasStates && sectors.length > 0 ? ['oews-research'] : []),
    ...(hasStates ? ['projections-central'] : []),
    ...(states.some(({ postal }) => postal === 'CO') ? ['colorado-wid'] : []),
    ...(areas.some((area) => /^\d{5,7}$/.test(area)) ? ['oews-metro'] : []),
  ];
}
