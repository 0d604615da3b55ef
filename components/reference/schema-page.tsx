import { schemaAnchor } from '#lib/links/anchors.ts';
import { schemaUrl } from '#lib/links/urls.ts';
import type { SchemaPage as CatalogSchema } from '#lib/openapi/catalog.ts';
import type { Api } from '#lib/openapi/model.ts';
import { buildPropertyTree } from '#lib/openapi/property-tree.ts';
import { valueText } from '#lib/render/value-text.ts';
import { words } from '#words/reference.ts';
import { setPageOfCode } from '../code/page-of-code.ts';
import { PageTools } from '../shell/links/page-tools.tsx';
import { Heading } from '../ui/heading.tsx';
import { Description } from './description.tsx';
import { EndpointList } from './endpoint-list.tsx';
import { ExampleBlock } from './example-block.tsx';
import { listExamples } from './example-list.ts';
import { SchemaFacts } from './schema-facts.tsx';
import { flagsOf, type RowPlace, ShapeRows, TypeName } from './shape-rows.tsx';
import { VersionNote } from './version-note.tsx';

/** A named schema with all its properties, an example, and the operations that use it. */
export function SchemaPage({ api, page, slug }: { api: Api; page: CatalogSchema; slug: string }) {
  setPageOfCode(schemaUrl(api.slug, slug), api.servers);
  const { name, schema, schemas, usedBy, example } = page;
  const tree = buildPropertyTree(schema, schemas);
  const title = schema.title ?? name;
  const text = valueText(tree, { name: title });
  const slugs = new Map(api.schemas.map((each) => [each.name, each.slug]));
  const place: RowPlace = {
    anchorOf: schemaAnchor,
    // Versions are compared by what operations send and receive.
    notesOf: () => [],
    schemaHref: (ref) => {
      const target = slugs.get(ref);
      return target === undefined || target === slug ? undefined : schemaUrl(api.slug, target);
    },
  };
  const [shown] = listExamples([{ type: 'application/json', examples: [example], encoding: [] }]);
  return (
    <article className="op">
      <div className="op-main">
        <VersionNote api={api} part={{ schema: slug }} />
        <header className="op-header">
          <p className="op-place">
            <span className="op-tag">{words.schema}</span>
          </p>
          <Heading level="h1" name={title} flags={flagsOf(schema)}>
            {title}
            {flagsOf(schema).map((flag) => (
              <span key={flag} className="flag tone-amber">
                {flag}
              </span>
            ))}
          </Heading>
          {text?.trim() !== title && <Description source={text} under={1} />}
          <PageTools page={schemaUrl(api.slug, slug)} />
        </header>
        <section className="section" aria-label={words.properties}>
          <p className="body-line">
            <span className="row-type">
              <TypeName shape={tree} place={{ ...place, schemaHref: () => undefined }} />
            </span>
          </p>
          <SchemaFacts schema={tree.schema} />
          <ShapeRows shape={tree} place={place} />
        </section>
        {usedBy.length > 0 && (
          <section className="section" aria-labelledby="used-by">
            <div className="section-head">
              <h2 id="used-by">{words.usedBy}</h2>
            </div>
            <EndpointList api={api.slug} operations={usedBy} />
          </section>
        )}
      </div>
      {shown !== undefined && (
        <div className="op-examples">
          <section className="section" aria-labelledby="example">
            <div className="section-head">
              <h2 id="example">{words.example}</h2>
            </div>
            <ExampleBlock example={shown} title={name} />
          </section>
        </div>
      )}
    </article>
  );
}
