/** What a block of code stands for, where only its beginning is drawn. */
const texts = new WeakMap<Element, string>();

export function setWholeText(block: Element | null | undefined, text: string): void {
  if (block) texts.set(block, text);
}

/** All of the code of a block, drawn or not. */
export function wholeTextOf(block: Element): string {
  return texts.get(block) ?? block.querySelector('code')?.textContent ?? '';
}
