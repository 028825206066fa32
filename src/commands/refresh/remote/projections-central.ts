import { stateArea } from '../../../domain/area.ts';
import { RequestError } from '../../../domain/errors.ts';
import { PAGER_PAGES } from '../../../download/json-pages.ts';
import type { RemoteSource } from '../remote-source.ts';

const SERVICE = 'https://public.projectionscentral.org/Projections/';

/** Its REST service, one state a file: https://projectionscentral.org/Projections/rest_and_downloads. */
export const projectionsCentral: RemoteSource<'projections-central'> = {
  kind: 'newest',
  title: ({ term }) => `Projections Central, ${term} term`,
  program: 'pc',
  files({ states, term }, { areas }) {
    const named = states?.map((text) => stateArea(text) ?? notAState(text));
    const wanted = named ?? areas.flatMap((text) => stateArea(text) ?? []);
    if (wanted.length === 0) throw noStates();
    const list = term === 'long' ? 'LongTermRestJson' : 'ShortTermRestJson';
    return wanted.map(({ code, postal }) => ({
      url: `${SERVICE}${list}/${Number(code)}?items_per_page=1000`,
      fileName: `projections-central-${term}-term-${postal.toLowerCase()}.json`,
      hosts: ['public.projectionscentral.org', 'projectionscentral.org'],
      pages: PAGER_PAGES,
    }));
  },
};

function notAState(text: string): never {
  throw new RequestError(
    `Expected a state among the states of projections-central, found ${JSON.stringify(text)}.`,
    { hint: 'Name it by its postal code, its FIPS code or its name: "CO", "08", "Colorado".' },
  );
}

function noStates(): RequestError {
  return new RequestError('The config names no state for projections-central.', {
    hint: 'Add "states": ["CO"] to the source, or a state to areas.',
  });
}
