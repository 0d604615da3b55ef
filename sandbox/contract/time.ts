const shape = /^(\d{4}-\d{2}-\d{2})[T\s](\d{2}:\d{2}):(\d{2})(\.\d+)?(Z|([+-]\d{2}):?(\d{2})?)$/i;

/**
 * Milliseconds since 1970 of a text that the schema's `date-time` has admitted; undefined stays so. RFC 3339 knows
 * what `Date.parse` does not: lower case, a space for the T, leap seconds, short offsets.
 */
export function parseTime(text: unknown): number | undefined {
  if (text === undefined) return undefined;
  const match = shape.exec(String(text));
  if (!match) throw new Error('A date-time has passed validation and cannot be read');
  const [, date, time, second, fraction = '', zone = '', hours, minutes = '00'] = match;
  const offset = hours === undefined ? zone.toUpperCase() : `${hours}:${minutes}`;
  return Date.parse(`${date}T${time}:${second === '60' ? '59' : second}${fraction}${offset}`);
}
