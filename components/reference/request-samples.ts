import type { Operation } from '#lib/openapi/model.ts';
import { buildRequest } from '#lib/request/build-request.ts';
import { getDefaultValues } from '#lib/request/default-values.ts';
import { describeFault } from '#lib/request/describe-fault.ts';
import { InvalidValuesError } from '#lib/request/faults.ts';
import { renderReasons } from '#lib/request/samples/render-reasons.ts';
import { renderSample } from '#lib/request/samples/render-sample.ts';
import { type SampleLanguageId, sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import type { GroupSample } from '../code/code-group.tsx';
import { findGrammar } from '../code/languages.ts';
import { markSamples } from '../code/servers/mark-samples.ts';

/**
 * The operation's request in every language: its first, or the one with an example of that name as its body. Of the first,
 * what the file's author wrote (`x-codeSamples`) stands in for ours in its language; what we have no tab for comes last.
 */
export function listSamples(operation: Operation, baseUrl: string, example?: string): GroupSample[] {
  const own = (example === undefined ? operation.codeSamples : []).map(
    ({ language, label, source }, index) => ({
      language: findLanguageId(language) ?? `own-${index}`,
      label,
      source,
      grammar: language,
    }),
  );
  const made = renderAll(operation, baseUrl, example).map(
    (sample) => own.find(({ language }) => language === sample.language) ?? sample,
  );
  return [...made, ...own.filter(({ language }) => !made.some((sample) => sample.language === language))];
}

/**
 * The same, with where the base URL of the request stands in each. What the file's author wrote has none, and stays as it
 * is whatever is chosen.
 */
export function listMarkedSamples(operation: Operation, baseUrl: string, example?: string): GroupSample[] {
  return markSamples((base) => listSamples(operation, base, example), baseUrl);
}

function renderAll(operation: Operation, baseUrl: string, example: string | undefined): GroupSample[] {
  const write = writerOf(operation, baseUrl, example);
  return sampleLanguages.map(({ id, label, shikiLanguage }) => ({
    language: id,
    label,
    source: write(id),
    grammar: shikiLanguage,
  }));
}

function writerOf(
  operation: Operation,
  baseUrl: string,
  example: string | undefined,
): (language: SampleLanguageId) => string {
  try {
    const request = buildRequest(
      operation,
      getDefaultValues(operation, example === undefined ? {} : { example }),
      { baseUrl },
    );
    return (language) => renderSample(language, request);
  } catch (error) {
    // An example in the file that cannot be sent as it stands: there is then nothing to show but why.
    if (!(error instanceof InvalidValuesError)) throw error;
    const reasons = error.errors.map(describeFault);
    return (language) => renderReasons(language, reasons);
  }
}

function findLanguageId(language: string): string | undefined {
  const grammar = findGrammar(language);
  return sampleLanguages.find((each) => findGrammar(each.shikiLanguage) === grammar)?.id;
}
