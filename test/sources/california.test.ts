import { testFixtures } from '../support/fixture-tests.ts';

testFixtures('california');
