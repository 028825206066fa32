import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommanderError, Option, Command as Program } from 'commander';
import {
  argumentUsage,
  type Command,
  type Context,
  type OptionValues,
} from '../commands/command.ts';
import { formatError } from '../commands/error-text.ts';
import { COMMANDS, type CommandEntry } from '../commands/index.ts';
import { PathwaysError } from '../domain/errors.ts';
import { terminalProgress } from './progress.ts';
import { VERSION } from './version.ts';

// Before the call below, which waits: what stands after it has no value yet.
const OVERVIEW = `
A first session:
  $ pathways rank --naics manufacturing --level 2     the sample that comes with the program
  $ pathways ingest oesm24in4.zip                     a download from https://www.bls.gov/oes/tables.htm
  $ pathways rank --naics 31-33 --level 3 --within 51-0000 --by wage`;

let hasOutputFailed = false;

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const context = systemContext();
  process.stdout.on('error', outputFailed);
  // Where no message can be shown, the exit code still says it.
  process.stderr.on('error', () => {});
  let exitCode = 0;
  const program = new Program('pathways')
    .description(
      'Ranks a sector’s occupations from published labor-market files, with honest margins: a prompt for the conversation with employers, not a substitute for what they say.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .option('--debug', 'show where in the program an error came from')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ sortSubcommands: false })
    .configureOutput({ writeOut: context.out, writeErr: context.err })
    .showHelpAfterError(
      '  Hint: pathways --help lists the commands, pathways COMMAND --help its options.',
    )
    .exitOverride()
    .addHelpText('after', OVERVIEW);
  await addCommands(program, argv, async (command, args, options) => {
    exitCode = await command.run(context, args, options);
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    context.progress.clear();
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof PathwaysError) {
      context.err(`${formatError(error)}\n`);
      if (argv.includes('--debug')) context.err(`${error.stack}\n`);
      return 2;
    }
    const shown = error instanceof Error ? error : new Error(String(error));
    context.err(
      argv.includes('--debug')
        ? `${shown.stack}\n`
        : `error: unexpected: ${shown.message.split('\n')[0]}\n  Hint: this is a fault of the program; run it again with --debug and report what it prints.\n`,
    );
    return 2;
  }
}

type Run = (command: Command, args: readonly string[], options: OptionValues) => Promise<void>;

/** The command that is called, whole; the others, which are only listed, by what the list says. */
async function addCommands(program: Program, argv: readonly string[], run: Run): Promise<void> {
  const words = argv.filter((word) => !word.startsWith('-'));
  const called = words[0] === 'help' ? words[1] : words[0];
  const isRun = words[0] !== 'help' && !argv.some((word) => word === '-h' || word === '--help');
  for (const [name, entry] of Object.entries<CommandEntry>(COMMANDS)) {
    const sub = program.command(name).summary(entry.summary);
    if (name === called) {
      if (isRun) entry.prepare?.();
      addDetails(sub, await entry.load(), run);
    } else if (entry.argument !== undefined) sub.argument(entry.argument);
  }
}

function addDetails(sub: Program, command: Command, run: Run): void {
  sub
    .description(command.description)
    .helpOption('-h, --help', 'print this help')
    .option('--debug', 'show where in the program an error came from');
  if (command.argument !== undefined) {
    sub.argument(argumentUsage(command.argument), command.argument.description);
  }
  for (const { flags, description, choices, default: value } of command.options) {
    const option = new Option(flags, description);
    if (choices !== undefined) option.choices([...choices]);
    if (value !== undefined) option.default(value);
    sub.addOption(option);
  }
  const width = Math.max(...command.examples.map((example) => example.command.length));
  const examples = command.examples.map(
    ({ command: line, shows }) => `  $ ${line.padEnd(width)}   ${shows}`,
  );
  sub.addHelpText('after', `\nExamples:\n${examples.join('\n')}`);
  sub.action(async (...received: unknown[]) => {
    const options = received.at(-2) as OptionValues;
    const given = command.argument === undefined ? undefined : received[0];
    const args = given === undefined ? [] : [given].flat().map(String);
    await run(command, args, options);
  });
}

function systemContext(): Context {
  const { stdout, stderr, env } = process;
  return {
    cwd: process.cwd(),
    env,
    now: () => new Date(),
    out: (result) => {
      stdout.write(result);
    },
    err: (text) => {
      stderr.write(text);
    },
    terminal: {
      isTerminal: stdout.isTTY === true,
      // A terminal that does not know its width says 0.
      columns: stdout.columns || 80,
      colour: stdout.isTTY === true && !env.NO_COLOR,
    },
    progress: terminalProgress(stderr),
    home: dirname(dirname(fileURLToPath(import.meta.url))),
  };
}

/**
 * A reader that has seen enough, such as `head`, closes the pipe: that is no error, and what is
 * being ingested is ingested to its end. A disk that is full is one.
 */
function outputFailed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || hasOutputFailed) return;
  hasOutputFailed = true;
  process.stderr.write(
    `error: Cannot write to standard output: ${error.code ?? error.message}\n  Hint: Free some space, or send the output elsewhere; what was written of it is not whole.\n`,
  );
  process.once('exit', () => {
    process.exitCode = 2;
  });
}
