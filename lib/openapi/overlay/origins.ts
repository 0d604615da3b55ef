import type { Origin, SourceFile } from '../parse/place.ts';
import { escapeToken, tokensOf } from '../parse/pointer.ts';

/** Own members only, of objects and lists alike. */
export function childOf(holder: unknown, key: string | number): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return undefined;
  return (holder as Record<string | number, unknown>)[key];
}

export function below({ file, pointer }: Origin, key: string | number): Origin {
  return { file, pointer: `${pointer}/${escapeToken(String(key))}` };
}

/** Where the parts of a document are written whose places overlays have changed, by what holds them. */
export class Origins {
  private readonly moved = new WeakMap<object, Map<string, Origin>>();
  private readonly file: SourceFile;

  constructor(file: SourceFile) {
    this.file = file;
  }

  /** Where what stands at a path of the document, as it is now, is written. */
  at(path: readonly (string | number)[]): Origin {
    let origin: Origin = { file: this.file, pointer: '' };
    let value = this.file.root;
    for (const key of path) {
      origin = this.ofMember(value, key, origin);
      value = childOf(value, key);
    }
    return origin;
  }

  atPointer(pointer: string): Origin {
    return this.at(tokensOf(pointer));
  }

  /** @param around where the holder is written */
  ofMember(holder: unknown, key: string | number, around: Origin): Origin {
    const moved = typeof holder === 'object' && holder !== null ? this.moved.get(holder) : undefined;
    return moved?.get(String(key)) ?? below(around, key);
  }

  /** From now on what a holder has under a key is written there. */
  set(holder: object, key: string | number, origin: Origin): void {
    const moved = this.moved.get(holder) ?? new Map<string, Origin>();
    this.moved.set(holder, moved.set(String(key), origin));
  }

  /** The same for all that a list holds. */
  setAll(holder: readonly unknown[], origins: readonly Origin[]): void {
    this.moved.set(holder, new Map(origins.map((origin, index) => [String(index), origin])));
  }

  /** A copy is written where what it was copied from is. */
  copy(from: object, to: object): void {
    const moved = this.moved.get(from);
    if (moved) this.moved.set(to, new Map(moved));
  }
}
