import { defined } from '../defined.ts';
import type { Api, ExternalDocs, Server } from '../model.ts';
import { elements, isObject, line, member, members, type Place, text, texts } from '../parse/place.ts';
import { prose } from './prose.ts';

export function externalDocs(place: Place): ExternalDocs | undefined {
  const at = member(place, 'externalDocs');
  const url = text(at, 'url');
  return url === undefined ? undefined : defined({ url, description: prose(at, 'description') });
}

/** @param name stands in for a title that is missing or blank */
export function normalizeInfo(root: Place, name: string) {
  const info = member(root, 'info');
  const contact = member(info, 'contact');
  return defined({
    title: line(info, 'title') ?? name,
    version: text(info, 'version') ?? '',
    summary: text(info, 'summary'),
    description: prose(info, 'description'),
    termsOfService: text(info, 'termsOfService'),
    contact: isObject(contact.value)
      ? defined({ name: text(contact, 'name'), url: text(contact, 'url'), email: text(contact, 'email') })
      : undefined,
    license: license(member(info, 'license')),
    externalDocs: externalDocs(root),
  });
}

function license(place: Place): Api['license'] {
  const name = text(place, 'name') ?? text(place, 'identifier');
  if (name === undefined) return undefined;
  return defined({ name, identifier: text(place, 'identifier'), url: text(place, 'url') });
}

/** The `servers` of a document, a path or an operation; empty where it has none. */
export function normalizeServers(place: Place): Server[] {
  return elements(member(place, 'servers')).flatMap((at) => normalizeServer(at) ?? []);
}

export function normalizeServer(place: Place): Server | undefined {
  const url = text(place, 'url');
  if (url === undefined) return undefined;
  const name = text(place, 'name');
  return defined({ url, name, description: prose(place, 'description'), variables: variables(place) });
}

function variables(place: Place): Server['variables'] {
  return members(member(place, 'variables')).map(({ key, place: at }) => {
    const values = texts(at, 'enum');
    return defined({
      name: key,
      default: text(at, 'default') ?? '',
      enum: values.length > 0 ? values : undefined,
      description: prose(at, 'description'),
    });
  });
}

/** Swagger 2.0's `host`, `basePath` and `schemes` as servers. */
export function swaggerServers(root: Place, schemes: readonly string[]): Server[] {
  const base = text(root, 'basePath') ?? '';
  const host = text(root, 'host');
  if (host === undefined) return [{ url: base || '/', variables: [] }];
  const url = (scheme: string) => `${scheme}://${host}${base === '/' ? '' : base}`;
  return (schemes.length > 0 ? schemes : ['https']).map((scheme) => ({ url: url(scheme), variables: [] }));
}
