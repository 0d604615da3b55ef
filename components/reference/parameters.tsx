import { parameterAnchor, sectionAnchors } from '#lib/links/anchors.ts';
import type { Operation, Parameter, ParameterLocation } from '#lib/openapi/model.ts';
import { pageLimits, restOf } from '#lib/openapi/page-limits.ts';
import { buildPropertyTree } from '#lib/openapi/property-tree.ts';
import { describeStyle } from '#lib/render/serialization-terms.ts';
import { valueText } from '#lib/render/value-text.ts';
import { words } from '#words/reference.ts';
import { ownExampleParts } from './own-example-rows.tsx';
import { Rest } from './rest.tsx';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import { flagsOf, Nested, type PageLinks, type RowPlace, TypeName } from './shape-rows.tsx';

const places: readonly { in: ParameterLocation; title: string }[] = [
  { in: 'path', title: words.pathParameters },
  { in: 'query', title: words.queryParameters },
  { in: 'querystring', title: words.queryString },
  { in: 'header', title: words.headers },
  { in: 'cookie', title: words.cookies },
];

/** Parameters by the place they are sent in: under the first of the headings is where links to them all lead. */
export function Parameters({ operation, links }: { operation: Operation; links: PageLinks }) {
  const groups = places
    .map(({ in: place, title }) => ({
      place,
      title,
      parameters: operation.parameters.filter((each) => each.in === place),
    }))
    .filter(({ parameters }) => parameters.length > 0);
  const [first] = groups;
  if (first === undefined) return null;
  return (
    <Section anchor={sectionAnchors.parameters} title={first.title}>
      {groups.map(({ place, title, parameters }, index) => (
        <div key={title} className="row-group">
          {index > 0 && (
            <div className="section-head">
              <h2>{title}</h2>
            </div>
          )}
          <ul className="rows">
            {parameters.slice(0, pageLimits.rows).map((parameter) => (
              <ParameterRow
                key={parameter.name}
                parameter={parameter}
                table={operation.schemas}
                links={links}
              />
            ))}
          </ul>
          <Rest left={parameters.length - pageLimits.rows} unit="parameter" anchors={[restOf(place)]} />
        </div>
      ))}
    </Section>
  );
}

/** `prefix` sets the anchors of a callback's parameters apart from the operation's own. */
export function ParameterRow(props: {
  parameter: Parameter;
  table: Operation['schemas'];
  links: PageLinks;
  prefix?: (anchor: string) => string;
}) {
  const { parameter, table, links, prefix = (anchor) => anchor } = props;
  const { name, schema, deprecated } = parameter;
  const shape = buildPropertyTree(schema, table, { direction: 'request' });
  const anchor = prefix(parameterAnchor(parameter.in, name));
  const place: RowPlace = {
    ...links,
    anchorOf: (path) => prefix(parameterAnchor(parameter.in, name, path)),
  };
  const flags = new Set([...(deprecated ? [words.deprecatedFlag] : []), ...flagsOf(shape.schema)]);
  return (
    <Row
      anchor={anchor}
      name={name}
      notes={links.notesOf(anchor)}
      type={<TypeName shape={shape} place={place} />}
      isRequired={parameter.required}
      flags={[...flags]}
      schema={shape.schema}
      extra={describeStyle(parameter, shape.schema)}
      text={valueText(shape, parameter)}
      under={3}
      textLines={links.textLines}
      {...ownExampleParts(parameter.examples, shape.schema)}
    >
      <Nested shape={shape} place={place} />
    </Row>
  );
}
