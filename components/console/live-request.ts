import { buildRequest } from '#lib/request/build-request.ts';
import { type Fault, InvalidValuesError } from '#lib/request/faults.ts';
import type { FormModel } from '#lib/request/form.ts';
import { renderSample } from '#lib/request/samples/render-sample.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { publishSamples } from '../code/live-samples.ts';

/** Shows the request in the page's samples; where no request can be made of the values, gives the faults instead. */
export function publishRequest(model: FormModel, values: RequestValues): readonly Fault[] {
  // What the server rendered is the same text, and coloured.
  if (JSON.stringify(values) === JSON.stringify(model.initial)) {
    publishSamples(undefined);
    return [];
  }
  try {
    const request = buildRequest(model, values, { baseUrl: model.baseUrl });
    publishSamples(Object.fromEntries(sampleLanguages.map(({ id }) => [id, renderSample(id, request)])));
    return [];
  } catch (error) {
    if (error instanceof InvalidValuesError) return error.errors;
    throw error;
  }
}
