/**
 * Whether what somebody typed into a search box may hold a secret: keys of the sandbox and of others, tokens, and the
 * fields that carry them. Where it is not sure, the answer is yes: that costs some typing, and a kept key could cost more.
 */
export function mayHoldSecret(typed: string): boolean {
  const plain = typed.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  if (
    /(?:sk|pk|rk|whsec)_|\beyJ|\b(?:bearer|basic)\s+\S{8}|(?:password|secret|token)\s*[=:]|:\/\/[^/]*@/i.test(
      plain,
    )
  )
    return true;
  // Long runs with letters and digits: nothing that is written to be read.
  return plain.split(/[^\w+-]/).some((run) => run.length >= 24 && /\d/.test(run) && /[a-z]/i.test(run));
}
