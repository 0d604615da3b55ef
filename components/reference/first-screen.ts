import { mediaShapes } from '#lib/links/media-shapes.ts';
import type { EnumValue, Operation } from '#lib/openapi/model.ts';
import { buildPropertyTree, describeConstraints, type Shape } from '#lib/openapi/property-tree.ts';
import { isToldValue, mostOpenValues, takeValues } from '#lib/render/value-facts.ts';
import { valueText } from '#lib/render/value-text.ts';
import { words } from '#words/reference.ts';
import { ownExampleParts } from './own-example-rows.tsx';
import { hasNotes, shortFact } from './schema-facts.tsx';
import { mostTightValues } from './value-list.tsx';

/** Rows of parameters and body that the first screen holds, or all where there are fewer. */
const firstRows = 8;
/** Letters of a description's first paragraph, above which only its first sentence stands under the title. */
export const leadLetters = 150;
/** Letters of a row's description on one line of the widest column. */
export const lineLetters = 92;
/** Letters on the line of a name, and those that what opens a row's members takes of it. */
const nameLetters = { line: 84, nest: 24 } as const;

/** Heights in px, as the style sheets make them, on a screen of 1440 × 900. */
const heights = {
  /** Between the site's header and the lower edge of the screen, with room for lines that break sooner. */
  screen: 795,
  /** Place, title, and the card with path, server, authentication and the page's contents. */
  head: 310,
  headLine: 26,
  section: 54,
  row: 35,
  nameLine: 22,
  textLine: 21,
  notes: 24,
} as const;

/** How the texts of a page make room for what is sent. */
export interface FirstScreen {
  /** The description is folded, but for its first paragraph. */
  readonly isFolded: boolean;
  /** How many lines of a row's text are shown; absent: all. */
  readonly textLines?: 1 | 2;
}

interface RowSize {
  readonly nameLines: number;
  readonly textLines: number;
  /** Whether something stands between the text and the values. */
  readonly hasNotes: boolean;
  /** Lines of its allowed values, and where rows have to make room for one another. */
  readonly valueLines: { readonly open: number; readonly tight: number };
}

/**
 * Folds as little as is needed for the first rows to stand on the first screen: nothing where there is room for all,
 * then the description, then the long texts of rows.
 *
 * @param rest the description without its first paragraph
 */
export function planFirstScreen(operation: Operation, rest = ''): FirstScreen {
  const { rows, sections, bodyLines } = readRows(operation);
  if (rows.length === 0) return { isFolded: false };
  const head = heights.head + sections * heights.section + bodyLines * heights.textLine;
  const textHeight = countLines(rest, 80) * heights.headLine;
  const fits = (text: number, lines?: number) =>
    head + text + rows.reduce((sum, row) => sum + rowHeight(row, lines), 0) <= heights.screen;
  if (fits(textHeight)) return { isFolded: false };
  if (fits(0)) return { isFolded: true };
  return { isFolded: true, textLines: fits(0, 2) ? 2 : 1 };
}

function rowHeight(row: RowSize, most = Number.POSITIVE_INFINITY): number {
  const isCut = most < Number.POSITIVE_INFINITY && row.textLines > 0;
  return (
    heights.row +
    (row.nameLines - 1) * heights.nameLine +
    Math.min(row.textLines, most) * heights.textLine +
    (row.hasNotes && !isCut ? heights.notes : 0) +
    (most < Number.POSITIVE_INFINITY ? row.valueLines.tight : row.valueLines.open) * heights.notes
  );
}

function readRows({ parameters, requestBody, schemas }: Operation): {
  rows: readonly RowSize[];
  sections: number;
  /** Lines that stand between the heading of the body and its rows. */
  bodyLines: number;
} {
  const rows = parameters.slice(0, firstRows).map(({ name, schema, examples, ...rest }) => {
    const shape = buildPropertyTree(schema, schemas, { direction: 'request' });
    const own = ownExampleParts(examples, shape.schema);
    return sizeOf(name, shape, valueText(shape, rest), own.examples !== undefined);
  });
  const [shape] = mediaShapes(requestBody?.content ?? []);
  let bodyLines = countLines(requestBody?.description ?? '', lineLetters);
  if (shape?.schema !== undefined && rows.length < firstRows) {
    const tree = buildPropertyTree(shape.schema, schemas, { direction: 'request' });
    const rest = sizeOf(shape.types.join('  '), tree, valueText(tree));
    bodyLines += rest.nameLines + rest.textLines;
    rows.push(
      ...tree.children.slice(0, firstRows).map((node) => sizeOf(node.name, node, valueText(node, node))),
    );
  }
  const places = new Set(parameters.map((parameter) => parameter.in)).size;
  return {
    rows: rows.slice(0, firstRows),
    sections: places + (requestBody === undefined ? 0 : 1),
    bodyLines,
  };
}

function sizeOf(name: string, shape: Shape, text = '', hasOwnExamples = false): RowSize {
  const { schema, type, typeBehind = '', children, choices } = shape;
  const isOpened = children.length > 0 || choices !== undefined;
  const { values, rest } = takeValues(schema);
  const limits = describeConstraints(rest).filter(({ length }) => length <= shortFact);
  const letters = [name, type, typeBehind, words.optional, ...limits].join('  ').length;
  return {
    nameLines: Math.ceil(letters / (nameLetters.line - (isOpened ? nameLetters.nest : 0))),
    textLines: countLines(text, lineLetters),
    hasNotes: hasOwnExamples || hasNotes(schema),
    valueLines: countValueLines(values),
  };
}

function countValueLines(values: readonly EnumValue[]): RowSize['valueLines'] {
  if (values.length > mostOpenValues) return { open: 1, tight: 1 };
  if (values.some(isToldValue)) {
    const table = values.length + 1;
    return { open: table, tight: values.length > mostTightValues ? 1 : table };
  }
  const letters = values.map(({ value }) => `${JSON.stringify(value)}  `).join('').length;
  return { open: Math.ceil(letters / lineLetters), tight: Math.ceil(letters / lineLetters) };
}

function countLines(text: string, letters: number): number {
  const lines = text.trim().split('\n');
  return text.trim() === ''
    ? 0
    : lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
}
