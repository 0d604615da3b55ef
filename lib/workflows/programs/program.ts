import type { CredentialVariable } from '../../request/types.ts';
import type { Condition } from '../run/parse-condition.ts';

/** A workflow as code of any language writes it: all that it reads and sends is known, only the notation is missing. */
export interface Program {
  /** Those that it calls, each before its caller, and itself as the last. */
  readonly routines: readonly Routine[];
  /** Base URLs of the APIs that it calls, each in an environment variable that may name another. */
  readonly servers: readonly { readonly variable: string; readonly url: string }[];
  readonly credentials: readonly CredentialVariable[];
  /** Of the last routine. */
  readonly inputs: readonly ProgramInput[];
}

/** Read from the environment variable; of a list or an object it names the file with the JSON. */
export interface ProgramInput {
  readonly name: string;
  readonly variable: string;
  readonly type: 'text' | 'number' | 'boolean' | 'json';
  readonly isRequired: boolean;
  readonly initial?: unknown;
  /** Name of the file that it is read from where no variable says another one. */
  readonly file?: string;
}

/** A workflow: its steps, each of which names the one that follows. */
export interface Routine {
  readonly name: string;
  readonly title: string;
  readonly inputs: readonly string[];
  readonly steps: readonly RoutineStep[];
  readonly outputs: readonly Named[];
}

export interface Named {
  readonly name: string;
  readonly value: Value;
}

export interface RoutineStep {
  readonly id: string;
  readonly comment: string;
  readonly does: ProgramRequest | RoutineCall;
  /** All have to hold. */
  readonly criteria: readonly Test[];
  readonly onSuccess: readonly Branch[];
  readonly onFailure: readonly Branch[];
  readonly outputs: readonly Named[];
  /** The step behind it in the workflow; undefined behind the last. */
  readonly next?: string;
}

export interface ProgramRequest {
  readonly kind: 'request';
  readonly method: string;
  /** Of `Program.servers`, the one whose URL stands before the rest. */
  readonly server: string;
  readonly url: Text;
  readonly headers: readonly { readonly name: string; readonly value: Text }[];
  /** JSON, or the text of any other media type. */
  readonly body?: { readonly json: Value } | { readonly text: Text };
  readonly timeoutSeconds: number;
}

export interface RoutineCall {
  readonly kind: 'call';
  readonly routine: string;
  readonly inputs: readonly Named[];
}

export interface Branch {
  readonly type: 'end' | 'goto' | 'retry';
  readonly step?: string;
  readonly routine?: RoutineCall;
  readonly seconds: number;
  readonly limit: number;
  readonly criteria: readonly Test[];
}

export type Test =
  | { readonly kind: 'success' }
  | { readonly kind: 'simple'; readonly condition: Condition; readonly readValue: (text: string) => Value }
  | { readonly kind: 'regex'; readonly of: Value; readonly pattern: Text };

/** A value that a program works out. */
export type Value =
  | { readonly kind: 'constant'; readonly value: unknown }
  | Reference
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'object'; readonly members: readonly Named[] };

/** Literal text and what is put between it. */
export type Text = readonly TextPiece[];

export type TextPiece = string | Insertion;

export interface Insertion {
  readonly value: Value;
  /** Whether it is percent-encoded, as a part of a URL is. */
  readonly isEncoded: boolean;
}

export interface Reference {
  readonly kind: 'reference';
  readonly source: Source;
  readonly path: readonly PathStep[];
}

export type Source =
  | { readonly of: 'input'; readonly name: string }
  | { readonly of: 'output'; readonly step: string; readonly name: string }
  /** Of the routine that the step has called. */
  | { readonly of: 'result'; readonly name: string }
  | { readonly of: 'status' }
  | { readonly of: 'header'; readonly name: string }
  | { readonly of: 'body' };

/** A member, an item or, as the last step only, the items from one place to before another. */
export type PathStep = string | number | Slice;

export interface Slice {
  readonly from: number;
  readonly to?: number;
}
