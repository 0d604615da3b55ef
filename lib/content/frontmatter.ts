import type { Yaml } from 'mdast';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { suggest } from '../errors/nearest.ts';
import type { ContentFault } from './fault.ts';

const text = (most: number) =>
  z
    .string('must be a text: put it in quotes')
    .trim()
    .min(1, 'is empty: say it, or leave the line out')
    .max(most, `must be at most ${most} characters`);

const oldPath = text(300).regex(
  /^\/(?!\/)(?:[\w.~-]|%[\dA-Fa-f]{2}|\/(?!\/))*$/,
  'must be the old path of the page, such as /docs/start, without what follows ? or #',
);

/** What a text may say about itself, all of it optional. Unknown fields are refused: a misspelt one would be lost in silence. */
const frontmatterSchema = z.strictObject({
  /** Absent: the `#` heading that the text begins with, or the name of the file. */
  title: text(120).exactOptional(),
  /** A sentence under the title, in lists, in search results and on shared links. */
  description: text(300).exactOptional(),
  /** Heading of the navigation group, for pages and folders directly in a collection. */
  section: text(40).exactOptional(),
  /** Place among what stands in the same folder; what has none comes last, by name. */
  order: z.int('must be a whole number, such as 2').min(0, 'must be 0 or more').exactOptional(),
  /** An icon of Lucide in the navigation. */
  icon: text(60).exactOptional(),
  /** What the navigation calls the page, where its title is too long. */
  sidebarTitle: text(60).exactOptional(),
  /** Left out of a build, shown by `npm run dev`. */
  draft: z.boolean('must be true or false, without quotes').exactOptional(),
  /** Addresses that the page had once: they lead here. */
  redirectFrom: z
    .union([oldPath.transform((each) => [each]), z.array(oldPath).max(100)], {
      error: 'must be an old path of the page or a list of them, such as [/docs/start]',
    })
    .exactOptional(),
});

type Fields = z.infer<typeof frontmatterSchema>;

export interface Frontmatter extends Fields {
  /** Where a field stands in the file. */
  readonly placeOf: (
    field: keyof Fields,
    index?: number,
  ) => { readonly line: number; readonly column: number };
}

export type FrontmatterResult = { frontmatter: Frontmatter } | { faults: ContentFault[] };

/** Reads the YAML between the `---` lines; none of it is there where `node` is not. */
export function parseFrontmatter(node: Yaml | undefined, file: string): FrontmatterResult {
  const lines = new LineCounter();
  const document = parseDocument(node?.value ?? '', { lineCounter: lines });
  const firstLine = (node?.position?.start.line ?? 1) + 1;
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: firstLine + line - 1, column: Math.max(1, col) };
  };
  const faultAt = (offset: number, message: string, field?: string): ContentFault => ({
    ...{ file, ...at(offset), message },
    ...(field !== undefined && { field }),
  });
  if (document.errors.length > 0)
    return { faults: document.errors.map(({ pos, message }) => faultAt(pos[0], firstSentence(message))) };
  const result = frontmatterSchema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {});
  if (!result.success)
    return {
      faults: result.error.issues.flatMap((issue) =>
        fieldsOf(issue).map(({ field, message }) =>
          faultAt(offsetOf(document.contents, field), message, field),
        ),
      ),
    };
  const placeOf: Frontmatter['placeOf'] = (field, index) => at(offsetOf(document.contents, field, index));
  return { frontmatter: { ...result.data, placeOf } };
}

function fieldsOf(issue: z.core.$ZodIssue): { field?: string; message: string }[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((field) => ({ field, message: unknownField(field) }));
  const [field] = issue.path;
  if (field === undefined)
    return [{ message: 'front matter is made of lines such as "title: Start", and this is none' }];
  // What a union did not take is said by the option for lists where the value is one.
  const inner =
    issue.code === 'invalid_union' ? issue.errors.flat().find(({ path }) => path.length > 0) : undefined;
  return [{ field: String(field), message: (inner ?? issue).message }];
}

function unknownField(field: string): string {
  return `is not known: ${suggest(field, Object.keys(frontmatterSchema.shape))}`;
}

function offsetOf(contents: unknown, field: string | undefined, index?: number): number {
  if (!isMap(contents)) return 0;
  const pair = contents.items.find(({ key }) => isScalarNamed(key, field));
  const { key, value } = (pair ?? {}) as { key?: Ranged; value?: unknown };
  const item = index !== undefined && isSeq(value) ? (value.items[index] as Ranged | undefined) : undefined;
  return item?.range?.[0] ?? key?.range?.[0] ?? 0;
}

interface Ranged {
  readonly value: unknown;
  readonly range?: readonly [number, number, number];
}

function isScalarNamed(key: unknown, field: string | undefined): boolean {
  return typeof key === 'object' && key !== null && 'value' in key && key.value === field;
}

// The parser's messages go on with a code frame, which the file position replaces.
function firstSentence(message: string): string {
  return message.split('\n')[0] ?? message;
}
