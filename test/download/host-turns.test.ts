import { expect, it } from 'vitest';
import { HostTurns } from '../../src/download/host-turns.ts';

it('lets one request at a time to a host, with a pause between two, also after one that failed', async () => {
  const events: string[] = [];
  const turns = new HostTurns(2000, async (ms) => {
    events.push(`pause ${ms}`);
  });
  const request = (name: string, fails = false) =>
    turns.take('www.bls.gov', async () => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      events.push(`${name} ends`);
      if (fails) throw new Error('broken');
    });
  const first = request('first', true).catch(() => {});
  await Promise.all([first, request('second'), turns.take('data.bls.gov', async () => {})]);
  expect(events).toEqual([
    'first begins',
    'first ends',
    'pause 2000',
    'second begins',
    'second ends',
  ]);
});
