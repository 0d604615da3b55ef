import { findJsonFault } from '#json/walk.ts';
import type { FormModel } from '#lib/request/form.ts';
import { holdsRefusedKey } from '#lib/request/refused-keys.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import type { FormState } from './form-state.ts';

/** What keeps a request from being sent, or only from being right. */
export interface Remark {
  readonly isBlocking: boolean;
  readonly text: string;
}

export const productionKeyRemark: Remark = {
  isBlocking: true,
  text: words.thisLooksLikeAProduction,
};

/** Remarks by parameter, in their order. Wrong values may be sent: the API's answer to them is worth seeing. */
export function checkFields(
  model: Pick<FormModel, 'parameters' | 'refusedKeyPrefixes'>,
  state: Pick<FormState, 'fields'>,
): (Remark | undefined)[] {
  return model.parameters.map((parameter, index) => {
    const field = state.fields[index];
    if (!field?.isSent) return parameter.required ? advice(words.requiredAndLeftOut) : undefined;
    if (holdsRefusedKey(field.text, model.refusedKeyPrefixes)) return productionKeyRemark;
    if (field.text === '')
      return advice(parameter.required ? words.requiredAndEmpty : words.sentWithoutAValue);
    if (parameter.field === 'number' && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(field.text))
      return advice(words.notANumber);
    if (
      parameter.field === 'number' &&
      parameter.schema.types.includes('integer') &&
      !/^-?\d+$/.test(field.text)
    ) {
      return advice(words.notAWholeNumber);
    }
    const fault = parameter.field === 'json' ? findJsonFault(field.text) : undefined;
    return fault && advice(say(words.notJson, { detail: fault.detail }));
  });
}

/** What is wrong with a credential, in words for its own field. */
export function checkCredential(
  model: Pick<FormModel, 'refusedKeyPrefixes'>,
  value: string,
): Remark | undefined {
  return holdsRefusedKey(value, model.refusedKeyPrefixes) ? productionKeyRemark : undefined;
}

/** Whether any text of the form is a key that must not leave the browser. */
export function holdsProductionKey(model: FormModel, state: FormState): boolean {
  const texts = [
    ...state.fields.map(({ text }) => text),
    ...state.auth.values(),
    state.bodyText,
    ...state.parts.flatMap(({ name, text }) => [name, text]),
  ];
  return texts.some((text) => holdsRefusedKey(text, model.refusedKeyPrefixes));
}

function advice(text: string): Remark {
  return { isBlocking: false, text };
}
