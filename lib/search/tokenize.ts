/**
 * Words of a text for the index: lower case, without accents, identifiers whole and in their parts (`createdAt` →
 * `createdat`, `created`, `at`; `email_taken` → `email_taken`, `email`, `taken`), path variables without braces.
 */
export function tokenize(text: string): string[] {
  const found: string[] = [];
  for (const [word] of text.matchAll(/[\p{L}\d]+(?:[_$@'.-]+[\p{L}\d]+)*/gu)) {
    const parts = word
      .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
      .split(/[^\p{L}\d]+/u);
    const whole = fold(word.replace(/'s$/, ''));
    found.push(whole);
    if (parts.length === 1) continue;
    for (const part of parts.map(fold)) if (part !== '' && part !== whole) found.push(part);
  }
  return found;
}

/** How two names are compared: case and accents do not count. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
