/** An expression, condition or path in a message: long ones are cut. */
export function quote(text: unknown): string {
  const written = String(text);
  return JSON.stringify(written.length > 100 ? `${written.slice(0, 100)}…` : written);
}
