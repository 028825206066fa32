import { describe, expect, it } from 'vitest';
import { WORDING, withWording, wordsOf } from '../../src/domain/wording.ts';

describe('wording', () => {
  it('fills fields, and takes no field for another text', () => {
    expect(wordsOf(WORDING, 'prompt.withheld', { occupations: 'Machinists {jobs} $& </b>' })).toBe(
      'No employment is published for Machinists {jobs} $& </b>. Do you employ them, and how many?',
    );
  });

  it('replaces single texts', () => {
    const wording = withWording({ 'card.missed': 'Whom did we forget?' });
    expect(wording['card.missed']).toBe('Whom did we forget?');
    expect(wording['card.shifting']).toBe(WORDING['card.shifting']);
  });

  it('names no survey, projection or year that a pack may not have', () => {
    expect(WORDING['missed.lead']).not.toMatch(/survey|projection|year|\d/);
  });

  it('refuses a text that there is not', () => {
    expect(() => withWording({ 'card.mised': 'x' })).toThrow(
      'There is no text "card.mised" to replace.',
    );
    expect(() => withWording({ constructor: 'x' })).toThrow('There is no text "constructor"');
  });

  it('refuses a field that the text does not have', () => {
    expect(() => withWording({ 'prompt.withheld': '{jobs} of {occupations}?' })).toThrow(
      'The text "prompt.withheld" has no field {jobs}.',
    );
  });
});
