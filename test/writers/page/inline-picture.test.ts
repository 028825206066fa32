import { describe, expect, it } from 'vitest';
import { inlinePicture } from '../../../src/writers/page/inline-picture.ts';

describe('a picture within a page', () => {
  it('is named by its heading, has one description and parts of its own', () => {
    const svg =
      '<svg role="img" aria-labelledby="size-title size-desc"><title id="size-title">Half</title>' +
      '<desc id="size-desc">Bar chart.</desc><g role="graphics-object" aria-label="a" clip-path="url(#clip0)">' +
      '<clipPath id="clip0"></clipPath><text>role="x" aria-label="b"</text></g></svg>';
    expect(inlinePicture(svg, 'size').text).toBe(
      '<svg role="img" aria-labelledby="size-heading size-desc"><desc id="size-desc">Bar chart.</desc>' +
        '<g clip-path="url(#size-clip0)"><clipPath id="size-clip0"></clipPath>' +
        '<text>role="x" aria-label="b"</text></g></svg>',
    );
  });
});
