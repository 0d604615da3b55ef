import type { InboxForm } from '../webhooks/inbox-form.ts';
import type { Listening } from './receive-webhook.ts';
import { RunInbox } from './run-inbox.ts';

/** The inboxes that the steps of a run wait at, one for each account. */
export class RunInboxes {
  private readonly inboxes = new Map<string, RunInbox>();
  private readonly taken = new Set<string>();
  private began = 0;

  /**
   * Opens those whose key is there; to call it again does no harm.
   *
   * @param isNew whether a run begins, and does not go on
   */
  async open(
    forms: readonly InboxForm[],
    keyFor: (api: string) => string | undefined,
    isNew: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const apis = [...new Set(forms.map(({ api }) => api))];
    await Promise.all(
      apis.map((api) => {
        const key = keyFor(api);
        return key === undefined ? undefined : this.of(api, key).open(signal);
      }),
    );
    if (!isNew) return;
    this.began = Date.now();
    this.taken.clear();
  }

  /** What a step needs to wait for a webhook. */
  listeningTo(form: InboxForm, key: string): Listening {
    const { began, taken } = this;
    return { form, inbox: this.of(form.api, key), began, taken };
  }

  close(): void {
    for (const inbox of this.inboxes.values()) inbox.close();
  }

  private of(api: string, key: string): RunInbox {
    const name = `${api} ${key}`;
    const inbox = this.inboxes.get(name) ?? new RunInbox({ api, key });
    this.inboxes.set(name, inbox);
    return inbox;
  }
}
