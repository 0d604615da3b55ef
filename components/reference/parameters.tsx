import { parameterAnchor, sectionAnchors } from '#lib/links/anchors.ts';
import type { Operation, Parameter, ParameterLocation } from '#lib/openapi/model.ts';
import { pageLimits, restOf } from '#lib/openapi/page-limits.ts';
import { buildPropertyTree } from '#lib/openapi/property-tree.ts';
import { describeStyle } from '#lib/render/serialization-terms.ts';
import { valueText } from '#lib/render/value-text.ts';
import { words } from '#words/reference.ts';
import { Description } from './description.tsx';
import { OwnExampleRows } from './own-example-rows.tsx';
import { Rest } from './rest.tsx';
import { Row } from './row.tsx';
import { SchemaFacts } from './schema-facts.tsx';
import { Section } from './section.tsx';
import { flagsOf, Nested, type PageLinks, type RowPlace, TypeName } from './shape-rows.tsx';

const places: readonly { in: ParameterLocation; title: string }[] = [
  { in: 'path', title: words.pathParameters },
  { in: 'query', title: words.queryParameters },
  { in: 'querystring', title: words.queryString },
  { in: 'header', title: words.headers },
  { in: 'cookie', title: words.cookies },
];

/** Parameters by the place they are sent in. */
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
    <Section anchor={sectionAnchors.parameters} title={groups.length === 1 ? first.title : words.parameters}>
      {groups.map(({ place, title, parameters }) => (
        <div key={title} className="row-group">
          {groups.length > 1 && <h3 className="sub-head">{title}</h3>}
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
      facts={
        <>
          <SchemaFacts schema={shape.schema} extra={describeStyle(parameter, shape.schema)} />
          <OwnExampleRows examples={parameter.examples} schema={shape.schema} />
        </>
      }
      description={<Description source={valueText(shape, parameter)} small under={3} />}
    >
      <Nested shape={shape} place={place} />
    </Row>
  );
}
