const FILE = 'soc/soc_2010_to_2018_crosswalk.xlsx';

export function crosswalk(sources) {
  return {
    name: 'soc-crosswalk-2010-2018',
    title: 'Crosswalk from SOC 2010 to SOC 2018',
    derived:
      'All pairs as published, in their order. The marks behind titles, (#) for an occupation that is split and (##) for one that takes in parts of several, are left out; count the pairs instead.',
    columns: ['from', 'from_title', 'to', 'to_title'],
    rows: crosswalkPairs(sources).map(({ from, fromTitle, to, toTitle }) => [
      from,
      fromTitle,
      to,
      toTitle,
    ]),
  };
}

export function crosswalkPairs(sources) {
  return sources
    .sheet(FILE)
    .filter((row) => /^\d{2}-\d{4}$/.test(row[0] ?? ''))
    .map(([from, fromTitle, to, toTitle]) => ({
      from,
      fromTitle: withoutMark(fromTitle),
      to,
      toTitle: withoutMark(toTitle),
    }));
}

function withoutMark(title) {
  return title.replace(/\s*\(#+\)$/, '');
}
