import { essenceOf, isJsonType } from './media-type.ts';

/** Endings that open as what they say and run nothing. */
const inert = new Map([
  ['application/gzip', 'gz'],
  ['application/msword', 'doc'],
  ['application/pdf', 'pdf'],
  ['application/vnd.ms-excel', 'xls'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/x-ndjson', 'ndjson'],
  ['application/x-tar', 'tar'],
  ['application/xml', 'xml'],
  ['application/yaml', 'yaml'],
  ['application/zip', 'zip'],
  ['audio/flac', 'flac'],
  ['audio/mp4', 'm4a'],
  ['audio/mpeg', 'mp3'],
  ['audio/ogg', 'ogg'],
  ['audio/wav', 'wav'],
  ['font/woff2', 'woff2'],
  ['image/avif', 'avif'],
  ['image/gif', 'gif'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/tiff', 'tiff'],
  ['image/webp', 'webp'],
  ['text/csv', 'csv'],
  ['text/markdown', 'md'],
  ['text/tab-separated-values', 'tsv'],
  ['text/xml', 'xml'],
  ['video/mp4', 'mp4'],
  ['video/quicktime', 'mov'],
  ['video/webm', 'webm'],
]);

/** Endings of what runs in whoever opens it: a reader's own file may have one, what an API answers with is not saved as such. */
const active = new Map([
  ['image/svg+xml', 'svg'],
  ['text/html', 'html'],
]);

/** The ending of a file that is harmless to open; undefined for a media type that has none. */
export function inertEnding(mediaType: string): string | undefined {
  return isJsonType(mediaType) ? 'json' : inert.get(essenceOf(mediaType));
}

/** The ending of a file that is sent as a media type. */
export function endingOf(mediaType: string): string {
  const type = essenceOf(mediaType);
  const isText = type.startsWith('text/');
  return inertEnding(type) ?? active.get(type) ?? (isText ? 'txt' : type.endsWith('+xml') ? 'xml' : 'bin');
}

/** Characters of a property's name that a file's name takes over. */
const longestName = 40;
/** Names that are devices on Windows, whatever follows them. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * What samples call a file that is still to be chosen: a name that needs no quotes in any shell or language, and leads
 * to no other folder.
 */
export function sampleFilename(property: string, contentType: string, number?: number): string {
  const words = property
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .slice(0, longestName)
    .replace(/^-+|-+$/g, '');
  const name = words === '' || devices.test(words) ? 'file' : words;
  return `${name}${number === undefined ? '' : `-${number}`}.${endingOf(contentType)}`;
}
