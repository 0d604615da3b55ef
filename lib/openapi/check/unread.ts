import { leaveOut, put, type Spot } from '../parse/graft.ts';
import { isObject, member, members, type Place, type RawObject, text } from '../parse/place.ts';
import { tokensOf } from '../parse/pointer.ts';

/** An object of the document that the check is in, and what the specification calls it. */
export interface Around {
  readonly shape: string;
  readonly place: Place;
}

/** What may stand with a description alone, so that its own page or row says what is missing; and what it needs else. */
const standIns: Readonly<Record<string, RawObject>> = {
  schema: {},
  response: {},
  requestBody: { content: {} },
  header: { schema: {} },
  operation: { responses: {} },
  securityScheme: {},
};
/** Whose descriptions pages show, and so can say what is missing in them. */
const described = new Set([...Object.keys(standIns), 'parameter']);
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'];
/** Sentences in one description. */
const maxNotes = 5;
const longest = 120;

/**
 * What of a description cannot be read: it is left out, or stands with nothing but a sentence that says so, so that the
 * rest is shown and a reader is told what is missing where they would look for it.
 */
export class Unread {
  /** How many places could not be read, without those that an excerpt may leave to its whole. */
  count = 0;
  /** What stands for nothing but a part that cannot be read. */
  readonly standIns = new Set<unknown>();
  private readonly notes = new Map<RawObject, { readonly lines: Set<string>; more: number }>();
  private readonly pending: (() => void)[] = [];
  private readonly root: Place;

  constructor(root: Place) {
    this.root = root;
  }

  /**
   * @param spot where the value is held; undefined where it is what a reference elsewhere leads to
   * @param around what it is in, outermost first
   */
  leaveOut(shape: string, place: Place, spot: Spot | undefined, around: readonly Around[]): void {
    this.count++;
    this.excerpt(shape, place, spot, around);
  }

  /** The same for what an excerpt may refer to. */
  excerpt(shape: string, place: Place, spot: Spot | undefined, around: readonly Around[]): void {
    const held = [...around];
    this.pending.push(() => this.replace(shape, place, spot, held));
  }

  /** A description that refers to nothing says so itself. */
  describe(place: Place, spot: Spot): void {
    this.count++;
    this.pending.push(() => put(spot, `**Missing part:** here ${refersTo(place) ?? ''}. ${whoseTask}`));
  }

  /** Takes out what cannot be read, when nothing is looked for any more: other references may lead through it. */
  settle(): void {
    for (const change of this.pending) change();
  }

  private replace(shape: string, place: Place, spot: Spot | undefined, around: readonly Around[]): void {
    const missing = refersTo(place) ?? 'what the description says cannot be read';
    const fill = standIns[shape];
    if (fill !== undefined) {
      const made = standIn(place, fill, spot);
      this.standIns.add(made);
      this.note(made, `here ${missing}`);
    } else if (shape === 'mediaType' && spot !== undefined) {
      const schema = {};
      put(spot, { schema });
      this.note(schema, `here ${missing}`);
    } else {
      this.tell(place, missing, around);
      if (shape === 'pathItem' && isObject(place.value) && Object.keys(place.value).length > 1)
        leaveOut({ holder: place, key: '$ref' });
      else if (spot !== undefined) leaveOutOf(spot, around);
    }
  }

  /** Writes what is missing into the descriptions that readers see. */
  finish(): void {
    for (const [holder, { lines, more }] of this.notes) {
      const said = [...lines];
      if (more > 0) said.push(`**Missing parts:** ${more} more.`);
      const known = typeof holder.description === 'string' ? [holder.description] : [];
      put({ holder: { ...this.root, value: holder }, key: 'description' }, [...known, ...said].join('\n\n'));
    }
  }

  private tell(place: Place, missing: string, around: readonly Around[]): void {
    const nearest = around.findLast(
      (each) => each.place.value !== place.value && (described.has(each.shape) || each.shape === 'pathItem'),
    );
    const where = code(pathFrom(nearest?.place, place));
    for (const holder of this.holders(nearest)) this.note(holder, `for ${where} ${missing}`);
  }

  private holders(nearest: Around | undefined): RawObject[] {
    if (nearest !== undefined && isObject(nearest.place.value)) {
      if (nearest.shape !== 'pathItem') return [nearest.place.value];
      const operations = methods.map((method) => member(nearest.place, method).value).filter(isObject);
      if (operations.length > 0) return operations;
    }
    const info = member(this.root, 'info');
    if (isObject(info.value)) return [info.value];
    return isObject(this.root.value) ? [put({ holder: this.root, key: 'info' }, {}).value as RawObject] : [];
  }

  private note(holder: RawObject, sentence: string): void {
    const known = this.notes.get(holder) ?? { lines: new Set<string>(), more: 0 };
    this.notes.set(holder, known);
    const line = `**Missing part:** ${sentence}. ${whoseTask}`;
    if (known.lines.size < maxNotes) known.lines.add(line);
    else if (!known.lines.has(line)) known.more++;
  }
}

/** A list of which nothing can be read is left out itself: an empty `security` would say that none is needed. */
function leaveOutOf(spot: Spot, around: readonly Around[]): void {
  leaveOut(spot);
  const list = spot.holder.value;
  if (!Array.isArray(list) || list.some((item) => item !== undefined)) return;
  const owner = around[around.findLastIndex(({ place }) => place.value === list) - 1]?.place;
  const key = owner && members(owner).find((each) => each.place.value === list)?.key;
  if (owner !== undefined && key !== undefined) leaveOut({ holder: owner, key });
}

const whoseTask = 'The author of this description has to add it.';

function refersTo(place: Place): string | undefined {
  const reference = text(place, '$ref');
  return reference && `the description refers to ${code(reference)}, where nothing can be read`;
}

/** What cannot be read, without its reference and with what its kind needs. */
function standIn(place: Place, fill: RawObject, spot: Spot | undefined): RawObject {
  if (!isObject(place.value)) return spot === undefined ? {} : (put(spot, { ...fill }).value as RawObject);
  leaveOut({ holder: place, key: '$ref' });
  for (const [key, value] of Object.entries(fill))
    if (!Object.hasOwn(place.value, key)) put({ holder: place, key }, value);
  return place.value;
}

/** `parameters/3` of an operation, `/users` of a document; the whole pointer where that cannot be said shorter. */
function pathFrom(holder: Place | undefined, { file, pointer }: Place): string {
  const isWithin = holder !== undefined && holder.file === file && pointer.startsWith(`${holder.pointer}/`);
  if (isWithin) return pointer.slice(holder.pointer.length + 1);
  const [first, path, ...rest] = tokensOf(pointer);
  return first === 'paths' && path !== undefined && rest.length === 0 ? path : `#${pointer}`;
}

/** As code in Markdown, whatever the author wrote. */
function code(text: string): string {
  const plain = text.replace(/[`\p{Cc}\p{Cf}\u2028\u2029]/gu, '�');
  return `\`${plain.length > longest ? `${plain.slice(0, longest)}…` : plain}\``;
}
