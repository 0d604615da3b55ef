import { renderSample } from '#lib/request/samples/render-sample.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import type { HttpRequest } from '#lib/request/types.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { useLanguage } from '../code/language-choice.ts';
import { copyText } from '../ui/copy.ts';

/** Copies a request, such as the one that was sent and not what the form holds by now, as code in the reader's language. */
export function CopyAs({ makeRequest }: { makeRequest: () => HttpRequest }) {
  const chosen = useLanguage();
  const language = sampleLanguages.find(({ id }) => id === chosen) ?? sampleLanguages[0];
  if (!language) return null;
  return (
    <button
      type="button"
      className="link-button"
      onClick={({ currentTarget }) => void copyText(renderSample(language.id, makeRequest()), currentTarget)}
    >
      {say(words.copyAs, { label: language.label })}
    </button>
  );
}
