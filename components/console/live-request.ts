import { writeJson } from '#json/write.ts';
import { buildRequest } from '#lib/request/build-request.ts';
import { type Fault, InvalidValuesError } from '#lib/request/faults.ts';
import type { FormModel } from '#lib/request/form.ts';
import { renderSample } from '#lib/request/samples/render-sample.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import type { HttpRequest, RequestValues } from '#lib/request/types.ts';
import { type LiveSamples, publishSamples } from '../code/live-samples.ts';
import { sampleBaseOf } from './sample-server.ts';

export type BuiltRequest =
  | { readonly request: HttpRequest; readonly faults: readonly [] }
  | { readonly request?: never; readonly faults: readonly Fault[] };

/** The request that the values make, or why they make none. */
export function tryBuild(
  model: FormModel,
  values: RequestValues,
  baseUrl = sampleBaseOf(model),
): BuiltRequest {
  try {
    return { request: buildRequest(model, values, { baseUrl }), faults: [] };
  } catch (error) {
    if (error instanceof InvalidValuesError) return { faults: error.errors };
    throw error;
  }
}

/** Shows a request in the page's samples. */
export function publishRequest(model: FormModel, values: RequestValues, request: HttpRequest): void {
  // What the server rendered is the same text, and coloured.
  const isInitial = writeJson(values) === writeJson(model.initial);
  publishSamples(isInitial ? undefined : samplesOf(request));
}

function samplesOf(request: HttpRequest): LiveSamples {
  const made = new Map<string, string>();
  return {
    read(language) {
      const id = sampleLanguages.find((each) => each.id === language)?.id;
      if (id === undefined) return undefined;
      const text = made.get(id) ?? renderSample(id, request);
      made.set(id, text);
      return text;
    },
  };
}
