const annotations: ReadonlySet<string> = new Set([
  'title',
  'description',
  'default',
  'examples',
  'wrongExamples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'internal',
  'externalDocs',
  'xml',
]);

/** Whether a keyword says something about a value without constraining it (JSON Schema 2020-12 validation, section 9). */
export function isAnnotation(keyword: string): boolean {
  return annotations.has(keyword);
}
