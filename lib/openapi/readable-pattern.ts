/**
 * A pattern as JSON Schema's validators read it, in Unicode mode; undefined where there is no such reading. Most are
 * written for engines that let any character be escaped: one pattern like that must not end the check of all the rest.
 */
export function readablePattern(pattern: string): string | undefined {
  return [pattern, withoutIdleEscapes(pattern)].find(isReadable);
}

/** `\:` and `\@` are the characters themselves, and so is `\-` where no range can be. */
function withoutIdleEscapes(pattern: string): string {
  let isInClass = false;
  return pattern.replace(/\\[\s\S]|[[\]]/g, (text) => {
    if (text === '[') isInClass = true;
    if (text === ']') isInClass = false;
    if (text === '\\-') return isInClass ? text : '-';
    return /^\\[:@!#%&'",;<>=~` _]$/.test(text) ? text.slice(1) : text;
  });
}

function isReadable(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
