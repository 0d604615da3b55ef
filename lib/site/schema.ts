import { z } from 'zod';
import { words } from '#words/site.ts';
import { installationVariables } from '../env/text-variables.ts';
import { findAccentFault, readableAccent } from './accent.ts';
import { apiSchema, slug } from './api-schema.ts';
import { listVersions, slugOfFile, versionSlug } from './api-versions.ts';
import { parseColour } from './colour.ts';
import type { Pair, SiteConfig } from './model.ts';
import { analytics, banner, fonts, missingPage, publicFile } from './page-schema.ts';
import { flag, formOf, isObject, link, list, settings, text } from './setting-types.ts';

const href = text(500).regex(
  /^(?:\/(?!\/)|https:\/\/|mailto:)\S*$/,
  'must be a path of the portal such as "/reference", or an https:// address',
);
const navigationEntry = settings({ title: text(40), href }, 'must be { title, href }');

/** What each entry gives an address to, with the setting that names it. */
const addressesOf = (api: z.output<typeof apiSchema>) => [
  { address: api.slug, setting: ['slug'] },
  ...(api.versions ?? []).slice(1).map((version, index) => ({
    address: versionSlug(api, version),
    setting: ['versions', index + 1, 'name'],
  })),
];

const apis = list(apiSchema, 500).superRefine((entries, context) => {
  const taken = new Set<string>();
  entries.forEach((api, index) => {
    for (const { address, setting } of addressesOf(api)) {
      const message = `"${address}" stands here twice`;
      if (taken.has(address)) context.addIssue({ code: 'custom', path: [index, ...setting], message });
      taken.add(address);
    }
  });
});

const both = (value: z.ZodType<string>) =>
  settings({ light: value, dark: value }, 'must be a text or { light, dark }');

const picture = publicFile(
  ['svg', 'png'],
  'must be the path of an SVG or PNG file in public/, such as "logo.svg"',
);
const onePicture = picture.transform((file) => ({ light: file, dark: file }));
const logo = formOf<z.ZodType<Pair>>((value) => (isObject(value) ? both(picture) : onePicture));

const colour = z
  .string('must be a colour such as "#2f4bd0"')
  .refine((value) => parseColour(value) !== undefined, 'must be a colour such as "#2f4bd0"');
const accentOf = (theme: keyof Pair) =>
  colour.superRefine((value, context) => {
    const fault = parseColour(value) && findAccentFault(value, theme);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });
const twoAccents = settings(
  { light: accentOf('light'), dark: accentOf('dark') },
  'must be a colour or { light, dark }',
);
const oneAccent = accentOf('light').transform((light) => ({ light, dark: readableAccent(light, 'dark') }));
const accent = formOf<z.ZodType<Pair>>((value) => (isObject(value) ? twoAccents : oneAccent));

const feedbackLink = settings({ link }, 'must be true, false or { link }');
const sitePath = text(200).regex(
  /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\]+$/,
  'must be the path of a file in the site\'s folder, such as "sandbox/server.ts"',
);

const assistant = settings(
  {
    title: text(40),
    href: text(500).regex(
      /^https:\/\/\S*\{url\}\S*$/,
      'must be an https:// address with {url} where the address of the page goes',
    ),
  },
  'must be { title, href }',
);

const variables = z
  .record(
    z.string().regex(/^[A-Za-z]\w{0,39}$/, 'a name is letters, digits and _, such as "cliVersion"'),
    z
      .string('must be a text: put it in quotes')
      .max(500, 'must be at most 500 characters')
      .regex(/^[^\r\n]*$/, 'must be one line: what is longer stands in content/parts and is included'),
    {
      error: (issue) => (issue.code === 'invalid_key' ? keyMessage(issue.issues) : 'must be { name: text }'),
    },
  )
  .superRefine((named, context) => {
    for (const name of installationVariables)
      if (Object.hasOwn(named, name))
        context.addIssue({
          code: 'custom',
          path: [name],
          message: "is the portal's own: call yours otherwise",
        });
  });

function keyMessage(issues: readonly { message: string }[]): string {
  return issues[0]?.message ?? 'is no name';
}

const language = text(35)
  .refine(isLanguageTag, 'must be a language tag such as "en", "de" or "pt-BR"')
  .transform((tag) => new Intl.Locale(tag).toString());

export const siteSchema = settings(
  {
    engine: text(20)
      .regex(/^\d+(?:\.\d+){0,2}$/, 'must be a version of the engine, such as "1.1.0"')
      .exactOptional(),
    name: text(60),
    suffix: z.string('must be a text').trim().max(30, 'must be at most 30 characters').exactOptional(),
    description: text(300),
    language: language.default('en'),
    logo: logo.exactOptional(),
    icon: picture.exactOptional(),
    accent: accent.exactOptional(),
    fonts: fonts.exactOptional(),
    banner: banner(href).exactOptional(),
    missingPage: missingPage.exactOptional(),
    analytics: analytics.exactOptional(),
    mainApi: slug.exactOptional(),
    apis: apis.default([]),
    sandbox: sitePath.exactOptional(),
    navigation: list(navigationEntry, 12).exactOptional(),
    footer: list(navigationEntry, 12).default([]),
    editUrl: text(500)
      .regex(/^https:\/\/\S+$/, 'must be an https:// address')
      .exactOptional(),
    assistants: list(assistant, 6).default([]),
    variables: variables.default({}),
    feedback: formOf((value) => (isObject(value) ? feedbackLink : flag)).default(false),
    consoleAt: text(500)
      .regex(
        /^https:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/,
        'must be the https:// address of a portal, with its base path, such as "https://try.acme.com/docs"',
      )
      .transform((address) => address.replace(/\/+$/, ''))
      .exactOptional(),
  },
  'must be what defineSite({ … }) returns',
);

function isLanguageTag(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== '';
  } catch {
    return false;
  }
}

/**
 * The checked definition with what follows from the descriptions that there are.
 * @param files those of the folder of descriptions that may be one
 */
export function siteConfigOf(checked: z.output<typeof siteSchema>, files: readonly string[]): SiteConfig {
  const listed = checked.apis.flatMap(listVersions);
  const slugs = files.map((file) => slugOfFile(file, listed));
  const first = listed.find((each) => slugs.includes(each.slug)) ?? listed[0];
  return {
    ...checked,
    suffix: checked.suffix ?? words.suffix,
    navigation: checked.navigation ?? [{ title: words.reference, href: '/reference' }],
    apis: listed,
    mainApi: checked.mainApi ?? first?.slug ?? slugs[0] ?? '',
  };
}
