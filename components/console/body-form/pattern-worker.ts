/** One text to try against one pattern. */
export interface PatternQuestion {
  readonly pattern: string;
  readonly text: string;
}
/** Undefined: the browser cannot read the pattern. */
export type PatternReply = boolean | undefined;

// A thread of its own: a pattern may take for ever on some text, and the page must not.
addEventListener('message', ({ data }: MessageEvent<PatternQuestion>) => postMessage(replyTo(data)));

function replyTo({ pattern, text }: PatternQuestion): PatternReply {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return undefined;
  }
}
