import { describe, expect, it } from 'vitest';
import { htmlOf } from '#tests/render-operation.tsx';
import { PictureFrame } from './picture-frame.tsx';
import { ProseImage } from './prose-elements.tsx';

describe('a picture with a caption', () => {
  it('is a link to its file, on lines of its own as within the line', async () => {
    const picture = <ProseImage src="/content/images/a.png" alt="A page" title="Larger" />;
    const html = await htmlOf(
      <PictureFrame caption="What a page has">
        {'\n'}
        <p>{picture}</p>
      </PictureFrame>,
    );
    expect(html).toContain(
      '<a class="picture-link" href="/content/images/a.png"><img src="/content/images/a.png" alt="A page" title="Larger"/></a><figcaption>What a page has</figcaption>',
    );
    expect(await htmlOf(<PictureFrame caption="What a page has">{picture}</PictureFrame>)).toBe(html);
  });

  it('names its link by the caption where the picture has no words', async () => {
    const html = await htmlOf(
      <PictureFrame caption="What a page has">
        <ProseImage src="/a.png" alt="" />
      </PictureFrame>,
    );
    expect(html).toContain('alt="What a page has"');
  });
});
