import path from 'node:path';
import type { FontFile, SiteConfig } from './model.ts';

/** The fonts of a site that has none of its own: packages of the engine. */
const packaged = {
  text: '@fontsource-variable/geist/files/geist-latin-wght-normal.woff2',
  code: '@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2',
} as const;

/**
 * The module by which the layout loads its fonts. Next compiles `localFont` calls with literals only, so they are written
 * out here.
 *
 * @param folder where the module will stand, with `public/` of the site beside it
 */
export function fontsModule({ fonts }: Pick<SiteConfig, 'fonts'>, folder: string): string {
  const packages = path.relative(folder, path.resolve('node_modules')).split(path.sep).join('/');
  const call = (use: 'text' | 'code') => {
    const own = fonts?.[use];
    const options = {
      src: own ? own.map(sourceOf) : [{ path: `${packages}/${packaged[use]}`, weight: '100 900' }],
      variable: `--font-${use}`,
      // What stands in for Geist is in app/styles/stand-ins.css; for others Next measures Arial.
      ...(own ? {} : { adjustFontFallback: false }),
      // Code is not what a page is read for first, and on a slow line the style sheet would wait for it.
      ...(use === 'code' && { preload: false }),
    };
    return `export const ${use} = localFont(${literalOf(options)});\n`;
  };
  return `import localFont from 'next/font/local';\n${call('text')}${call('code')}`;
}

function sourceOf({ file, weight, style }: FontFile) {
  return { path: `./public/${file}`, weight, style };
}

/** Next reads names of members without quotes only. */
function literalOf(options: object): string {
  return JSON.stringify(options).replace(/"(\w+)":/g, '$1:');
}
