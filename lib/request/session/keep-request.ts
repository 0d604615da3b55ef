import { buildRequest } from '../build-request.ts';
import type { FormModel } from '../form.ts';
import { secretVariable } from '../placeholders.ts';
import type { CredentialVariable, HttpRequest, Part, RequestValues } from '../types.ts';
import { holdsBytes, replaceSecrets, withoutFiles } from '../without-secrets.ts';
import type { ExchangeRecord, LeftOut } from './exchange-record.ts';
import { sessionLimits } from './limits.ts';
import { suspectOf } from './suspect.ts';

export interface KeptRequest extends Pick<ExchangeRecord, 'values' | 'request'> {
  readonly leftOut: Pick<LeftOut, 'sent' | 'files' | 'isSentBodyLong'>;
  /** Texts that must stand nowhere in the record. */
  readonly secrets: readonly string[];
}

/**
 * A request without what is secret: the values to fill the form with again lack it, and in the request that was sent a
 * variable stands in its place.
 *
 * @throws InvalidValuesError where the values make no request
 */
export function keepRequest(model: FormModel, sent: RequestValues): KeptRequest {
  const suspect = suspectOf(model);
  const found = new Map<string, CredentialVariable>();
  const secrets: string[] = Object.values(sent.auth ?? {});
  const written = replaceSecrets(
    model,
    sent,
    (name, value) => {
      if (typeof value === 'string') secrets.push(value);
      const variable = secretVariable(model.api, name);
      found.set(name, variable);
      return variable.text;
    },
    suspect,
  );
  const kept = withoutFiles(replaceSecrets(model, sent, () => undefined, suspect));
  const files = filesOf(sent);
  const isLong = lengthOf(kept) > sessionLimits.body;
  const { body: _, parts: __, ...short } = kept;
  return {
    values: isLong ? short : kept,
    request: requestOf(model, sent, namingFiles(written), [...found.values()], isLong),
    leftOut: {
      ...(found.size > 0 && { sent: [...found.keys()] }),
      ...(files.length > 0 && { files }),
      ...(isLong && { isSentBodyLong: true as const }),
    },
    secrets,
  };
}

function requestOf(
  model: FormModel,
  { auth = {} }: RequestValues,
  written: RequestValues,
  secrets: readonly CredentialVariable[],
  isLong: boolean,
): HttpRequest {
  const stands = model.placeholders.filter(({ scheme }) => Object.hasOwn(auth, scheme));
  const placeholders = Object.fromEntries(stands.map(({ scheme, text }) => [scheme, text]));
  const built = buildRequest(model, { ...written, auth: placeholders }, { baseUrl: model.baseUrl });
  const { method, url, headers, body, filename, parts } = built;
  // The longest first: the text of one may begin that of another.
  const variables = [...(built.variables ?? []), ...secrets].sort(
    (one, other) => other.text.length - one.text.length,
  );
  return {
    ...{ method, url, headers },
    ...(typeof body === 'string' && !isLong && parts === undefined && { body }),
    ...(filename !== undefined && { filename }),
    ...(parts &&
      !isLong && {
        parts: parts.map((part) => ({ ...part, ...(typeof part.content !== 'string' && { content: '' }) })),
      }),
    ...(variables.length > 0 && { variables }),
  };
}

/** A file is named in the request, and stays where it is. */
function namingFiles({ body, parts, ...rest }: RequestValues): RequestValues {
  return {
    ...rest,
    ...(body !== undefined && { body: holdsBytes(body) ? { filename: body.filename || 'body' } : body }),
    ...(parts && { parts: parts.map(namingFile) }),
  };
}

function namingFile(part: Part): Part {
  if (part.base64 === undefined) return part;
  const { name, filename, contentType } = part;
  return { name, filename: filename || name, ...(contentType !== undefined && { contentType }) };
}

function filesOf({ body, parts = [] }: RequestValues): string[] {
  const files = parts
    .filter(({ base64 }) => base64 !== undefined)
    .map(({ name, filename }) => filename || name);
  return [...(holdsBytes(body) ? [body.filename || 'body'] : []), ...files];
}

function lengthOf({ body, parts }: RequestValues): number {
  return JSON.stringify([body, parts]).length;
}
