/**
 * Ends what `controller` holds open when the reader leaves the page: a browser keeps no page for the way back that still
 * waits for an answer.
 *
 * @returns ends the watch, once the answer is there
 */
export function abortOnLeave(controller: AbortController): () => void {
  const leave = () => controller.abort();
  addEventListener('pagehide', leave);
  return () => removeEventListener('pagehide', leave);
}
