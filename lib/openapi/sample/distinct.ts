/** Values met so far; the first one, after which most places are done, is only written out when another one comes. */
export class Distinct {
  private first: { readonly value: unknown } | undefined;
  private readonly texts = new Set<string>();

  get size(): number {
    return Math.max(this.texts.size, this.first ? 1 : 0);
  }

  /** Whether it is another one. */
  add(value: unknown): boolean {
    if (this.first === undefined) {
      this.first = { value };
      return true;
    }
    if (this.texts.size === 0) this.texts.add(JSON.stringify(this.first.value));
    const { size } = this.texts;
    return this.texts.add(JSON.stringify(value)).size > size;
  }
}
