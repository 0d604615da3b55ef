import { tryReadJson } from '#json/read.ts';
import { writeJson } from '#json/write.ts';
import type { FormModel } from '../form.ts';
import type { FormAnswer } from '../form-outcome.ts';
import { essenceOf, isJson } from '../media-types.ts';
import { masked } from '../redact.ts';
import { soundsSecret } from '../secret-words.ts';
import { maskMembers, type Suspect } from '../without-secrets.ts';
import type { KeptAnswer, LeftOut } from './exchange-record.ts';
import { sessionLimits } from './limits.ts';
import { suspectOf } from './suspect.ts';

type AnswerLeftOut = Pick<LeftOut, 'answered' | 'answerBody'>;

/** An answer without its secrets and bytes, and no longer than a record may be. */
export function keepAnswer(
  model: FormModel,
  { status, statusText, headers, body, end, broken }: FormAnswer,
): { readonly answer: KeptAnswer; readonly leftOut: AnswerLeftOut } {
  const hidden = new Set<string>();
  const suspect = suspectOf(model);
  const isSecret: Suspect = (name, value) => {
    const isOne = (model.answerSecrets?.includes(name) && value !== null) || suspect(name, value);
    if (isOne && name !== '') hidden.add(name);
    return isOne;
  };
  const fields = headers.map(
    ([name, value]) =>
      [name, soundsSecret(name) || isSecret(name, value) ? hide(hidden, name) : value] as const,
  );
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const kept = keepBody(body, essenceOf(type), isSecret);
  return {
    answer: {
      ...{ status, statusText, headers: fields, body: kept.text },
      ...(end && { end: kept.why === 'cut' ? { ...end, truncated: true } : end }),
      ...(broken && { broken }),
    },
    leftOut: {
      ...(hidden.size > 0 && { answered: [...hidden] }),
      ...(kept.why && { answerBody: kept.why }),
    },
  };
}

function hide(hidden: Set<string>, name: string): string {
  hidden.add(name);
  return masked;
}

interface KeptBody {
  readonly text: string;
  readonly why?: 'bytes' | 'unread' | 'cut';
}

function keepBody(body: string | Uint8Array, type: string, isSecret: Suspect): KeptBody {
  if (body.length === 0) return { text: '' };
  if (typeof body !== 'string') return { text: '', why: 'bytes' };
  const value = isJson(type) ? tryReadJson(body) : undefined;
  // A JSON text that was cut off cannot be searched.
  if (value === undefined)
    return isJson(type) || isSecret('', body) ? { text: '', why: 'unread' } : cut(body);
  if (isSecret('', value)) return { text: '', why: 'unread' };
  let isMasked = false;
  const shown = maskMembers(
    value,
    () => {
      isMasked = true;
      return masked;
    },
    isSecret,
  );
  // What hides nothing stays as it was written.
  return cut(isMasked ? writeJson(shown, 2) : body);
}

function cut(text: string): KeptBody {
  return text.length > sessionLimits.body
    ? { text: text.slice(0, sessionLimits.body), why: 'cut' }
    : { text };
}
