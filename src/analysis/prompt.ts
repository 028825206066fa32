import type { WordingKey } from '../domain/wording.ts';

/** A question for employers that the figures raise; its words are looked up by key. */
export interface Prompt {
  readonly key: WordingKey;
  /** What the words may name, written as people read it. */
  readonly fields: Readonly<Record<string, string>>;
  /** The figures that it rests on. */
  readonly figures: readonly PromptFigure[];
}

/** One figure under a prompt. */
export interface PromptFigure {
  readonly soc: string;
  readonly title: string;
  /** `Jobs`, `Growth 2024–34`, `Median wage`. */
  readonly measure: string;
  /** As people read it, with its margin: `12,360 ± 407`. */
  readonly text: string;
  /** Null where nothing is published. */
  readonly value: number | null;
}
