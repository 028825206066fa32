import { describe, expect, it } from 'vitest';
import { dataBlock } from '../../../src/writers/page/data-block.ts';
import { Html, html } from '../../../src/writers/page/html.ts';

describe('html', () => {
  it('escapes what is filled in, in content and in attributes', () => {
    expect(html`<p title="${'"><b>'}">${`<i> & 'x'`}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;b&gt;">&lt;i&gt; &amp; &#39;x&#39;</p>',
    );
  });

  it('takes HTML as it is, and lists one after the other', () => {
    expect(html`<ul>${['a', 'b'].map((text) => html`<li>${text}</li>`)}</ul>${3}`.text).toBe(
      '<ul><li>a</li><li>b</li></ul>3',
    );
    expect(html`${new Html('<br>')}`.text).toBe('<br>');
  });
});

describe('a data block', () => {
  it('cannot be ended by a text in it, and is read back unchanged', () => {
    const value = { text: '</script><!--<script>', sign: '&' };
    const { text } = dataBlock('one', value);
    const inside = /^<script type="application\/json" id="one">(.*)<\/script>$/.exec(text)?.[1];
    expect(inside).not.toContain('<');
    expect(JSON.parse(inside ?? '')).toEqual(value);
  });
});
