import { FileError, type Place } from '../domain/errors.ts';

// What can be wrong within delimited text; `place` names the row.

export function quoteNotClosed(place: Place): FileError {
  return new FileError('Expected a closing quote, found the end of the file.', {
    place,
    hint: 'A field that begins with a quote in this row never ends: close it, or download the file again if it is cut off.',
  });
}

/** @param rest the bytes after the closing quote */
export function textAfterQuote(place: Place, rest: Buffer): FileError {
  const found = rest.toString('utf8', 0, 20).split(/[\r\n]/, 1)[0];
  return new FileError(
    `Expected a delimiter or the end of the row after a closing quote, found \`${found}\`.`,
    { place, hint: 'Double a quote that is part of the text: "5"" pipe".' },
  );
}

export function fieldTooLong(place: Place, maxBytes: number, isQuoted: boolean): FileError {
  return new FileError(
    `Expected a field of at most ${maxBytes / 2 ** 20} MB, found a longer one.`,
    {
      place,
      hint: isQuoted
        ? 'The quote that begins it in this row is probably never closed.'
        : 'The file is probably not a table.',
    },
  );
}

export function nulFound(place: Place): FileError {
  return new FileError('Expected text, found a NUL byte: the file is binary or damaged.', {
    place,
    hint: 'Download it again, or save it as CSV (UTF-8) in the program that made it.',
  });
}

export function tooManyColumns(place: Place, max: number): FileError {
  return new FileError(`Expected at most ${max} columns, found more.`, {
    place,
    hint: 'The file may be separated otherwise than its first lines are, or not be a table.',
  });
}

/** Memory would be in danger: each different text of a file is kept while it is read. */
export function tooManyTexts(place: Place, max: number, maxBytes: number): FileError {
  return new FileError(
    `Expected at most ${max / 1e6} million different texts (${maxBytes / 2 ** 20} MB), found more.`,
    { place, hint: 'Split the file into parts of fewer rows, each with the header.' },
  );
}
