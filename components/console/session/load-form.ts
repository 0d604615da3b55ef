import { parseJson } from '#json/read.ts';
import { withBase } from '#lib/env/base-path.ts';
import { formUrl } from '#lib/links/urls.ts';
import type { FormModel } from '#lib/request/form.ts';
import { receiveForm, type SentForm } from '#lib/request/sent-form.ts';
import type { CallTarget } from '../call.ts';

const loaded = new Map<string, Promise<FormModel>>();

/** The form of an operation that another page shows; fetched once a page. */
export function loadForm({ api, operation }: CallTarget): Promise<FormModel> {
  const address = formUrl(api, operation);
  const known = loaded.get(address);
  if (known) return known;
  const model = fetch(withBase(address)).then(async (response) => {
    if (!response.ok) throw new TypeError(`The form answered ${response.status}`);
    return { ...receiveForm(parseJson(await response.text()) as SentForm), schemas: new Map() };
  });
  loaded.set(address, model);
  // What failed once may work the next time.
  model.catch(() => loaded.delete(address));
  return model;
}
