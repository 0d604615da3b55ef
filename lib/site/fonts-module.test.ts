import { expect, it } from 'vitest';
import { fontsModule } from './fonts-module.ts';

const folder = 'data';

it('loads the fonts of the engine where a site has none', () => {
  const module = fontsModule({}, folder);
  expect(module).toContain('path:"../node_modules/@fontsource-variable/geist/files/');
  expect(module.match(/export const (?:text|code) = localFont\(/g)).toHaveLength(2);
});

it('loads those of the site, which stand beside it, and keeps the engine’s for what the site does not name', () => {
  const files = [
    { file: 'fonts/body.woff2', weight: '400', style: 'normal' },
    { file: 'fonts/bold.woff2', weight: '700', style: 'normal' },
  ] as const;
  const [text = '', code = ''] = fontsModule({ fonts: { text: files } }, folder).split('export const code');
  expect(text).toContain('{path:"./public/fonts/bold.woff2",weight:"700",style:"normal"}');
  expect(text).not.toContain('adjustFontFallback');
  expect(code).toContain('geist-mono');
});
