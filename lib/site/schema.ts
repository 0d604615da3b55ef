import { z } from 'zod';
import { nearest } from '../openapi/nearest.ts';
import type { SiteConfig } from './model.ts';

const text = (most: number) =>
  z
    .string('must be a text')
    .trim()
    .min(1, 'must not be empty')
    .max(most, `must be at most ${most} characters`);
const flag = z.boolean('must be true or false');
const list = <T extends z.ZodType>(item: T, most: number) =>
  z.array(item, 'must be a list: [ … ]').max(most, `must have at most ${most} entries`);

/** An object without other settings than these. Of an unknown one the message says which was meant, a line for each. */
function settings<Shape extends z.core.$ZodLooseShape>(shape: Shape, expected: string) {
  const names = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => notKnown(key, names)).join('\n')
        : expected,
  });
}

function notKnown(key: string, names: readonly string[]): string {
  const meant = nearest(key, names);
  return `there is no such setting; ${meant ? `did you mean "${meant}"?` : `there are ${names.join(', ')}`}`;
}

const href = text(500).regex(
  /^(?:\/(?!\/)|https:\/\/|mailto:)\S*$/,
  'must be a path of the portal such as "/reference", or an https:// address',
);
const navigationEntry = settings({ title: text(40), href }, 'must be { title, href }');

const slug = text(100).regex(
  /^[^/\\\s]+$/,
  'must be the name of a description file without its extension, such as "orders" for orders.yaml',
);
const basePath = z
  .string('must be a text')
  .regex(/^(?:\/[\w~!$&'()*+,;=:@%.-]+)*$/, 'must be a path such as "/v1": no slash at its end, no query');

const api = settings(
  {
    slug,
    sandbox: z.literal('embedded', 'must be "embedded"'),
    basePath: basePath.default(''),
    refusedKeyPrefixes: list(text(100), 50).default([]),
  },
  'must be { slug, … }',
);

const apis = list(api, 500).superRefine((entries, context) => {
  entries.forEach(({ slug: name }, index) => {
    if (entries.findIndex((other) => other.slug === name) < index)
      context.addIssue({ code: 'custom', path: [index, 'slug'], message: `"${name}" stands here twice` });
  });
});

const editUrl = text(500).regex(/^https:\/\/\S+$/, 'must be an https:// address');

export const siteSchema = settings(
  {
    name: text(60),
    description: text(300),
    mainApi: slug.exactOptional(),
    apis: apis.default([]),
    navigation: list(navigationEntry, 12).default([{ title: 'Reference', href: '/reference' }]),
    editUrl: editUrl.exactOptional(),
    feedback: flag.default(false),
  },
  'must be what defineSite({ … }) returns',
);

type Checked = z.output<typeof siteSchema>;

/** The checked definition with what follows from the descriptions that there are. */
export function siteConfigOf({ mainApi, ...rest }: Checked, slugs: readonly string[]): SiteConfig {
  const first = rest.apis.find((each) => slugs.includes(each.slug))?.slug ?? rest.apis[0]?.slug ?? slugs[0];
  const { editUrl: edit, ...others } = rest;
  return { ...others, mainApi: mainApi ?? first ?? '', ...(edit !== undefined && { editUrl: edit }) };
}
