import type { SecurityRequirement, SecurityScheme } from '../openapi/model.ts';
import { encodeBase64 } from './base64.ts';
import { isSendable } from './credentials.ts';
import { own } from './named-values.ts';
import type { CredentialVariable } from './types.ts';

/** A text that stands for a credential, says so, and is none. */
export function placeholderOf(scheme: SecurityScheme): string {
  return standIn(scheme).text;
}

/**
 * What of a request's credentials is a placeholder, with the environment variable that code reads in its place.
 *
 * @param api slug that the variables are named after. @param requirement the alternative that the request fulfils.
 */
export function credentialVariables(
  api: string,
  requirement: SecurityRequirement | undefined,
  auth: Readonly<Record<string, string>>,
): CredentialVariable[] {
  const names = requirement ? variableNames(api, requirement) : new Map<string, string>();
  return (requirement?.schemes ?? []).flatMap(({ scheme }) => {
    const { text } = standIn(scheme);
    const name = names.get(scheme.name);
    if (name === undefined || own(auth, scheme.name) !== text) return [];
    const isBasic = scheme.type === 'http' && scheme.scheme.toLowerCase() === 'basic';
    return [isBasic ? { name, text: encodeBase64(text), isBase64: true } : { name, text }];
  });
}

/** By scheme name, the environment variable that the samples read its credential from; no two share one. */
export function variableNames(api: string, { schemes }: SecurityRequirement): Map<string, string> {
  const sent = schemes.map(({ scheme }) => scheme).filter(isSendable);
  const nouns = sent.map((scheme) => standIn(scheme).noun);
  const names = sent.map(({ name }, index) => {
    const noun = nouns[index] ?? '';
    return variableName(api, nouns.indexOf(noun) === nouns.lastIndexOf(noun) ? noun : name);
  });
  return new Map(
    sent.map(({ name: scheme }, index) => {
      const name = names[index] ?? '';
      const isFirst = names.indexOf(name) === index;
      return [scheme, isFirst ? name : `${name}_${index + 1}`];
    }),
  );
}

/** What stands in code for a secret of the request that is no credential: a password in its body. */
export function secretVariable(api: string, secret: string): CredentialVariable {
  const noun = variableName(secret === '' ? 'body' : secret);
  return { name: variableName(api, noun), text: `YOUR_${noun}`, isInBody: true };
}

/** What the scheme and host of an API's server are called. */
export function originVariable(api: string): string {
  return variableName(api, 'ORIGIN');
}

interface StandIn {
  readonly text: string;
  /** What an environment variable that holds the credential is called, behind the API's name. */
  readonly noun: string;
}

function standIn(scheme: SecurityScheme): StandIn {
  switch (scheme.type) {
    case 'apiKey':
      return { text: 'YOUR_API_KEY', noun: 'API_KEY' };
    case 'http':
      return httpStandIn(scheme.scheme.toLowerCase(), scheme.bearerFormat);
    default:
      return { text: 'YOUR_ACCESS_TOKEN', noun: 'ACCESS_TOKEN' };
  }
}

function httpStandIn(scheme: string, bearerFormat: string | undefined): StandIn {
  if (scheme === 'basic') return { text: 'user:password', noun: 'CREDENTIALS' };
  if (scheme !== 'bearer') return { text: 'YOUR_CREDENTIALS', noun: 'CREDENTIALS' };
  const prefixes = bearerFormat?.match(/\b[a-z]+_(?:[a-z]+_)*/g) ?? [];
  const prefix = prefixes.find((candidate) => candidate.includes('test')) ?? prefixes[0];
  if (prefix !== undefined) return { text: `${prefix}your_key`, noun: 'API_KEY' };
  const noun = /^[A-Z]{2,8}$/.test(bearerFormat ?? '') ? String(bearerFormat) : 'TOKEN';
  return { text: `YOUR_${noun}`, noun };
}

/** Name of an environment variable, as shells take it: capital letters, digits and underscores, no digit first. */
export function variableName(...parts: readonly string[]): string {
  const words = parts.map((part) => part.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_').toUpperCase());
  const name = words
    .join('_')
    .replace(/[^A-Z\d]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[A-Z]/.test(name) ? name : `API_${name}`;
}
