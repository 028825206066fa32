/**
 * A decimal as the publisher's spreadsheet program stores it: `35.270000000000003`,
 * `7.0000000000000007E-2`, `16.5`. It prints 17 digits where the binary number is far from the
 * decimal one (about a tenth of all), and `E` notation where that is how the digits begin after 0.0.
 * @param {number} units how many of the last place: 3527 for 35.27
 * @param {number} places decimal places, 1 to 3
 */
export function decimalText(units, places) {
  const cache = caches[places];
  let text = cache.get(units);
  if (text === undefined) {
    text = spell(units, places);
    cache.set(units, text);
  }
  return text;
}

const caches = [new Map(), new Map(), new Map(), new Map()];

function spell(units, places) {
  const value = units / 10 ** places;
  const text = isFarFromDecimal(value, units, places)
    ? value.toPrecision(17).replace(/0+$/, '')
    : String(value);
  const small = /^0\.0+([1-9])(\d+)$/.exec(text);
  return small ? `${small[1]}.${small[2]}E-${text.search(/[1-9]/) - 1}` : text;
}

/** Off by 0.44 of the last binary place or more: about as often as in the published files. */
function isFarFromDecimal(value, units, places) {
  if (value === 0) return false;
  const exact = BigInt(value.toFixed(60).replace('.', ''));
  const error = Number(exact - BigInt(units) * 10n ** BigInt(60 - places)) / 1e60;
  return Math.abs(error) >= 0.44 * 2 ** (Math.floor(Math.log2(value)) - 52);
}
