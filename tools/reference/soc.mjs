import { crosswalkPairs } from './crosswalk.mjs';
import { publishedOccupations } from './published-occupations.mjs';

const COLUMNS = ['code', 'level', 'title', 'defined_by'];
const LEVELS = ['total', 'major', 'minor', 'broad', 'detailed'];
const DEFINED_BY =
  'defined_by soc: a code of the official classification at its official level; oews: a code, or a second level of a code, that only OEWS publishes.';

const MAY_2005 = 'oews/national_may2005_dl.xls';
const MAY_2011 = 'oews/national_M2011_dl.xls';
const MAY_2019 = 'oews/national_M2019_dl.xlsx';
const SOC_2010_RELEASES = ['oews/national_M2014_dl.xlsx', 'oews/national_M2018_dl.xlsx'];
const SOC_2018_RELEASES = [
  'oews/national_M2021_dl.xlsx',
  'oews/national_M2023_dl.xlsx',
  'oews/national_M2024_dl.xlsx',
];

export function soc2000(sources) {
  return {
    name: 'soc-2000',
    title: 'Occupations of SOC 2000 as published in the OES national estimates of May 2005',
    derived: `Code and title as published; the total is called All Occupations. The file holds 799 of the 801 detailed occupations that OES surveyed and no minor and broad groups; military occupations are not surveyed. ${DEFINED_BY}`,
    columns: COLUMNS,
    rows: tidy(publishedOccupations(sources, MAY_2005), () => true),
  };
}

export function soc2000To2010(sources) {
  const official = new Set([...officialSoc2000(sources), ...detailedSoc2010(sources).keys()]);
  return {
    name: 'soc-2000-2010',
    title: 'Occupations of the OES hybrid of SOC 2000 and 2010, May 2010 and 2011',
    derived: `Code and title as published in the national estimates of May 2011, without the asterisks behind titles; no minor and broad groups were published. The level of a blank group is detailed, 15-1150 included. ${DEFINED_BY} Official is a code of SOC 2000 (as far as OES published it) or 2010.`,
    columns: COLUMNS,
    rows: tidy(publishedOccupations(sources, MAY_2011), ({ code }) => official.has(code)),
  };
}

export function soc2010(sources) {
  const official = officialSoc2010(sources);
  return {
    name: 'soc-2010',
    title: 'SOC 2010 structure, with the codes that OES added in May 2012 to 2018',
    derived: `Detailed occupations from the 2010 side of the SOC 2010 to 2018 crosswalk, without its marks; major, minor and broad groups from the OES national estimates of May 2014 and 2018; 55-0000 and its groups, which OES does not survey, from the SOC 2018 structure, where they are the same; 45-3020 after its only occupation. ${DEFINED_BY}`,
    columns: COLUMNS,
    rows: [...official, ...addedByOews(sources, official, SOC_2010_RELEASES)]
      .toSorted(byCode)
      .map(cells),
  };
}

export function soc2010To2018(sources) {
  const official = [...officialSoc2010(sources), ...officialSoc2018(sources)];
  const known = new Set(official.map(({ code, level }) => `${code} ${level}`));
  return {
    name: 'soc-2010-2018',
    title: 'Occupations of the OEWS hybrid of SOC 2010 and 2018, May 2019 and 2020',
    derived: `Code, level and title as published in the national estimates of May 2019. ${DEFINED_BY} Official is a code at its level in SOC 2010 or 2018.`,
    columns: COLUMNS,
    rows: tidy(publishedOccupations(sources, MAY_2019), ({ code, level }) =>
      known.has(`${code} ${level}`),
    ),
  };
}

export function soc2018(sources) {
  const official = officialSoc2018(sources);
  return {
    name: 'soc-2018',
    title: 'SOC 2018 structure, with the codes that OEWS added from May 2021 on',
    derived: `Code, level and title from the structure; what else stands in the OEWS national estimates of May 2021, 2023 and 2024 is added. ${DEFINED_BY}`,
    columns: COLUMNS,
    rows: [...official, ...addedByOews(sources, official, SOC_2018_RELEASES)]
      .toSorted(byCode)
      .map(cells),
  };
}

function officialSoc2000(sources) {
  return publishedOccupations(sources, MAY_2005).map(({ code }) => code);
}

function officialSoc2018(sources) {
  const [, ...rows] = from(sources.sheet('soc/soc_structure_2018.xlsx'), 'Major Group');
  return rows.flatMap((row) => {
    const column = row.slice(0, 4).findIndex((cell) => cell !== '');
    if (column === -1) return [];
    return [{ code: row[column], level: LEVELS[column + 1], title: row[4], definedBy: 'soc' }];
  });
}

function officialSoc2010(sources) {
  const groups = new Map();
  const detailed = detailedSoc2010(sources);
  for (const path of SOC_2010_RELEASES) {
    for (const one of publishedOccupations(sources, path)) {
      if (one.level === 'detailed' || one.level === 'total') continue;
      // 53-1040, of OES's own 53-1048, is no broad group of SOC 2010.
      if (one.level === 'broad' && !hasMembers(one.code, detailed)) continue;
      groups.set(one.code, { ...one, definedBy: 'soc' });
    }
  }
  for (const one of officialSoc2018(sources)) {
    if (one.code.startsWith('55-') && one.level !== 'detailed') groups.set(one.code, one);
  }
  groups.set('45-3020', {
    code: '45-3020',
    level: 'broad',
    title: detailed.get('45-3021'),
    definedBy: 'soc',
  });
  const occupations = [...detailed].map(([code, title]) => ({
    code,
    level: 'detailed',
    title,
    definedBy: 'soc',
  }));
  return [...groups.values(), ...occupations];
}

function hasMembers(broad, detailed) {
  return [...detailed.keys()].some((code) => code.startsWith(broad.slice(0, 6)));
}

/** Code to title. */
function detailedSoc2010(sources) {
  return new Map(crosswalkPairs(sources).map(({ from: code, fromTitle }) => [code, fromTitle]));
}

function addedByOews(sources, official, paths) {
  const known = new Set(official.map(({ code, level }) => `${code} ${level}`));
  const added = new Map();
  for (const path of paths) {
    for (const one of publishedOccupations(sources, path)) {
      const key = `${one.code} ${one.level}`;
      if (!known.has(key)) added.set(key, { ...one, definedBy: 'oews' });
    }
  }
  return [...added.values()];
}

function tidy(occupations, isOfficial) {
  return occupations
    .map((one) => ({
      ...one,
      definedBy: one.level !== 'total' && isOfficial(one) ? 'soc' : 'oews',
    }))
    .toSorted(byCode)
    .map(cells);
}

function cells({ code, level, title, definedBy }) {
  return [code, level, title, definedBy];
}

function byCode(a, b) {
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);
}

function from(rows, firstCell) {
  return rows.slice(rows.findIndex((row) => row[0] === firstCell));
}
