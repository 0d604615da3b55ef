import { mixed } from './character-sets.ts';
import { limits } from './limits.ts';
import { type Part, type ReadPattern, readPattern } from './pattern-parts.ts';

interface Wish {
  /** How often each of the pattern's repetitions is made, where it may be. */
  readonly counts: ReadonlyMap<number, number>;
  readonly usual: number;
  /** Which of each choice's options is taken. */
  readonly option: number;
  readonly isMixed: boolean;
  /** Where in their sets characters begin. */
  readonly start: number;
}

/**
 * Texts that are made from a regular expression's parts and never by running it, those that read best first. Each has the
 * length asked for where the pattern can be that long; what the pattern says of what stands around (`(?!…)`) is not looked
 * at, so that a caller has to try them.
 */
export function* patternTexts(pattern: string, min = 0, max: number = limits.text): Generator<string> {
  if (pattern.length > limits.pattern) return;
  const read = readPattern(pattern);
  if (read === undefined) return;
  const options = Math.max(1, ...read.choices);
  const isOpen = !/^\^/.test(pattern) || !/\$$/.test(pattern);
  for (let start = 0; start < 4; start++) {
    for (const isMixed of [false, true]) {
      for (let option = 0; option < Math.min(options, 8); option++) {
        const text = sized(read, { option, isMixed, start }, min, max);
        if (text !== undefined) yield text;
        else if (isOpen) yield* padded(make(read.part, wish(1, option, isMixed, start)), pattern, min, max);
      }
    }
  }
}

/** A pattern without an end lets more stand beside what it asks for. */
function* padded(text: string, pattern: string, min: number, max: number): Generator<string> {
  const missing = min - text.length;
  if (text.length > max || missing <= 0) return;
  const filling = 'x'.repeat(Math.min(missing, limits.text));
  yield pattern.endsWith('$') ? filling + text : text + filling;
}

function wish(usual: number, option: number, isMixed: boolean, start: number, counts = new Map()): Wish {
  return { counts, usual, option, isMixed, start };
}

/** With each repetition once where it may be; else with fewer, or with more of one that takes as many as are missing. */
function sized(
  read: ReadPattern,
  { option, isMixed, start }: Pick<Wish, 'option' | 'isMixed' | 'start'>,
  min: number,
  max: number,
): string | undefined {
  const lengthFits = (text: string) => text.length >= min && text.length <= max;
  for (const usual of [1, 0, 3]) {
    const made = (counts?: Map<number, number>) =>
      make(read.part, wish(usual, option, isMixed, start, counts));
    const first = made();
    if (lengthFits(first)) return first;
    if (first.length > max) continue;
    for (let id = 0; id < Math.min(read.repeats, 12); id++) {
      const unit = made(new Map([[id, usual + 1]])).length - first.length;
      if (unit <= 0) continue;
      const count = usual + Math.ceil((min - first.length) / unit);
      const text = made(new Map([[id, count]]));
      if (lengthFits(text)) return text;
    }
    const all = make(read.part, wish(min, option, isMixed, start));
    if (lengthFits(all)) return all;
  }
  return undefined;
}

interface Making {
  left: number;
  /** Characters made of sets, so that six digits read 123456. */
  readonly turns: Map<Part, number>;
  readonly groups: Map<number | string, string>;
}

function make(part: Part, wish: Wish): string {
  return text(part, wish, { left: limits.text, turns: new Map(), groups: new Map() });
}

function text(part: Part, wish: Wish, making: Making): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'set':
      return character(part, wish, making);
    case 'row':
      return part.parts.map((each) => text(each, wish, making)).join('');
    case 'choice':
      return text(part.options[wish.option % part.options.length] as Part, wish, making);
    case 'again':
      return making.groups.get(part.group) ?? '';
    case 'group':
      return group(part, wish, making);
    case 'repeat':
      return repeated(part, wish, making);
  }
}

function character(part: Part & { kind: 'set' }, wish: Wish, making: Making): string {
  const turn = making.turns.get(part) ?? wish.start;
  making.turns.set(part, turn + 1);
  const characters = [...(wish.isMixed ? mixed(part.set) : part.set.characters)];
  return characters[turn % characters.length] ?? '';
}

function group(part: Part & { kind: 'group' }, wish: Wish, making: Making): string {
  const made = text(part.part, wish, making);
  making.groups.set(part.number, made);
  if (part.name !== undefined) making.groups.set(part.name, made);
  return made;
}

function repeated({ id, min, max, part }: Part & { kind: 'repeat' }, wish: Wish, making: Making): string {
  const wanted = Math.max(min, Math.min(max, wish.counts.get(id) ?? wish.usual));
  let whole = '';
  for (let index = 0; index < wanted && making.left > 0; index++) {
    const more = text(part, wish, making);
    making.left -= Math.max(more.length, 1);
    whole += more;
  }
  return whole;
}
