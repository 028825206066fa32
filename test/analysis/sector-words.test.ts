import { describe, expect, it } from 'vitest';
import { runningWords } from '../../src/analysis/running-words.ts';
import { jobsOfSector, sectorWords } from '../../src/analysis/sector-words.ts';
import { stateArea, US } from '../../src/domain/area.ts';
import { CROSS_INDUSTRY } from '../../src/domain/naics.ts';

const COLORADO = stateArea('CO') ?? US;

function sector(title: string, area = US) {
  return { industry: { code: '31-33', level: 'sector', title } as const, area };
}

describe('a sector in running text', () => {
  it.each([
    [sector('Manufacturing'), 'manufacturing', 'manufacturing’s jobs'],
    [sector('Utilities'), 'utilities', 'utilities’ jobs'],
    [
      sector('Health Care and Social Assistance'),
      'health care and social assistance',
      'the jobs in health care and social assistance',
    ],
    [
      sector('Manufacturing', COLORADO),
      'manufacturing in Colorado',
      'manufacturing’s jobs in Colorado',
    ],
    [{ industry: CROSS_INDUSTRY, area: US }, 'all industries', 'all jobs'],
    [
      { industry: CROSS_INDUSTRY, area: COLORADO },
      'all industries in Colorado',
      'all jobs in Colorado',
    ],
    [
      sector(
        'Federal, State, and Local Government, excluding State and Local Government Schools and Hospitals and the U.S. Postal Service (OEWS Designation)',
      ),
      'federal, state, and local government',
      'the jobs in federal, state, and local government',
    ],
    [
      sector('Other Services (except Public Administration)'),
      'other services (except public administration)',
      'the jobs in other services (except public administration)',
    ],
    [
      sector('Construction', stateArea('DC')),
      'construction in the District of Columbia',
      'construction’s jobs in the District of Columbia',
    ],
  ] as const)('is %j', (slice, words, jobs) => {
    expect(sectorWords(slice)).toBe(words);
    expect(jobsOfSector(slice)).toBe(jobs);
  });

  it('keeps what is no ordinary word, and cuts what is longer than any title', () => {
    expect(runningWords('U.S. Postal Service and IT')).toBe('U.S. postal service and IT');
    expect(runningWords('X'.repeat(10_000))).toBe(`${'X'.repeat(159)}…`);
    expect(runningWords('Left-Handed <script>')).toBe('left-handed <script>');
  });
});
