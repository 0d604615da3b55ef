const push =
  /<script>(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\(([\s\S]*?)\)<\/script>/g;

/** A page without the description of itself that React would take it over by, and that description. */
export interface ExtractedPayload {
  readonly html: string;
  /** Each part as Next would push it, in order; empty where the page has none. */
  readonly parts: readonly unknown[];
}

/**
 * Takes React's payload out of a page. It says everything on the page a second time, in inline scripts that the
 * browser must hash, run and wait for before it may scroll to the row that an address names.
 */
export function extractPayload(html: string): ExtractedPayload {
  const parts = [...html.matchAll(push)].map((match) => JSON.parse(match[1] ?? '') as unknown);
  const rest = html.replace(push, '');
  if (rest.includes('self.__next_f')) throw new Error('Next writes its payload in a way that is not known');
  return { html: rest, parts };
}
