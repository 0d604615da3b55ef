/** Names by their letters, to find those that are one typing error away from what was typed. */
export class NearNames {
  /** Ids by letters, by the number of letters. */
  private readonly byLength = new Map<number, Map<string, string[]>>();

  add(letters: string, id: string): void {
    const names = this.byLength.get(letters.length) ?? new Map<string, string[]>();
    this.byLength.set(letters.length, names);
    const ids = names.get(letters);
    if (ids === undefined) names.set(letters, [id]);
    else ids.push(id);
  }

  /** Ids of names with one letter more, less or other, or with two that changed places. Short words are near to too many. */
  find(letters: string): string[] {
    if (letters.length < shortest || letters.length > longest) return [];
    const lengths = [letters.length, letters.length + 1, letters.length - 1];
    return lengths.flatMap((length) =>
      [...(this.byLength.get(length) ?? [])].flatMap(([name, ids]) =>
        isOneEditApart(letters, name) ? ids : [],
      ),
    );
  }
}

const shortest = 4;
const longest = 60;

/** Whether one edit (Damerau: insert, delete, replace, swap neighbours) makes one of two different words the other. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < shorter.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter.length - start && shorter.at(-1 - end) === longer.at(-1 - end)) end += 1;
  const rest = longer.length - start - end;
  if (rest <= 1) return true;
  return a.length === b.length && rest === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
