const push =
  /<script>(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\(([\s\S]*?)\)<\/script>/g;

/** A page without the description of itself that React would take it over by, and that description. */
export interface ExtractedPayload {
  readonly html: string;
  /** Its rows; empty where the page has none. */
  readonly payload: string;
}

/** The inside of each script that a browser runs from within the page. Texts of a page hold no `<` as it stands. */
const inlineScript = /<script(?:>| (?![^>]*\b(?:src|type)=)[^>]*>)([\s\S]*?)<\/script>/g;

/**
 * Takes React's payload out of a page. It says everything on the page a second time, in inline scripts that the
 * browser must hash, run and wait for before it may scroll to the row that an address names.
 *
 * @throws Error where a script is left that names the payload: without it, what was taken out would not be all of it
 */
export function extractPayload(html: string): ExtractedPayload {
  const parts = [...html.matchAll(push)].map((match) => textOf(JSON.parse(match[1] ?? '')));
  const rest = html.replace(push, '');
  const scripts = [...rest.matchAll(inlineScript)].map((match) => match[1] ?? '');
  if (scripts.some((text) => text.includes('self.__next_f')))
    throw new Error('Next writes its payload in a form that is not known');
  return { html: rest, payload: parts.join('') };
}

/** What a part adds: the first only says that there will be some. */
function textOf(part: unknown): string {
  const [kind, text = ''] = part as [unknown, unknown?];
  if (kind === 0 && text === '') return '';
  if (kind !== 1 || typeof text !== 'string')
    throw new Error('Next writes its payload in a form that is not known');
  return text;
}
