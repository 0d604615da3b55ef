import { z } from 'zod';
import type { FontFile } from './model.ts';
import { formOf, list, origin, settings, text } from './setting-types.ts';

/** What a path below `public/` must not be: absolute, or one that leaves the folder. */
const insidePublic = /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[\w./-]+$/;

/** A file of `public/` with one of these extensions. */
export const publicFile = (extensions: readonly string[], message: string) =>
  text(200).refine(
    (file) => insidePublic.test(file) && extensions.some((extension) => file.endsWith(`.${extension}`)),
    message,
  );

const fontFile = publicFile(
  ['woff2'],
  'must be the path of a WOFF2 file in public/, such as "fonts/inter.woff2"',
);
const weight = z
  .string('must be a text')
  .regex(
    /^[1-9]\d{0,2}(?: [1-9]\d{0,2})?$/,
    'must be a weight such as "400", or of a variable font two, such as "100 900"',
  );
const fontFiles = list(
  settings(
    {
      file: fontFile,
      weight,
      style: z.enum(['normal', 'italic'], 'must be "normal" or "italic"').default('normal'),
    },
    'must be { file, weight }',
  ),
  12,
).min(1, 'must have an entry');
const variableFont = fontFile.transform((file): FontFile[] => [{ file, weight: '100 900', style: 'normal' }]);
const font = formOf<z.ZodType<readonly FontFile[]>>((value) =>
  Array.isArray(value) ? fontFiles : variableFont,
);

export const fonts = settings(
  { text: font.exactOptional(), code: font.exactOptional() },
  'must be { text, code }',
);

export const banner = (href: z.ZodType<string>) =>
  settings({ text: text(200), href: href.exactOptional() }, 'must be { text, href }');

export const missingPage = settings(
  { title: text(100).exactOptional(), text: text(2000) },
  'must be { title, text }',
);

const scriptAddress = text(500).regex(
  /^https:\/\/[^\s;,'"]+$/,
  'must be the https:// address of a script, without quotes, commas and semicolons',
);
const attributes = z
  .record(z.string(), text(500), 'must be { "data-name": value }')
  .superRefine((values, context) => {
    for (const name of Object.keys(values))
      if (!/^data-[a-z0-9-]+$/.test(name))
        context.addIssue({
          code: 'custom',
          path: [name],
          message: 'must be the name of a data- attribute, such as "data-domain"',
        });
  })
  .default({});
const script = settings(
  {
    src: scriptAddress,
    integrity: text(200)
      .regex(/^sha(?:256|384|512)-[\w+/]+={0,2}$/, 'must be a hash such as "sha384-…"')
      .exactOptional(),
    attributes,
  },
  'must be { src, integrity, attributes }',
);

export const analytics = settings(
  { scripts: list(script, 10).min(1, 'must have an entry'), origins: list(origin, 20).default([]) },
  'must be { scripts, origins }',
);
