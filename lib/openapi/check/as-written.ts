import type { Place } from '../parse/place.ts';

/** Whether the place's file is JSON, or YAML that is written like it. */
export function isInJson({ file }: Place): boolean {
  return /^\s*[{[]/.test(file.text);
}

/** A member as the place's file would have it: `"required: true"` in YAML, `"required": true` in JSON. */
export function asWritten(place: Place, key: string, value: string | boolean): string {
  return isInJson(place) ? `"${key}": ${JSON.stringify(value)}` : `"${key}: ${value}"`;
}
