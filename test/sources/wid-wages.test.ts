import { testFixtures } from '../support/fixture-tests.ts';

testFixtures('wid-wages');
