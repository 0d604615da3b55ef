import { isMap, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { z } from 'zod';
import type { ContentFault } from './fault.ts';

const text = z.string().trim().min(1);

/** What every guide must say about itself. Unknown fields are refused: a misspelt one would be lost in silence. */
const frontmatterSchema = z.strictObject({
  title: text.max(60),
  /** Used in cards, search results and the page's meta description. */
  description: text.max(160).regex(/[.?!]$/, 'must be a sentence that ends in a full stop'),
  section: text.max(40),
  order: z.int().min(1).max(999),
});

export type Frontmatter = z.infer<typeof frontmatterSchema>;

/**
 * Reads the YAML between the `---` lines.
 * @param firstLine line of the file on which the YAML's first line stands
 */
export function parseFrontmatter(
  yaml: string,
  file: string,
  firstLine: number,
): { frontmatter: Frontmatter } | { faults: ContentFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: firstLine + line - 1, column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) => ({
        ...at(error.pos[0]),
        message: firstSentence(error.message),
      })),
    };
  }
  const result = frontmatterSchema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (result.success) return { frontmatter: result.data };
  return {
    faults: result.error.issues.flatMap((issue) =>
      fieldsOf(issue).map((field) => ({
        ...at(offsetOf(document.contents, field)),
        ...(field === '' ? {} : { field }),
        message: issue.code === 'unrecognized_keys' ? 'is not known' : issue.message,
      })),
    ),
  };
}

function fieldsOf(issue: z.core.$ZodIssue): string[] {
  return issue.code === 'unrecognized_keys' ? [...issue.keys] : [String(issue.path[0] ?? '')];
}

function offsetOf(contents: unknown, field: string): number {
  if (!isMap(contents)) return 0;
  const pair = (contents as YAMLMap<{ value: unknown; range?: [number, number, number] }>).items.find(
    ({ key }) => key.value === field,
  );
  return pair?.key.range?.[0] ?? 0;
}

// The parser's messages go on with a code frame, which the file position replaces.
function firstSentence(message: string): string {
  return message.split('\n')[0] ?? message;
}
