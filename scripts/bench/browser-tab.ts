interface Answer {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly method?: string;
  readonly params?: { readonly sessionId: string };
}

/**
 * One tab, over the protocol of Chromium's developer tools: the tab itself, not the page in it. Who attaches to the page
 * alone keeps the browser from drawing others before they are asked for. Each page that the tab comes to hold has a session.
 */
export class Tab {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (result: Record<string, unknown>) => void>();
  readonly #sessions: string[] = [];
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  /** @param prepare is called for each page, as soon as there is one. */
  static async open(browser: string, prepare: (tab: Tab, session: string) => void): Promise<Tab> {
    const list = (await (await fetch(`${browser}/json/list?for_tab`)).json()) as {
      type: string;
      webSocketDebuggerUrl: string;
    }[];
    const found = list.find(({ type }) => type === 'tab');
    const socket = new WebSocket(found?.webSocketDebuggerUrl ?? '');
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    });
    const tab = new Tab(socket);
    const isReady = new Promise<void>((resolve) => {
      socket.onmessage = ({ data }) => {
        const { id, result = {}, method, params } = JSON.parse(String(data)) as Answer;
        if (id !== undefined) tab.#waiting.get(id)?.(result);
        if (method !== 'Target.attachedToTarget' || params === undefined) return;
        tab.#sessions.push(params.sessionId);
        prepare(tab, params.sessionId);
        resolve();
      };
    });
    await tab.#call('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: true,
    });
    await isReady;
    return tab;
  }

  /** The pages, the last one first. */
  get sessions(): readonly string[] {
    return [...this.#sessions].reverse();
  }

  /** @param session of a page; by default of the first */
  send(method: string, params: object = {}, session = this.#sessions[0]): Promise<Record<string, unknown>> {
    return this.#call(method, params, session);
  }

  /** @returns `undefined` where the page is gone, or does not answer within a second */
  async evaluate(expression: string, session?: string): Promise<unknown> {
    const answer = this.send('Runtime.evaluate', { expression, returnByValue: true }, session);
    const { result } = (await Promise.race([answer, wait(1000)])) as { result?: { value: unknown } };
    return result?.value;
  }

  #call(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.#last;
    this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) }));
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }
}

function wait(milliseconds: number): Promise<Record<string, unknown>> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, {}));
}
