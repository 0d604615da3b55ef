import { originOf, type Place } from './parse/place.ts';

/** One thing that is wrong (`error`) or could be better (`warning`) in a description, and where. */
export interface Fault {
  readonly severity: 'error' | 'warning';
  /** Path of the file as the reader knows it: relative to the folder, or as given on the command line. */
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** JSON pointer as a URI fragment, such as `#/paths/~1users/get`. */
  readonly pointer: string;
  /** What is wrong and how to mend it: one line. */
  readonly message: string;
}

/** Findings with their line and column, in the order in which they stand in their files. */
export function locateFaults(
  findings: readonly {
    readonly severity: 'fatal' | Fault['severity'];
    readonly place: Place;
    readonly message: string;
  }[],
): Fault[] {
  const located = findings.map((finding) => ({ ...finding, origin: originOf(finding.place) }));
  const files = Map.groupBy(located, ({ origin }) => origin.file);
  return [...files].flatMap(([file, own]) => {
    const positions = file.locate(own.map(({ origin }) => origin.pointer));
    return own
      .map(({ severity, origin, message }, index) => {
        const { line, column } = positions[index] ?? { line: 1, column: 1 };
        const isWarning = severity === 'warning';
        const pointer = `#${origin.pointer}`;
        return {
          severity: isWarning ? 'warning' : 'error',
          file: file.path,
          line,
          column,
          pointer,
          message,
        } as const;
      })
      .sort((a, b) => a.line - b.line || a.column - b.column);
  });
}

/** A description that cannot be used, with every fault that was found. */
export class DescriptionError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(formatFaults(faults).join('\n'));
    this.name = 'DescriptionError';
    this.faults = faults;
  }
}

/** `file:line:column  #/pointer  message`, on one line whatever the file's author wrote. */
export function formatFault(fault: Fault): string {
  const severity = fault.severity === 'warning' ? 'warning: ' : '';
  return `${formatPlace(fault)}  ${printable(`${severity}${shortened(fault.message)}`)}`;
}

/** From so many times on the same fault is one entry. */
const manyTimes = 4;
const placesShown = 3;

/**
 * Lines for people: what is wrong in the same way many times is one entry with its count and its first three places.
 *
 * @param isAll whether each is a line of its own all the same
 */
export function formatFaults(faults: readonly Fault[], isAll = false): string[] {
  if (isAll) return faults.map(formatFault);
  const kinds = new Map<string, Fault[]>();
  for (const fault of faults) {
    const kind = `${fault.severity} ${fault.message}`;
    const same = kinds.get(kind);
    if (same) same.push(fault);
    else kinds.set(kind, [fault]);
  }
  const said = new Set<string>();
  return faults.flatMap((fault) => {
    const kind = `${fault.severity} ${fault.message}`;
    const same = kinds.get(kind) ?? [];
    if (same.length < manyTimes) return [formatFault(fault)];
    if (said.has(kind)) return [];
    said.add(kind);
    const others = same.slice(1, placesShown).map((each) => `        ${formatPlace(each)}`);
    return [formatFault(fault), `    ${same.length} times, also at`, ...others];
  });
}

/** What a build says at its end of the errors that it passed over; nothing where there are none. */
export function sayErrors(errors: readonly Fault[]): string[] {
  if (errors.length === 0) return [];
  const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  return [
    `${count} in the descriptions; what cannot be read because of them is left out, and its page says what is missing:`,
    ...formatFaults(errors).map((line) => `  ${line}`),
  ];
}

function formatPlace({ file, line, column, pointer }: Fault): string {
  return printable(`${file}:${line}:${column}  ${shortened(pointer)}`);
}

/** Thousands of faults may each repeat a name that fills pages. */
function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

const longest = 2000;

// Control characters of a hostile file must not reach the terminal that shows the fault.
const unprintable = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

function printable(text: string): string {
  return text.replace(unprintable, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
