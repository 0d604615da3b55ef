import { essenceOf, isJson } from '#lib/request/media-types.ts';

/** Endings that open as what they say and run nothing; an HTML page or an SVG would run in whoever opens it. */
const endings = new Map([
  ['application/gzip', 'gz'],
  ['application/pdf', 'pdf'],
  ['application/x-ndjson', 'ndjson'],
  ['application/x-tar', 'tar'],
  ['application/xml', 'xml'],
  ['application/yaml', 'yaml'],
  ['application/zip', 'zip'],
  ['image/gif', 'gif'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
  ['text/csv', 'csv'],
  ['text/markdown', 'md'],
  ['text/tab-separated-values', 'tsv'],
  ['text/xml', 'xml'],
]);

/** What an answer of a media type is saved as: its ending never comes from the server. */
export function downloadName(mediaType: string, isText: boolean): string {
  const ending = isJson(mediaType) ? 'json' : endings.get(essenceOf(mediaType));
  return `response.${ending ?? (isText ? 'txt' : 'bin')}`;
}
