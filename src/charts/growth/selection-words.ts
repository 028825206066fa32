import type { Selection } from './growth-selection.ts';

/**
 * `the 3 largest, the 3 fastest growing, and of the third with the most jobs the one that shrinks
 * most`; where counts cannot say it, that they are among them.
 */
export function selectionWords(selection: Selection | null): string {
  if (selection === null) return 'among the largest and the fastest growing';
  const { largest, fastest, shrinks, overlaps } = selection;
  const parts = [
    ...(largest === 0 ? [] : [`the ${counted(largest)}largest`]),
    ...(fastest === 0 ? [] : [`the ${counted(fastest)}fastest growing`]),
    ...(shrinks === null ? [] : [SHRINKS[shrinks]]),
  ];
  const last = parts.at(-1) ?? '';
  const all =
    parts.length < 2
      ? last
      : `${parts.slice(0, -1).join(', ')}${parts.length > 2 ? ',' : ''} and ${last}`;
  return `${all}${overlaps ? '; some are both' : ''}`;
}

const SHRINKS = {
  'of all': 'the one that shrinks most',
  'of the large': 'of the third with the most jobs the one that shrinks most',
};

/** The same where there is little room: `3 largest, 3 fastest growing, 1 large that shrinks most`. */
export function briefSelectionWords(selection: Selection | null): string {
  if (selection === null) return 'some of the largest and fastest growing';
  const { largest, fastest, shrinks, overlaps } = selection;
  const parts = [
    ...(largest === 0 ? [] : [`${largest} largest`]),
    ...(fastest === 0 ? [] : [`${fastest} fastest growing`]),
    ...(shrinks === null
      ? []
      : [shrinks === 'of all' ? '1 that shrinks most' : '1 large that shrinks most']),
  ];
  return `${parts.join(', ')}${overlaps ? '; some both' : ''}`;
}

function counted(count: number): string {
  return count === 1 ? '' : `${count} `;
}
