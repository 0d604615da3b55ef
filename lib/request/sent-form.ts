import { isJsonNumber } from '#json/number.ts';
import { readJson } from '#json/read.ts';
import { writeJson } from '#json/write.ts';
import type { FormModel } from './form.ts';

/**
 * A form on its way to the browser. React's payload holds no number with more digits than JavaScript keeps: a form
 * with one of them crosses as JSON text, and what is drawn before it is read stands beside it.
 */
export type SentForm = FormModel | (Pick<FormModel, 'isMocked' | 'hasNoKeys'> & { readonly json: string });

export function sendForm(model: FormModel): SentForm {
  if (!holdsJsonNumber(model)) return model;
  const { schemas: _, ...rest } = model;
  const { isMocked, hasNoKeys } = model;
  return { ...(isMocked && { isMocked }), ...(hasNoKeys && { hasNoKeys }), json: writeJson(rest) };
}

export function receiveForm(sent: SentForm): FormModel {
  return 'json' in sent ? { ...(readJson(sent.json) as FormModel), schemas: new Map() } : sent;
}

function holdsJsonNumber(root: unknown): boolean {
  const rest: unknown[] = [root];
  while (rest.length > 0) {
    const value = rest.pop();
    if (isJsonNumber(value)) return true;
    if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) rest.push(inner);
  }
  return false;
}
