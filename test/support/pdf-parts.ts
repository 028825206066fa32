/** What the objects of a PDF that pdfkit wrote say of it; only its streams are compressed. */
export interface PdfParts {
  readonly pages: number;
  /** Width and height of each page in points, `612 792`; each size once. */
  readonly sizes: readonly string[];
  readonly isTagged: boolean;
  readonly language: string | undefined;
  /** How often each type of element of its structure stands there. */
  readonly elements: Readonly<Record<string, number>>;
  /** Elements of type Figure without an alternative text. */
  readonly figuresWithoutText: number;
  readonly bookmarks: number;
  readonly fonts: readonly string[];
  /** Fonts whose file is not inside. */
  readonly fontsNotInside: number;
}

export function pdfParts(pdf: Uint8Array): PdfParts {
  const text = Buffer.from(pdf).toString('latin1');
  const objects = text.split(/^\d+ 0 obj$/m).slice(1);
  const having = (part: RegExp) => objects.filter((object) => part.test(object));
  const elements: Record<string, number> = {};
  for (const [, type = ''] of text.matchAll(/^\/S \/([A-Z]\w*)$/gm)) {
    elements[type] = (elements[type] ?? 0) + 1;
  }
  const descriptors = having(/\/Type \/FontDescriptor/);
  const fonts = having(/\/BaseFont \//).map(
    (object) => /\/BaseFont \/(?:[A-Z]+\+)?(\S+)/.exec(object)?.[1] ?? '',
  );
  return {
    pages: having(/\/Type \/Page\n/).length,
    sizes: [
      ...new Set([...text.matchAll(/\/MediaBox \[0 0 ([\d. ]+)\]/g)].map(([, size]) => size ?? '')),
    ],
    isTagged:
      /\/MarkInfo/.test(text) && /\/Marked true/.test(text) && /\/StructTreeRoot/.test(text),
    language: /\/Lang \(([^)]*)\)/.exec(text)?.[1],
    elements,
    figuresWithoutText: having(/\/S \/Figure\n/).filter((one) => !/\/Alt [(<]/.test(one)).length,
    bookmarks: having(/\/Dest \[/).length,
    fonts: [...new Set(fonts)].sort(),
    fontsNotInside: descriptors.filter((one) => !/\/FontFile[23]? /.test(one)).length,
  };
}
