import { sayRich } from '#components/ui/say-rich.tsx';
import { shapesRest } from '#lib/links/anchors.ts';
import { type MediaShape, mediaShapes } from '#lib/links/media-shapes.ts';
import type { Encoding, MediaType, Operation } from '#lib/openapi/model.ts';
import { pageLimits } from '#lib/openapi/page-limits.ts';
import { buildPropertyTree } from '#lib/openapi/property-tree.ts';
import { describeEncoding } from '#lib/render/serialization-terms.ts';
import { valueText } from '#lib/render/value-text.ts';
import { words } from '#words/reference.ts';
import { AlsoAt } from '../ui/also-at.tsx';
import { AnchorLink } from '../ui/anchor-link.tsx';
import { OwnExampleRows } from './own-example-rows.tsx';
import { Rest } from './rest.tsx';
import { type PageLinks, type RowPlace, ShapeRows, TypeName } from './shape-rows.tsx';
import { sharedDescription, sharedFacts, sharedLimits, sharedNotes, sharedValues } from './shared-parts.tsx';

/** Id of a row of a body: by its path, and by the shape where the body has several. */
export type BodyAnchor = (path: string, variant?: string) => string;

/** The content of a body: rows for each shape that its media types have. */
export function BodyShapes(props: {
  content: readonly MediaType[];
  table: Operation['schemas'];
  direction: 'request' | 'response';
  anchorOf: BodyAnchor;
  /** Of the other bodies that these rows stand for. */
  alsoAt?: readonly BodyAnchor[] | undefined;
  links: PageLinks;
}) {
  const { content, ...rest } = props;
  const shapes = mediaShapes(content);
  return (
    <>
      {shapes.slice(0, pageLimits.blocks).map((shape) => (
        <BodyShape key={shape.types[0]} shape={shape} {...rest} />
      ))}
      <Rest
        left={shapes.length - pageLimits.blocks}
        unit="mediaType"
        anchors={[props.anchorOf, ...(props.alsoAt ?? [])].map(shapesRest)}
      />
    </>
  );
}

function BodyShape(props: {
  shape: MediaShape;
  table: Operation['schemas'];
  direction: 'request' | 'response';
  anchorOf: BodyAnchor;
  /** Of the other bodies that these rows stand for. */
  alsoAt?: readonly BodyAnchor[] | undefined;
  links: PageLinks;
}) {
  const { shape, table, direction, anchorOf, alsoAt = [], links } = props;
  const anchor = anchorOf('', shape.variant);
  const inVariant = (of: BodyAnchor) => (path: string) => of(path, shape.variant);
  const place: RowPlace = { ...links, anchorOf: inVariant(anchorOf), alsoAt: alsoAt.map(inVariant) };
  const tree = shape.schema && buildPropertyTree(shape.schema, table, { direction });
  return (
    <div className="body-shape">
      <p className="body-line" id={anchor}>
        <AlsoAt anchors={alsoAt.map((of) => of('', shape.variant))} />
        {shape.types.map((type) => (
          <code key={type}>{type}</code>
        ))}
        {tree && (
          <span className="row-type">
            {shape.isStream ? (
              sayRich(words.stream, { type: <TypeName shape={tree} place={place} /> })
            ) : (
              <TypeName shape={tree} place={place} />
            )}
          </span>
        )}
        {tree && sharedLimits(tree.schema)}
        <AnchorLink anchor={anchor} name={shape.types.join(', ')} />
      </p>
      {tree && sharedNotes(tree.schema)}
      {tree && sharedValues(tree.schema)}
      {tree && sharedDescription(valueText(tree), 3)}
      {tree && <ShapeRows shape={tree} place={place} />}
      {shape.group.map(({ type, encoding }) => (
        <Encodings
          key={type}
          encodings={encoding}
          {...(shape.group.length > 1 && { type })}
          table={table}
          place={place}
        />
      ))}
    </div>
  );
}

/** How the parts of a form are sent; `type` where several types have the form. */
function Encodings(props: {
  encodings: readonly Encoding[];
  type?: string;
  table: Operation['schemas'];
  place: RowPlace;
}) {
  const { encodings, type, table, place } = props;
  if (encodings.length === 0) return null;
  return (
    <>
      {type !== undefined && (
        <p className="row-facts">{sayRich(words.partsAs, { type: <code>{type}</code> })}</p>
      )}
      <dl className="pairs">
        {encodings.slice(0, pageLimits.rows).map((encoding) => (
          <div key={encoding.property}>
            <dt>
              <code>{encoding.property}</code>
            </dt>
            <dd>
              {describeEncoding(encoding).join(', ')}
              <PartHeaders encoding={encoding} table={table} place={place} />
              <Encodings encodings={encoding.parts ?? []} table={table} place={place} />
            </dd>
          </div>
        ))}
      </dl>
      <Rest left={encodings.length - pageLimits.rows} unit="part" />
    </>
  );
}

function PartHeaders(props: { encoding: Encoding; table: Operation['schemas']; place: RowPlace }) {
  const { encoding, table, place } = props;
  return encoding.headers.map((header) => {
    const shape = buildPropertyTree(header.schema, table);
    return (
      <div key={header.name}>
        <p className="row-head">
          <code className="row-name">{header.name}</code>
          <span className="row-type">
            <TypeName shape={shape} place={place} />
          </span>
          <span className={header.required ? 'row-required' : 'row-optional'}>
            {header.required ? words.required : words.optional}
          </span>
        </p>
        {sharedFacts(shape.schema)}
        {sharedDescription(valueText(shape, header))}
        <OwnExampleRows examples={header.examples} schema={shape.schema} />
      </div>
    );
  });
}
