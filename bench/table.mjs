/** Prints what was measured beside its target. `value` is NaN where a run broke. */
export function printTable(results) {
  const rows = [['benchmark', 'what', 'measured', 'target', '', 'medians']];
  for (const { benchmark, value, detail } of results) {
    const { name, what, target } = benchmark;
    const measured = Number.isNaN(value) ? '–' : format(value, target);
    rows.push([name, what, measured, limitText(target), verdict(value, target), detail]);
  }
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    console.log(
      row
        .map((text, column) => text.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
  }
}

function limitText(target) {
  return target.atMost === undefined
    ? `≥ ${target.atLeast} ${target.unit}`
    : `≤ ${target.atMost} ${target.unit}`;
}

function format(value, target) {
  return `${target.unit === 'MB' ? Math.round(value) : value.toFixed(2)} ${target.unit}`;
}

function verdict(value, target) {
  if (Number.isNaN(value)) return 'broken';
  if (value > (target.atMost ?? Infinity)) return 'over';
  return value < (target.atLeast ?? -Infinity) ? 'below' : 'ok';
}
