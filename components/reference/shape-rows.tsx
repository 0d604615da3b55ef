import type { ReactNode } from 'react';
import { sayRich } from '#components/ui/say-rich.tsx';
import type { RowNote } from '#lib/changes/row-notes.ts';
import type { Schema } from '#lib/openapi/model.ts';
import type { LabelledShape, PropertyNode, Shape } from '#lib/openapi/property-tree.ts';
import { valueText } from '#lib/render/value-text.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { Link } from '../ui/link.tsx';
import { Rest, WholeFile } from './rest.tsx';
import { Row } from './row.tsx';
import { sharedDescription, sharedFacts } from './shared-parts.tsx';

/** What all rows of a page have in common. */
export interface PageLinks {
  /** Page of a named schema; `undefined` where it has none. */
  readonly schemaHref: (name: string) => string | undefined;
  /** What versions did to the row with an anchor. */
  readonly notesOf: (anchor: string) => readonly RowNote[];
  /**
   * How many lines of a row's text are shown until the reader asks for more; tables of values are folded sooner then. By
   * default all is shown.
   */
  readonly textLines?: number | undefined;
}

/** What rows need to know of the page they stand on. */
export interface RowPlace extends PageLinks {
  /** Id of the row for a path of the property tree. */
  readonly anchorOf: (path: string) => string;
  /** Ids that it has beside that one: of the other statuses whose body this is. */
  readonly alsoAt?: readonly ((path: string) => string)[];
  /** The page that the rows are shown from, where that is another one: their ids are there, and they lead there. */
  readonly page?: string;
}

/** The properties of a shape, its choices and its conditions. */
export function ShapeRows({ shape, place }: { shape: Shape; place: RowPlace }) {
  const { left = {}, restPath = '' } = shape;
  const ids = place.page === undefined ? [place.anchorOf, ...(place.alsoAt ?? [])] : [];
  const anchors = ids.map((anchorOf) => anchorOf(restPath));
  return (
    <>
      {shape.children.length > 0 && (
        <ul className="rows">
          {shape.children.map((node) => (
            <PropertyRow key={node.path} node={node} place={place} />
          ))}
        </ul>
      )}
      <Rest left={left.members} unit="property" anchors={anchors} />
      <Choices choices={shape.choices} place={place} />
      <Rest left={left.choices} unit="alternative" anchors={left.members === undefined ? anchors : []} />
      {withKeys(shape.conditions ?? []).map(([key, condition]) => (
        <Option key={key} option={condition} place={place} />
      ))}
    </>
  );
}

function PropertyRow({ node, place }: { node: PropertyNode; place: RowPlace }) {
  const { schema } = node;
  const anchor = place.anchorOf(node.path);
  return (
    <Row
      anchor={anchor}
      page={place.page}
      alsoAt={place.alsoAt?.map((anchorOf) => anchorOf(node.path))}
      name={node.name}
      notes={place.notesOf(anchor)}
      type={<TypeName shape={node} place={place} />}
      isRequired={node.required}
      flags={flagsOf(schema)}
      schema={schema}
      text={valueText(node, node)}
      textLines={place.textLines}
    >
      <Nested shape={node} place={place} />
    </Row>
  );
}

/** What a value is made of, closed until asked for. */
export function Nested({ shape, place }: { shape: Shape; place: RowPlace }) {
  const { children, choices, conditions, left, moreRef } = shape;
  if (moreRef !== undefined) return <Unopened name={moreRef} place={place} />;
  const isChoice = children.length === 0 && conditions === undefined && left === undefined;
  if (isChoice && choices === undefined) return null;
  return (
    <details className="nest">
      <summary className="icon-chevron">
        {isChoice ? say(words.alternatives, { count: choices?.options.length ?? 0 }) : countMembers(children)}
      </summary>
      <ShapeRows shape={shape} place={place} />
    </details>
  );
}

/** Where the members of a value are that stands too deep, or after too many others, for its page to open it. */
function Unopened({ name, place }: { name: string; place: RowPlace }) {
  const href = place.schemaHref(name);
  return (
    <p className="quiet">
      {sayRich(words.moreThanPage, {
        file: href === undefined ? <WholeFile /> : <Link href={href}>{name}</Link>,
      })}
    </p>
  );
}

function Choices({ choices, place }: { choices: Shape['choices']; place: RowPlace }) {
  if (choices === undefined) return null;
  return (
    <div className="choices">
      <p className="row-facts">{choiceWords(choices)}:</p>
      {withKeys(choices.options).map(([key, option]) => (
        <Option key={key} option={option} place={place} />
      ))}
    </div>
  );
}

function choiceWords({ kind, discriminator: property }: NonNullable<Shape['choices']>): string {
  if (property === undefined) return kind === 'oneOf' ? words.oneOfThese : words.anyOfThese;
  return say(kind === 'oneOf' ? words.oneOfTheseBy : words.anyOfTheseBy, { property });
}

/** Labels are made of what the author wrote, and two options may have one: the second is told apart by a number. */
function withKeys(options: readonly LabelledShape[]): (readonly [key: string, option: LabelledShape])[] {
  const seen = new Map<string, number>();
  return options.map((option) => {
    const count = (seen.get(option.label) ?? 0) + 1;
    seen.set(option.label, count);
    return [`${option.label} ${count}`, option];
  });
}

function Option({ option, place }: { option: LabelledShape; place: RowPlace }) {
  const { label, values, isFallback, schema, type, children, choices, conditions } = option;
  const isPlain = children.length === 0 && choices === undefined && conditions === undefined;
  const quoted = values?.map((value) => `"${value}"`);
  return (
    <details className="nest">
      <summary className="icon-chevron">
        <span className="option-label">{label}</span>
        {quoted !== undefined && ` ${say(words.whenValue, { values: quoted.join(` ${words.or} `) })}`}
        {isFallback && ` ${words.whereNoOtherApplies}`}
      </summary>
      <div className="option">
        {(isPlain || type !== label) && (
          <p className="row-type">
            <TypeName shape={option} place={place} />
          </p>
        )}
        {sharedFacts(schema)}
        {sharedDescription(valueText(option, { name: label }))}
        <ShapeRows shape={option} place={place} />
      </div>
    </details>
  );
}

/** The type in words, linked to the page of the schema that it names. */
export function TypeName({ shape, place }: { shape: Shape; place: RowPlace }): ReactNode {
  const name = shape.ref ?? shape.recursiveRef ?? shape.moreRef;
  const href = name === undefined ? undefined : place.schemaHref(name);
  const type = href === undefined ? shape.type : <Link href={href}>{shape.type}</Link>;
  if (shape.recursiveRef !== undefined) return sayRich(words.recursiveType, { type });
  return shape.typeBehind === undefined ? (
    type
  ) : (
    <>
      {type}, {shape.typeBehind}
    </>
  );
}

/** Words that stand out in a row's first line. */
export function flagsOf({ deprecated, readOnly, writeOnly, internal }: Schema): string[] {
  return [
    deprecated && words.deprecatedFlag,
    readOnly && words.readOnly,
    writeOnly && words.writeOnly,
    internal && words.internal,
  ].filter((flag) => typeof flag === 'string');
}

function countMembers(nodes: readonly PropertyNode[]): string {
  const count = nodes.length;
  if (count === 0) return words.conditions;
  if (nodes.every(({ name }) => name === '<key>')) return words.eachValue;
  if (nodes.every(({ name }) => /^\[\d+…?\]$/.test(name))) return say(words.items, { count });
  return say(words.propertyCount, { count });
}
