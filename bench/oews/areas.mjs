import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { randomFrom } from './random.mjs';

const STATES_CSV = new URL('../../data/reference/states.csv', import.meta.url);

export const UNITED_STATES = { code: '99', title: 'U.S.', type: 1, state: 'US', jobs: 154_000_000 };

/** States and territories by FIPS code. `jobs` is invented, here and below. */
export const states = parse(readFileSync(STATES_CSV), { columns: true }).map((row) => ({
  code: row.fips,
  title: row.title,
  type: Number(row.area_type),
  state: row.postal,
  jobs: inventedJobs(row.fips, 250_000, 18_000_000),
}));

/** 394 areas with codes in the form and range of CBSA codes; the codes and titles are invented. */
export const metros = Array.from({ length: 394 }, (_, index) => {
  const code = String(10_180 + 100 * index);
  const { state } = states[(index * 7) % 51];
  return {
    code,
    title: `Metro ${code}, ${state}`,
    type: 4,
    state,
    jobs: inventedJobs(code, 35_000, 4_000_000),
  };
});

/** As many nonmetropolitan areas as are asked for, by code: state FIPS and five digits, invented. */
export function nonmetros(count) {
  const perState = Math.ceil(count / 50);
  return states
    .filter(({ type, state }) => type === 2 && state !== 'DC')
    .flatMap(({ code: fips, state, title: stateTitle }) =>
      Array.from({ length: perState }, (_, index) => {
        const code = `${fips}${String(index + 1).padStart(5, '0')}`;
        const title = `${stateTitle} nonmetropolitan area ${index + 1}`;
        return { code, title, type: 6, state, jobs: inventedJobs(code, 15_000, 200_000) };
      }),
    );
}

/** Few large and many small ones. */
function inventedJobs(code, least, most) {
  const draw = randomFrom(`area ${code}`)();
  return Math.round(least / (draw + least / most));
}
