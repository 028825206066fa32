const LEVELS = new Set(['total', 'major', 'minor', 'broad', 'detailed']);

/**
 * The occupations of an OEWS file, each code and level once. Where the group is blank (to May 2011)
 * only the total, major groups and detailed occupations are published. The asterisk that May 2010
 * and 2011 set behind a title is a footnote mark and left out.
 */
export function publishedOccupations(sources, path) {
  const [header, ...rows] = sources.sheet(path);
  const column = (...names) => header.findIndex((cell) => names.includes(cell.toLowerCase()));
  const code = column('occ_code');
  const title = column('occ_title');
  const group = column('o_group', 'occ_group', 'group');
  const found = new Map();
  for (const row of rows) {
    if (!/^\d{2}-\d{4}$/.test(row[code] ?? '')) continue;
    const level = levelOf(row[code], row[group]);
    found.set(`${row[code]} ${level}`, {
      code: row[code],
      level,
      // Industry files to 2018 call the total "Industry Total".
      title: level === 'total' ? 'All Occupations' : row[title].replace(/\s*\*+$/, ''),
    });
  }
  return [...found.values()];
}

function levelOf(code, group) {
  if (group === 'detail') return 'detailed';
  if (LEVELS.has(group)) return group;
  if (group !== '') throw new Error(`${code}: unknown group ${group}`);
  return code === '00-0000' ? 'total' : 'detailed';
}
