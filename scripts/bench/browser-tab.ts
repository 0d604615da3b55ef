/** One tab, over the protocol of Chromium's developer tools. */
export class Tab {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: { result?: Record<string, unknown> }) => void>();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.onmessage = ({ data }) => {
      const answer = JSON.parse(String(data)) as { id?: number; result?: Record<string, unknown> };
      this.#waiting.get(answer.id ?? 0)?.(answer);
    };
  }

  static async open(browser: string, isIt = (_url: string) => true): Promise<Tab> {
    const list = (await (await fetch(`${browser}/json/list`)).json()) as {
      type: string;
      url: string;
      webSocketDebuggerUrl: string;
    }[];
    const tab = list.find(({ type, url }) => type === 'page' && isIt(url));
    const socket = new WebSocket(tab?.webSocketDebuggerUrl ?? '');
    await new Promise((resolve) => {
      socket.onopen = resolve;
    });
    return new Tab(socket);
  }

  send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = ++this.#last;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve) => this.#waiting.set(id, ({ result = {} }) => resolve(result)));
  }

  async evaluate(expression: string): Promise<unknown> {
    const { result } = (await this.send('Runtime.evaluate', { expression, returnByValue: true })) as {
      result: { value: unknown };
    };
    return result.value;
  }
}
