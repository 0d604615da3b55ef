import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { responseAnchor, responseHeaderAnchor } from '../../links/anchors.ts';
import { mediaShapes } from '../../links/media-shapes.ts';
import type { Encoding, Header, MediaType, Parameter, Response, Schema } from '../../openapi/model.ts';
import type { Shape } from '../../openapi/property-tree.ts';
import { type OwnExample, ownExamples } from '../own-examples.ts';
import { describeEncoding, describeStyle } from '../serialization-terms.ts';
import { valueFacts } from '../value-facts.ts';
import { valueText } from '../value-text.ts';
import { renderExamples } from './examples.ts';
import { renderBlocks, renderSome } from './rest.ts';
import { blocks, code, description, escapeText, indent, oneLine } from './text.ts';
import { type NotesOf, renderEnum, renderFact, renderMembers, renderType, renderValue } from './values.ts';

export type Tree = (schema: Schema) => Shape;

/** What was written already, and under which heading: error responses share most of what they say. */
type Written = Map<string, string>;

/** What versions did to the row with an anchor. */
export type AnchorNotes = (anchor: string) => readonly string[];

/** Each status with its headers and body. What stands under an earlier status is named, not repeated. */
export function renderResponses(
  responses: readonly Response[],
  tree: Tree,
  level: number,
  notes: AnchorNotes,
): string[] {
  const written: Written = new Map();
  return renderBlocks(responses, 'response', (response) => {
    const { status, title, headers, content, links } = response;
    return blocks(
      `${'#'.repeat(level)} ${escapeText(`${status} ${title}`)}`,
      notes(responseAnchor(status)).join(' · '),
      description(response.description, level),
      headers.length === 0 ? undefined : `${words.headers}:`,
      renderSome(headers, 'header', (header) => {
        const notesOf: NotesOf = (path) => notes(responseHeaderAnchor(status, header.name, path));
        return once([header, notesOf('')], header.name, status, written, () =>
          renderField(header, tree, notesOf),
        );
      }),
      content.length === 0
        ? [words.noBody]
        : renderContent(content, tree, (path, variant) => notes(responseAnchor(status, path, variant)), {
            status,
            written,
          }),
      links.length === 0 ? undefined : blocks(`${words.links}:`, renderSome(links, 'link', renderLink)),
    );
  });
}

/** A parameter or a header. */
export function renderField(field: Parameter | Header, tree: Tree, notes: NotesOf): string {
  const shape = tree(field.schema);
  const schema = field.deprecated ? { ...shape.schema, deprecated: true } : shape.schema;
  const words = 'in' in field ? describeStyle(field, schema) : describeHeader(field);
  const more = (path: string) => [...(path === '' ? words.map(escapeText) : []), ...(notes?.(path) ?? [])];
  return [
    renderValue(field, { ...shape, schema }, more),
    ...renderOwnExamples(ownExamples(field.examples, schema)),
  ].join('\n');
}

function renderOwnExamples(examples: readonly OwnExample[]): string[] {
  if (examples.length === 0) return [];
  const list = renderBlocks(examples, 'example', ({ name, value, notes }) => {
    const title = name === undefined ? words.example : say(words.exampleNamed, { name: code(name) });
    const head = value === undefined ? title : `${title}: ${code(value)}`;
    return `- ${[head, ...notes.map(oneLine)].join(' · ')}`;
  });
  return list.map((line) => indent(line));
}

function describeHeader({ content }: Header): string[] {
  return content === undefined ? [] : [say(words.sentAs, { type: content })];
}

/** The shapes that a body may have, with their examples. */
export function renderContent(
  content: readonly MediaType[],
  tree: Tree,
  notes: (path: string, variant?: string) => readonly string[],
  place?: { status: string; written: Written },
): string[] {
  return renderBlocks(mediaShapes(content), 'mediaType', ({ types, group, schema, isStream, variant }) => {
    const shape = schema && tree(schema);
    const line = [
      types.map(code).join(` ${words.or} `),
      ...(shape
        ? [
            isStream ? say(words.stream, { type: renderType(shape) }) : renderType(shape),
            ...valueFacts(shape.schema).map(renderFact),
          ]
        : []),
    ].join(' · ');
    const members =
      shape &&
      blocks(
        description(valueText(shape), 6),
        renderEnum(shape.schema),
        renderMembers(shape, (path) => notes(path, variant)),
      );
    const key = `${line}\n${members}`;
    const earlier = members === '' ? undefined : place?.written.get(key);
    if (place && earlier === undefined) place.written.set(key, place.status);
    return blocks(
      line,
      earlier === undefined ? members : say(words.asUnder, { earlier }),
      renderEncodings(group, tree),
      renderExamples(group),
    );
  });
}

function once(value: object, name: string, status: string, written: Written, render: () => string): string {
  const key = JSON.stringify(value);
  const earlier = written.get(key);
  if (earlier !== undefined) return `- ${say(words.nameAsUnder, { name: code(name), earlier })}`;
  written.set(key, status);
  return render();
}

/** How the parts of a form are sent. */
function renderEncodings(group: readonly MediaType[], tree: Tree): string[] {
  return group
    .filter(({ encoding }) => encoding.length > 0)
    .map(({ type, encoding }) =>
      blocks(
        group.length === 1 ? `${words.parts}:` : `${say(words.partsAs, { type: code(type) })}:`,
        renderSome(encoding, 'part', (each) => renderEncoding(each, tree)),
      ),
    );
}

function renderEncoding(encoding: Encoding, tree: Tree): string {
  return [
    `- ${[code(encoding.property), ...describeEncoding(encoding).map(escapeText)].join(' · ')}`,
    ...encoding.headers.map((header) => indent(renderField(header, tree, () => []))),
    ...(encoding.parts ?? []).map((part) => indent(renderEncoding(part, tree))),
  ].join('\n');
}

function renderLink(link: Response['links'][number]): string {
  const { name, operation, target, description: text, parameters, requestBody, server } = link;
  const to = operation ? escapeText(operation.title) : target === undefined ? undefined : code(target);
  const head = `- ${code(name)}${to === undefined ? '' : ` ${say(words.leadsTo, { to })}`}`;
  const carried = [
    ...(parameters.length === 0
      ? []
      : [
          indent(
            renderSome(
              parameters,
              'parameter',
              (each) => `- ${code(each.name)} = ${code(writeValue(each.value))}`,
            ),
          ),
        ]),
    ...(requestBody === undefined
      ? []
      : [`  - ${say(words.bodyOf, { value: code(writeValue(requestBody)) })}`]),
    ...(server === undefined ? [] : [`  - ${say(words.at, { url: code(server.url) })}`]),
  ];
  return [`${head}${text === undefined ? '' : `: ${oneLine(text)}`}`, ...carried].join('\n');
}

function writeValue(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
