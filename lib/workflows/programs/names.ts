/** `ACME_BASE_URL` and `sign-up` as `acmeBaseUrl` and `signUp`. */
export function camelCase(text: string): string {
  const [first = '', ...others] = wordsOf(text);
  return asName(first + others.map((word) => word[0]?.toUpperCase() + word.slice(1)).join(''));
}

/** `signUp` and `sign-up` as `sign_up`. */
export function snakeCase(text: string): string {
  return asName(wordsOf(text).join('_'));
}

function wordsOf(text: string): string[] {
  const spaced = text.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ');
  return spaced.split(/[^A-Za-z\d]+/).flatMap((word) => (word === '' ? [] : word.toLowerCase()));
}

function asName(text: string): string {
  return /^[a-z]/.test(text) ? text : `_${text}`;
}

/** Names of a program for those of a workflow, no two alike. */
export function namesFor(names: readonly string[], write: (name: string) => string): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    names.map((name) => {
      const plain = write(name);
      let free = plain;
      for (let count = 2; taken.has(free); count += 1) free = `${plain}${count}`;
      taken.add(free);
      return [name, free];
    }),
  );
}

/** A text of the workflow on one line of a comment; of several paragraphs the first. */
export function commentLine(text: string): string {
  const [paragraph = ''] = text.trim().split(/\n\s*\n/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no line break of any kind may end the comment
  return paragraph.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, ' ').trim();
}
