import { describe, expect, it } from 'vitest';
import { detectDelimiter } from '../../src/readers/delimiter.ts';

describe('the delimiter', () => {
  it.each([
    [',', 'a comma', 'a,b\n1,2\n'],
    ['\t', 'a tab though titles hold commas', 'code\ttitle\n1\tAnniston, AL\n2\tDothan, AL\n'],
    [';', 'a semicolon though decimals have commas', 'a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n'],
    ['|', 'a bar', 'a|b, c\n1|2, 3\n'],
    [',', 'a comma where the others stand within quotes', '"a;b;c","d\te\tf"\n"1;2;3","4"\n'],
    [',', 'a comma after lines of notes', 'Notes; of the file\n\n;x\na,b,c\n1,2,3\n4,5,6\n'],
    [',', 'a comma where quotes are doubled', '"a "";"" b",c\n"d "";"" e",f\n'],
    [';', 'a semicolon after quotes within a plain field', 'a;5" pipe\nb;6" pipe\n'],
    [',', 'a comma for one column', 'code\n11-1011\n'],
    [',', 'a comma for nothing', ''],
  ])('%j is found: %s', (delimiter, _, text) => {
    expect(detectDelimiter(text, true)).toBe(delimiter);
  });

  it('is not judged by a record that the end of what was read cuts', () => {
    expect(detectDelimiter('a;b\na,b,c', true)).toBe(',');
    expect(detectDelimiter('a;b\na,b,c', false)).toBe(';');
  });
});
