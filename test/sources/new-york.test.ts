import { testFixtures } from '../support/fixture-tests.ts';

testFixtures('new-york');
