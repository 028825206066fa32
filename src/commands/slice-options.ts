import type { Confidence } from '../analysis/margin.ts';
import { RequestError } from '../domain/errors.ts';
import { type IndustryLevel, parseIndustryLevel } from '../domain/naics.ts';
import { isOwnershipCode } from '../domain/ownership.ts';
import { parseSocLevel, type SocLevel } from '../domain/soc-level.ts';
import type { SliceRequest } from '../store/resolve-slice.ts';
import { type CommandOption, type OptionValues, text } from './command.ts';
import { STORE_OPTION } from './open-store.ts';

/** The options that choose a slice; every command that looks at one has them. */
export const SLICE_OPTIONS = {
  naics: {
    flags: '--naics <industry>',
    description: 'industry: 31-33, 332, 3320A1, 000000 for all, or words such as manufacturing',
  },
  industryLevel: {
    flags: '--industry-level <level>',
    description: 'sector, 3, 4, 5 or 6, where a code stands at several levels',
    choices: ['sector', '3', '4', '5', '6'],
  },
  area: {
    flags: '--area <area>',
    description: 'FIPS, postal or CBSA code, or words (default: U.S.)',
  },
  ownership: {
    flags: '--ownership <code>',
    description: 'ownership scope: 5 private, 1235 all … (default: the widest that is published)',
  },
  release: {
    flags: '--release <id>',
    description: 'oews-2024-05 or 2024-05 (default: the newest)',
  },
  store: STORE_OPTION,
} as const satisfies Record<string, CommandOption>;

/** @throws RequestError where an option is not what it should be. */
export function sliceRequest(options: OptionValues): SliceRequest {
  const level = text(options, 'industryLevel');
  const ownership = text(options, 'ownership');
  if (ownership !== undefined && !isOwnershipCode(ownership)) {
    throw new RequestError(
      `Expected an ownership code after --ownership, found ${JSON.stringify(ownership)}.`,
      {
        hint: '5 is private, 1, 2 and 3 federal, state and local government, 1235 all.',
      },
    );
  }
  const request: { -readonly [K in keyof SliceRequest]: SliceRequest[K] } = {};
  const [release, area, naics] = [
    text(options, 'release'),
    text(options, 'area'),
    text(options, 'naics'),
  ];
  if (release !== undefined) request.release = release;
  if (area !== undefined) request.area = area;
  if (naics !== undefined) request.naics = naics;
  if (ownership !== undefined) request.ownership = ownership;
  const industryLevel: IndustryLevel | undefined =
    level === undefined ? undefined : parseIndustryLevel(level);
  if (industryLevel !== undefined) request.industryLevel = industryLevel;
  return request;
}

export const LEVEL_OPTION: CommandOption = {
  flags: '--level <level>',
  description: '1 total, 2 major, 3 minor, 4 broad, 5 detailed',
  default: '2',
};

export const WITHIN_OPTION: CommandOption = {
  flags: '--within <soc>',
  description: 'only occupations of this group, such as 51-0000',
};

/** @throws RequestError where the level is not one. */
export function levelOption(value: string): SocLevel {
  const level = parseSocLevel(value);
  if (level !== undefined) return level;
  throw new RequestError(
    `Expected a level from 1 to 5 after --level, found ${JSON.stringify(value)}.`,
    {
      hint: '1 total, 2 major, 3 minor, 4 broad, 5 detailed.',
    },
  );
}

export const CONFIDENCE_OPTION: CommandOption = {
  flags: '--confidence <level>',
  description: 'of margins and rank ranges',
  choices: ['0.9', '0.95', '0.99'],
  default: '0.9',
};

export function confidenceOption(value: string): Confidence {
  return value === '0.95' ? 0.95 : value === '0.99' ? 0.99 : 0.9;
}
