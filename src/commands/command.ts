/** What a command may touch of the world outside; passed in, so that nothing else does. */
export interface Context {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Results: standard output; bytes as they are. */
  readonly out: (result: string | Uint8Array) => void;
  /** Everything else: standard error. */
  readonly err: (text: string) => void;
  readonly terminal: {
    /** Whether standard output is a terminal: then tables are fitted to its width and coloured. */
    readonly isTerminal: boolean;
    readonly columns: number;
    readonly colour: boolean;
  };
  readonly progress: Progress;
  /** The program's own folder, in which `data/` stands. */
  readonly home: string;
}

/** A line on standard error that shows how far a long task is; silent where that is no terminal. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

export interface CommandOption {
  /** As commander writes it: `--naics <code>`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string;
}

export interface Example {
  readonly command: string;
  /** What it shows. */
  readonly shows: string;
  /** Set where it needs files or a store that only the reader has; all others run in a test. */
  readonly needsFile?: true;
}

/** The values of a command's options by their camel-case names. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** One command: what its help says, and what it does. */
export interface Command {
  readonly name: string;
  readonly description: string;
  readonly argument?: {
    readonly name: string;
    readonly description: string;
    readonly variadic: boolean;
    /** Set where the command can do without. */
    readonly optional?: true;
  };
  readonly options: readonly CommandOption[];
  readonly examples: readonly Example[];
  /** Returns the exit code: 0 fine, 1 the data has findings, 2 it could not run. */
  readonly run: (
    context: Context,
    args: readonly string[],
    options: OptionValues,
  ) => Promise<number>;
}

/** The option's text, or undefined where it was not given. */
export function text(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** An argument as usage lines write it: `<file...>`, `[name]` where the command can do without. */
export function argumentUsage({
  name,
  variadic,
  optional,
}: NonNullable<Command['argument']>): string {
  const value = variadic ? `${name}...` : name;
  return optional ? `[${value}]` : `<${value}>`;
}
