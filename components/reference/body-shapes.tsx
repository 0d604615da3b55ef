import { type MediaShape, mediaShapes } from '#lib/links/media-shapes.ts';
import type { Encoding, MediaType, Operation } from '#lib/openapi/model.ts';
import { buildPropertyTree } from '#lib/openapi/property-tree.ts';
import { describeEncoding } from '#lib/render/serialization-terms.ts';
import { AlsoAt } from '../ui/also-at.tsx';
import { AnchorLink } from '../ui/anchor-link.tsx';
import { type PageLinks, type RowPlace, ShapeRows, TypeName } from './shape-rows.tsx';
import { sharedDescription, sharedFacts } from './shared-parts.tsx';

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
  return mediaShapes(content).map((shape) => <BodyShape key={shape.types[0]} shape={shape} {...rest} />);
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
            {shape.isStream && 'a stream of '}
            <TypeName shape={tree} place={place} />
          </span>
        )}
        <AnchorLink anchor={anchor} name={shape.types.join(', ')} />
      </p>
      {tree && sharedFacts(tree.schema)}
      {tree && sharedDescription(tree.schema.description, 3)}
      {tree && <ShapeRows shape={tree} place={place} />}
      <Encodings encodings={shape.media.encoding} />
    </div>
  );
}

function Encodings({ encodings }: { encodings: readonly Encoding[] }) {
  if (encodings.length === 0) return null;
  return (
    <dl className="pairs">
      {encodings.map((encoding) => (
        <div key={encoding.property}>
          <dt>
            <code>{encoding.property}</code>
          </dt>
          <dd>{describeEncoding(encoding).join(', ')}</dd>
        </div>
      ))}
    </dl>
  );
}
