/** Of what an operation documents what is in force for a status: under its own code, its class (`4XX`), or `default`. */
export function findResponse<R extends { readonly status: string }>(
  responses: readonly R[],
  status: number,
): R | undefined {
  return [String(status), `${String(status)[0]}XX`, 'DEFAULT']
    .map((key) => responses.find((response) => response.status.toUpperCase() === key))
    .find((response) => response !== undefined);
}
