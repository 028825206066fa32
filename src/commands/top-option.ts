import { RequestError } from '../domain/errors.ts';

/** How many rows `--top` asks for; all where it is left out. @throws RequestError where it is no number from 1. */
export function topOption(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new RequestError(`Expected a number from 1 after --top, found ${JSON.stringify(value)}.`, {
    hint: 'Leave --top out to see all.',
  });
}
