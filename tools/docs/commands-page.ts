import { argumentUsage, type Command, type CommandOption } from '../../src/commands/command.ts';
import { code, GENERATED, paragraphs, table } from './markdown.ts';

/** Every command with its usage, its options and its examples, as `--help` lists them. */
export function commandsPage(all: readonly (Command & { readonly summary: string })[]): string {
  const lines = [
    GENERATED,
    '',
    '# Commands',
    '',
    ...table(
      ['command', 'what it does'],
      all.map(({ name, summary }) => [`[${code(name)}](#${name})`, summary]),
    ),
    '',
    'Every command also takes `--help` and `--debug` (which shows where in the program an error came from). Results go to standard output, all else to standard error. Exit codes: 0 fine, 1 the data has findings, 2 it could not run.',
    '',
    ...all.flatMap(commandSection),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function commandSection(command: Command): readonly string[] {
  const { argument } = command;
  return [
    `## ${command.name}`,
    '',
    ...paragraphs(command.description),
    '```text',
    usage(command),
    '```',
    '',
    ...(argument === undefined ? [] : [`${code(argument.name)}: ${argument.description}.`, '']),
    ...optionTable(command.options),
    ...exampleBlock(command),
  ];
}

function usage({ name, argument, options }: Command): string {
  const parts = [`pathways ${name}`];
  if (options.length > 0) parts.push('[options]');
  if (argument !== undefined) parts.push(argumentUsage(argument));
  return parts.join(' ');
}

function optionTable(options: readonly CommandOption[]): readonly string[] {
  if (options.length === 0) return [];
  const rows = options.map(({ flags, description, choices, default: value }) => [
    code(flags),
    choices === undefined ? description : `${description}: ${choices.map(code).join(', ')}`,
    value === undefined ? '' : code(value),
  ]);
  return [...table(['option', 'what it means', 'default'], rows), ''];
}

function exampleBlock({ examples }: Command): readonly string[] {
  if (examples.length === 0) return [];
  const lines = examples.flatMap(({ command, shows }) => [`# ${shows}`, `$ ${command}`]);
  return ['```console', ...lines, '```', ''];
}
