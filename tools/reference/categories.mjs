/** Id, label, symbol, colour, and the SOC groups: a level-3 group goes before its level-2 group. */
const CATEGORIES = [
  ['production', 'Production', 'PR', '#D55E00', '51-0000'],
  ['installation-and-maintenance', 'Installation and maintenance', 'IM', '#009E73', '49-0000'],
  [
    'transportation-and-material-moving',
    'Transportation and material moving',
    'TM',
    '#E69F00',
    '53-0000 43-5000',
  ],
  [
    'construction-and-farming',
    'Construction, extraction and farming',
    'CF',
    '#F0E442',
    '47-0000 45-0000',
  ],
  [
    'engineering-science-and-computing',
    'Engineering, science and computing',
    'EN',
    '#0072B2',
    '17-0000 15-0000 19-0000',
  ],
  ['management', 'Management', 'MG', '#000000', '11-0000'],
  ['business-law-and-media', 'Business, law and media', 'BU', '#CC79A7', '13-0000 23-0000 27-0000'],
  ['office', 'Office', 'OF', '#56B4E9', '43-0000'],
  ['sales', 'Sales', 'SA', '#CC79A7', '41-0000'],
  ['health-practitioners', 'Health practitioners', 'HP', '#0072B2', '29-0000 29-1000'],
  [
    'health-technologists-and-technicians',
    'Health technologists and technicians',
    'HT',
    '#009E73',
    '29-2000 29-9000',
  ],
  [
    'care-and-personal-service',
    'Care support and personal service',
    'CA',
    '#D55E00',
    '31-0000 39-0000',
  ],
  [
    'education-and-social-service',
    'Education and social service',
    'ES',
    '#E69F00',
    '25-0000 21-0000 19-3000',
  ],
  [
    'food-cleaning-and-protection',
    'Food, cleaning and protective service',
    'FC',
    '#F0E442',
    '35-0000 37-0000 33-0000 55-0000',
  ],
];

/** The project's own choice (docs/decisions/0011-categories.md); only the codes are a publisher's. */
export function categories(sources) {
  const groups = new Set(
    sources
      .sheet('soc/soc_structure_2018.xlsx')
      .flatMap((row) => row.slice(0, 2))
      .filter((cell) => /^\d{2}-\d{4}$/.test(cell)),
  );
  const rows = CATEGORIES.flatMap(([id, label, symbol, colour, codes]) =>
    codes.split(' ').map((code) => [code, id, label, symbol, colour]),
  );
  for (const [code] of rows) {
    if (!groups.has(code)) throw new Error(`soc_structure_2018.xlsx: no group ${code}`);
  }
  return {
    name: 'categories',
    publisher: 'the pathways project',
    title: 'Rough categories of compatible occupations, as SOC groups of level 2 and 3',
    licence: 'MIT',
    derived:
      'The project’s own choice, after the categories that a career-pathways guide names; no publisher has them. Codes are those of SOC 2018; their level-3 groups are groups of SOC 2010 too. A level-3 group goes before its level-2 group. Colours are the eight of Okabe and Ito; where two categories share one, the symbol tells them apart.',
    columns: ['soc', 'category', 'label', 'symbol', 'colour'],
    rows,
  };
}
