import { Composer, type Document, Lexer, LineCounter, Parser } from 'yaml';
import { limitWords, maxPieces, type Parsed, type Position } from './syntax.ts';
import { YamlBoundError, YamlReader } from './yaml-reader.ts';

/** One broken bracket can make every line after it wrong. */
const maxFaults = 100;

/** YAML 1.2 (and `<<` merge keys) → JSON values; all faults of the syntax, never a thrown error. */
export function parseYaml(source: string): Parsed {
  const lines = new LineCounter();
  try {
    const document = compose(source, lines);
    if (document.errors.length > 0) return faulty(document, lines);
    const reader = new YamlReader();
    const value = reader.read(document.contents);
    const { places } = reader;
    return {
      value,
      faults: reader.faults.map(({ offset, ...fault }) => ({ ...fault, ...positionAt(lines, offset) })),
      locate: (pointers) => pointers.map((pointer) => positionAt(lines, places.locate(pointer))),
    };
  } catch (error) {
    if (error instanceof YamlBoundError) return refused(error.message, positionAt(lines, error.offset));
    if (error instanceof RangeError) return refused(limitWords.depth);
    return refused('not valid YAML');
  }
}

/** As the package's `parseDocument`, within bounds. */
function compose(source: string, lines: LineCounter): Document.Parsed {
  countPieces(source);
  // Unique keys are checked by the reader: the package compares each key with all before it.
  const composer = new Composer({ uniqueKeys: false });
  boundFaults(composer);
  const documents = composer.compose(new Parser(lines.addNewLine).parse(source), true, source.length);
  const first = documents.next();
  if (first.done) throw new YamlBoundError('not valid YAML');
  const second = documents.next();
  if (!second.done) {
    throw new YamlBoundError('holds several YAML documents: keep one in a file', second.value.range[0]);
  }
  return first.value;
}

/** Faults beyond those that are shown are not kept: each takes a stack trace, and too many of them end the package. */
function boundFaults(composer: Composer): void {
  // biome-ignore lint/complexity/useLiteralKeys: the member is private, and there is no other way to drop a fault
  const keep = composer['onError'];
  let faults = 0;
  // biome-ignore lint/complexity/useLiteralKeys: as above
  composer['onError'] = (...fault: readonly unknown[]) => {
    if (!fault[3] && ++faults <= maxFaults) keep(...fault);
  };
}

/** Each token costs memory, whatever it is. To count them first takes a tenth of the time that reading them does. */
function countPieces(source: string): void {
  let pieces = 0;
  for (const _ of new Lexer().lex(source)) {
    if (++pieces > maxPieces)
      throw new YamlBoundError('more YAML than can be read: write it as JSON, or split it');
  }
}

function faulty(document: Document.Parsed, lines: LineCounter): Parsed {
  // The package reports its own exhausted stack as a fault of the text.
  if (document.errors.some(({ message }) => /stack/i.test(message))) return refused(limitWords.depth);
  const faults = document.errors.slice(0, maxFaults).map(({ message, pos }) => ({
    pointer: '',
    message: `not valid YAML: ${message.split('\n')[0]?.slice(0, 200) ?? ''}`,
    ...positionAt(lines, pos[0]),
  }));
  return { value: undefined, faults, locate: atStart };
}

function refused(message: string, position: Position = { line: 1, column: 1 }): Parsed {
  return {
    value: undefined,
    faults: [{ pointer: '', message, ...position }],
    locate: atStart,
  };
}

function atStart(pointers: readonly string[]): Position[] {
  return pointers.map(() => ({ line: 1, column: 1 }));
}

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
