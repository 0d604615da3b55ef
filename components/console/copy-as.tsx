import { buildRequest } from '#lib/request/build-request.ts';
import type { FormModel } from '#lib/request/form.ts';
import { renderSample } from '#lib/request/samples/render-sample.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { useLanguage } from '../code/language-choice.ts';
import { copyText } from '../ui/copy.ts';
import { sampleBaseOf } from './sample-server.ts';

/** Copies a request, such as the one that was sent and not what the form holds by now, as code in the reader's language. */
export function CopyAs({ model, values }: { model: FormModel; values: RequestValues }) {
  const chosen = useLanguage();
  const language = sampleLanguages.find(({ id }) => id === chosen) ?? sampleLanguages[0];
  if (!language) return null;
  return (
    <button
      type="button"
      className="link-button"
      onClick={({ currentTarget }) => {
        const request = buildRequest(model, values, { baseUrl: sampleBaseOf(model) });
        void copyText(renderSample(language.id, request), currentTarget);
      }}
    >
      {say(words.copyAs, { label: language.label })}
    </button>
  );
}
