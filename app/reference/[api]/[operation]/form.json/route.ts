import { findFormModel } from '#components/reference/form-model.ts';
import { sendForm } from '#lib/request/sent-form.ts';
import { operationJson } from '../operation-json.ts';

/** The operation's form, for the page of all requests: it sends one again, or fills one in, away from the operation's page. */
export const GET = operationJson((operation) => {
  const model = findFormModel(operation);
  return model && sendForm(model);
});
