/**
 * The double nearest to the decimal in `bytes[start, end)`, the same as `Number(text)` but, for what
 * spreadsheets write (up to 19 digits, `35.270000000000003`), without making a string.
 * NaN where it is no plain decimal: blanks, hexadecimal, `Infinity` and the empty text included.
 */
export function parseDecimal(bytes: Buffer, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === MINUS;
  if (negative || bytes[at] === PLUS) at += 1;
  let head = 0;
  let tail = 0;
  let significant = 0;
  let digits = 0;
  let scale = 0;
  let inFraction = false;
  for (; at < end; at += 1) {
    const byte = bytes[at] as number;
    const digit = byte - ZERO;
    if (digit >= 0 && digit <= 9) {
      digits += 1;
      if (significant > 0 || digit > 0) significant += 1;
      if (significant <= HEAD_DIGITS) head = head * 10 + digit;
      else tail = tail * 10 + digit;
      if (inFraction) scale += 1;
    } else if (byte === POINT && !inFraction) inFraction = true;
    else break;
  }
  if (digits === 0) return Number.NaN;
  if (at < end || significant > MAX_DIGITS || scale > MAX_SCALE) {
    return parseText(bytes.toString('latin1', start, end));
  }
  const tailDigits = significant > HEAD_DIGITS ? significant - HEAD_DIGITS : 0;
  const magnitude =
    significant <= EXACT_DIGITS
      ? (head * power(tailDigits) + tail) / power(scale)
      : divideExactly(head * power(tailDigits), tail, scale);
  if (Number.isNaN(magnitude)) return parseText(bytes.toString('latin1', start, end));
  return negative ? -magnitude : magnitude;
}

/**
 * (high + low) ÷ 10^scale, correctly rounded, or NaN where that cannot be shown. The quotient is
 * multiplied back in twice the precision (Dekker's product); the rest it leaves corrects it once,
 * and a rest below half a unit in the last place proves that no other double is nearer.
 * `high` is 8 digits and up to 11 zeros, `low` up to 11 digits, so both are exact.
 */
function divideExactly(high: number, low: number, scale: number): number {
  if (scale === 0) return Number.NaN;
  const divisor = power(scale);
  const split = SPLITTER * divisor;
  const divisorHigh = split - (split - divisor);
  const divisorLow = divisor - divisorHigh;
  let quotient = (high + low) / divisor;
  for (let round = 0; round < 2; round += 1) {
    const product = quotient * divisor;
    const spread = SPLITTER * quotient;
    const quotientHigh = spread - (spread - quotient);
    const quotientLow = quotient - quotientHigh;
    const lost =
      quotientHigh * divisorHigh -
      product +
      quotientHigh * divisorLow +
      quotientLow * divisorHigh +
      quotientLow * divisorLow;
    const rest = high - product + low - lost;
    if (Math.abs(rest) < product * HALF_UNIT) return quotient;
    quotient += rest / divisor;
  }
  return Number.NaN;
}

function parseText(text: string): number {
  const value = DECIMAL.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}

function power(exponent: number): number {
  return POWERS_OF_TEN[exponent] as number;
}

/** Powers of ten that a double holds exactly. */
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const HEAD_DIGITS = 8;
/** So many digits make an integer below 2^53: one division then rounds correctly. */
const EXACT_DIGITS = 15;
const MAX_DIGITS = 19;
const MAX_SCALE = 22;
const SPLITTER = 2 ** 27 + 1;
/** A little below 2^-54, the least that half a unit in the last place is of its number. */
const HALF_UNIT = 0.999 * 2 ** -54;
const ZERO = 48;
const MINUS = 45;
const PLUS = 43;
const POINT = 46;
