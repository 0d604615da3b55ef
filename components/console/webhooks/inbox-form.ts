import type { FormModel } from '#lib/request/form.ts';

/** All that the inbox of a webhook's page needs: small and serialisable. */
export interface InboxForm
  extends Pick<FormModel, 'api' | 'operation' | 'refusedKeyPrefixes' | 'plans' | 'hasNoKeys'> {
  /** The webhook's name, which its deliveries give as their `type`. */
  readonly event: string;
  /** The operations that cause it. */
  readonly causes: readonly { readonly slug: string; readonly title: string }[];
}
