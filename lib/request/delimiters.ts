const delimiters = new Map([
  ['spaceDelimited', ' '],
  ['pipeDelimited', '|'],
  ['tabDelimited', '\t'],
]);

/** What stands between the values of a list in this style, where it is no comma. */
export function delimiterOf(style: string): string | undefined {
  return delimiters.get(style);
}

/** The same as it stands in a URL. */
export function encodedDelimiterOf(style: string): string {
  const delimiter = delimiters.get(style);
  return delimiter === undefined ? ',' : encodeURIComponent(delimiter);
}
