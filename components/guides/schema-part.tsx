import { schemaAnchor } from '#lib/links/anchors.ts';
import { schemaUrl } from '#lib/links/urls.ts';
import { getApi, getSchema, type SchemaPage } from '#lib/openapi/catalog.ts';
import type { Api } from '#lib/openapi/model.ts';
import { buildPropertyTree } from '#lib/openapi/property-tree.ts';
import { getSite } from '#lib/site/index.ts';
import { SchemaFacts } from '../reference/schema-facts.tsx';
import { type RowPlace, ShapeRows, TypeName } from '../reference/shape-rows.tsx';
import { Link } from '../ui/link.tsx';

/** `<Schema name="User" />`: what a schema is made of. That it is there is checked before anything is drawn. */
export async function SchemaPart({ name, api: given }: { name: string; api?: string }) {
  const slug = given ?? getSite().mainApi;
  const [api, page] = await Promise.all([getApi(slug), getSchema(slug, name)]);
  return api && page && <SchemaProperties api={api} page={page} />;
}

/** Its properties, each linked to its row on the schema's own page, which is where its permanent address is. */
export function SchemaProperties({ api, page }: { api: Api; page: SchemaPage }) {
  const slugs = new Map(api.schemas.map((each) => [each.name, each.slug]));
  const hrefOf = (name: string) => {
    const slug = slugs.get(name);
    return slug === undefined ? undefined : schemaUrl(api.slug, slug);
  };
  const { name, schema, schemas } = page;
  const tree = buildPropertyTree(schema, schemas);
  const href = hrefOf(name) ?? '';
  const place: RowPlace = { page: href, anchorOf: schemaAnchor, notesOf: () => [], schemaHref: hrefOf };
  const title = schema.title ?? name;
  return (
    <section className="part" aria-label={title}>
      <p className="part-head">
        <Link href={href}>{title}</Link>
        <span className="row-type">
          <TypeName shape={tree} place={{ ...place, schemaHref: () => undefined }} />
        </span>
      </p>
      <SchemaFacts schema={tree.schema} />
      <ShapeRows shape={tree} place={place} />
    </section>
  );
}
