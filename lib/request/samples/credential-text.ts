import type { CredentialVariable, HttpRequest } from '../types.ts';

/** A text in which credentials stand that code reads from the environment. */
export type CredentialText = readonly (string | CredentialVariable)[];

/** The variables that a sample of the request reads: a field of the reader's own may have taken a credential's place. */
export function variablesIn({ variables = [], url, headers }: HttpRequest): readonly CredentialVariable[] {
  return variables.filter(({ text }) =>
    [url, ...headers.map(([, value]) => value)].some((part) => part.includes(text)),
  );
}

/** Divides a URL or the value of a header field where a placeholder stands for a credential. No piece is empty. */
export function divideAtCredentials(
  text: string,
  { variables = [] }: Pick<HttpRequest, 'variables'>,
): CredentialText {
  return variables.reduce<CredentialText>(
    (pieces, variable) =>
      pieces.flatMap((piece) => (typeof piece === 'string' ? divide(piece, variable) : piece)),
    text === '' ? [] : [text],
  );
}

function divide(text: string, variable: CredentialVariable): CredentialText {
  const [first = '', ...others] = text.split(variable.text);
  return [first, ...others.flatMap((other) => [variable, other])].filter((piece) => piece !== '');
}

/** How a language writes what is known and reads what is in the environment. */
export interface CredentialNotation {
  /** A literal of the language. */
  quote(text: string): string;
  read(variable: CredentialVariable): string;
  /** Joins two texts, such as ` + `. */
  readonly operator: string;
}

/** One expression of literals and variables. */
export function joinPieces(
  text: string,
  request: Pick<HttpRequest, 'variables'>,
  { quote, read, operator }: CredentialNotation,
): string {
  const pieces = divideAtCredentials(text, request);
  if (pieces.length === 0) return quote('');
  return pieces.map((piece) => (typeof piece === 'string' ? quote(piece) : read(piece))).join(operator);
}
