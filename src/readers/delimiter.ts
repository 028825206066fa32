/** The rarer one in running text first: it wins where two fit equally well. */
const CANDIDATES = ['\t', '|', ';', ','] as const;
const QUOTE = '"';
const LOOK_AT_RECORDS = 100;

/** What separates the fields of a record. */
type Delimiter = (typeof CANDIDATES)[number];

/**
 * The delimiter that cuts most of the first records into the same number of fields, two at least;
 * among equals the one that makes more fields. A comma where none fits: one column is legal.
 * @param isWhole whether `text` is the whole file; else its last record may be cut and is left out
 */
export function detectDelimiter(text: string, isWhole: boolean): Delimiter {
  let best: Delimiter = ',';
  let bestRecords = 0;
  let bestFields = 0;
  for (const candidate of CANDIDATES) {
    const { records, fields } = mostCommon(fieldCounts(text, candidate, isWhole));
    if (records > bestRecords || (records === bestRecords && fields > bestFields)) {
      best = candidate;
      bestRecords = records;
      bestFields = fields;
    }
  }
  return best;
}

/** Fields of each record that is not blank, delimiters within quotes not counted. */
function fieldCounts(text: string, delimiter: Delimiter, isWhole: boolean): number[] {
  const counts: number[] = [];
  let fields = 1;
  let recordStart = 0;
  let isFieldStart = true;
  let isQuotedField = false;
  let isWithinQuotes = false;
  for (let i = 0; i < text.length && counts.length < LOOK_AT_RECORDS; i++) {
    const c = text[i];
    if (isWithinQuotes) {
      isWithinQuotes = c !== QUOTE;
    } else if (c === QUOTE && (isFieldStart || (isQuotedField && text[i - 1] === QUOTE))) {
      // Opens at a field's start; right after a closing one it is the second of a doubled pair.
      isWithinQuotes = true;
      isQuotedField = true;
      isFieldStart = false;
    } else if (c === delimiter) {
      fields++;
      isFieldStart = true;
      isQuotedField = false;
    } else if (c === '\n' || c === '\r') {
      if (i > recordStart) counts.push(fields);
      fields = 1;
      recordStart = i + 1;
      isFieldStart = true;
      isQuotedField = false;
    } else {
      isFieldStart = false;
    }
  }
  if (isWhole && counts.length < LOOK_AT_RECORDS && recordStart < text.length) counts.push(fields);
  return counts;
}

function mostCommon(counts: readonly number[]): { records: number; fields: number } {
  const tally = new Map<number, number>();
  for (const fields of counts) if (fields > 1) tally.set(fields, (tally.get(fields) ?? 0) + 1);
  let best = { records: 0, fields: 0 };
  for (const [fields, records] of tally) {
    if (records > best.records || (records === best.records && fields > best.fields)) {
      best = { records, fields };
    }
  }
  return best;
}
