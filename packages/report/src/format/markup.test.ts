import { describe, expect, it } from 'vitest';
import { html, joinContent, rawMarkup } from './markup.ts';

describe('html', () => {
  it('escapes text in content and in attributes', () => {
    const text = `<b>"it's" & more</b>`;
    expect(html`<p title="${text}">${text}</p>`.text).toBe(
      '<p title="&lt;b&gt;&quot;it&#39;s&quot; &amp; more&lt;/b&gt;">&lt;b&gt;&quot;it&#39;s&quot; &amp; more&lt;/b&gt;</p>',
    );
  });

  it('takes markup, lists, numbers and nothing', () => {
    expect(html`${[html`<i>a</i>`, 1, null, rawMarkup('<br>')]}`.text).toBe('<i>a</i>1<br>');
    expect(html`${joinContent(['a', html`<i>b</i>`], '; ')}`.text).toBe('a; <i>b</i>');
  });

  it('replaces characters that HTML does not allow', () => {
    expect(html`${'a\u0000b\ud800c\n'}`.text).toBe('a\ufffdb\ufffdc\n');
  });
});
