import type { ChangeKind } from '../openapi/history.ts';

/** Who writes a value: the client sends it, or receives it. Decides which way a change can break. */
export type Role = 'sent' | 'received';

/** A difference of one thing, before it is known where else it shows. */
export interface Finding {
  readonly kind: ChangeKind;
  readonly breaking: boolean;
  readonly name: string;
  readonly text: string;
  /** On the page of the operation; of the newer version, or of the older one for what is gone. */
  readonly anchor?: string;
  readonly isGone?: boolean;
  /** Of what is added: whether the thing itself is, and not something about it. */
  readonly isNew?: boolean;
  readonly place: string;
}

/** How the set of allowed values changed. */
export type Effect = 'wider' | 'narrower' | 'other' | 'none';

/**
 * A client breaks where it may no longer send what it sent, or receives what it never had to expect.
 * An `other` change allows something new and refuses something old.
 */
export function isBreaking(effect: Effect, role: Role): boolean {
  return effect === 'other' || effect === (role === 'sent' ? 'narrower' : 'wider');
}
