import { say } from '#lib/words/say.ts';
import { words as said } from '#words/paste.ts';
import type { FormModel } from '../form.ts';
import { suspectOf } from '../session/suspect.ts';
import type { RequestValues } from '../types.ts';
import { replaceSecrets, withoutFiles } from '../without-secrets.ts';
import { fillBody } from './fill-body.ts';
import { fillParameters } from './fill-parameters.ts';
import type { FoundOperation } from './find-operation.ts';
import type { PastedRequest } from './pasted-request.ts';
import { addressOf } from './read-paste.ts';

export interface FilledPaste {
  /** Without credentials and secrets. */
  readonly values: Omit<RequestValues, 'auth'>;
  /** What does not fit the operation, and what was left out, in sentences. */
  readonly remarks: readonly string[];
}

/** A pasted request as the form of the operation that it is of. */
export function fillPaste(model: FormModel, pasted: PastedRequest, found: FoundOperation): FilledPaste {
  const parameters = fillParameters(model, pasted, found.path);
  const body = fillBody(model, pasted);
  const names = new Set<string>();
  const note = (name: string) => void names.add(name === '' ? 'body' : name);
  const values = { ...parameters.values, ...body.values };
  const kept = withoutFiles(replaceSecrets(model, values, note, suspectOf(model)));
  const { origin } = addressOf(pasted);
  const isElsewhere = !found.isKnownServer && !origin.endsWith('.invalid');
  return {
    values: kept,
    remarks: [
      ...(isElsewhere ? [say(said.otherHost, { origin, base: model.baseUrl })] : []),
      ...pasted.notes,
      ...parameters.remarks,
      ...body.remarks,
      ...(names.size > 0 ? [say(said.secretsLeftOut, { names: [...names].join(', ') })] : []),
    ],
  };
}
