/** A command of a page, and what the page says it prints. */
export interface ConsoleStep {
  readonly command: string;
  /** Undefined where the page shows nothing below the command. */
  readonly output: string | undefined;
  /** Of the command, in the page. */
  readonly line: number;
}

/**
 * How a block is marked, after its fence and `console `: `run` on the sample, `fails` on the sample
 * with an error, `real` on the real files of `PATHWAYS_REAL_DATA`.
 */
export type ConsoleMark = 'run' | 'fails' | 'real';

/**
 * The commands of all blocks of a mark, in the order of the page. In them a line that begins with
 * `$ ` is a command, and the lines below it are what it prints.
 */
export function consoleSteps(markdown: string, mark: ConsoleMark = 'run'): readonly ConsoleStep[] {
  const steps: ConsoleStep[] = [];
  let shown: string[] | undefined;
  let command: { readonly text: string; readonly line: number } | undefined;
  const endStep = () => {
    if (command === undefined || shown === undefined) return;
    const output = shown.join('\n').trim();
    const { text, line } = command;
    steps.push({ command: text, output: output === '' ? undefined : output, line });
    command = undefined;
  };
  for (const [index, line] of markdown.split('\n').entries()) {
    if (shown === undefined) {
      if (line.trimEnd() === `\`\`\`console ${mark}`) shown = [];
    } else if (line.startsWith('```')) {
      endStep();
      shown = undefined;
    } else if (line.startsWith('$ ')) {
      endStep();
      command = { text: line.slice(2), line: index + 1 };
      shown = [];
    } else shown.push(line);
  }
  return steps;
}

/** Whether a program printed what a page shows; a line `…` stands for any number of lines. */
export function isShownBy(shown: string, printed: string): boolean {
  const lines = shown.split('\n').map((line) => line.trimEnd());
  const pattern = lines.map((line) =>
    line.trim() === '…' ? '(?:.*\\n)*?' : `${line.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}\\n`,
  );
  const text = printed
    .trim()
    .split('\n')
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
  return new RegExp(`^${pattern.join('')}$`).test(text);
}

/** The words of a command line; those in quotes stay together. */
export function words(commandLine: string): readonly string[] {
  return [...commandLine.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
}
