import type { Drawing } from '../../charts/chart.ts';

/** What a picture needs besides the drawing. */
export interface DrawingContext {
  /** Folder of the shipped fonts: `dist/fonts` of the program. */
  readonly fonts: string;
  /** Day that stands as the date of files that must have one, `2024-05-01`: never today's. */
  readonly date: string;
  /** Makes a PNG of an SVG elsewhere, where many are drawn, with `scale` pixels for each of the SVG; absent: where it is asked for. */
  readonly drawPng?: (svg: string, scale: number) => Promise<Uint8Array>;
  /** Pixels of a PNG for each of the drawing; absent: 1.5, a drawing is then 1,920 wide. */
  readonly scale?: number;
}

/** Writes a drawing in one format: a text, or the bytes of a binary file. */
export type DrawingWriter = (
  drawing: Drawing,
  context: DrawingContext,
) => Promise<string | Uint8Array>;

/** One format that drawings are written in. */
export interface DrawingFormat {
  /** Whether it is text, which a terminal can show. */
  readonly isText: boolean;
  /** Loads its writer, with the libraries that only it needs. */
  readonly load: () => Promise<DrawingWriter>;
}
