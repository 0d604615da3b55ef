/** Which side of an exchange a value belongs to: `readOnly` is left out of requests, `writeOnly` out of responses. */
export type Direction = 'request' | 'response';
