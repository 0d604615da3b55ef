/** What the portal's own interfaces and the sandbox answer errors with (RFC 9457). */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly code?: string;
  readonly docUrl?: string;
  readonly errors?: readonly { readonly pointer?: string; readonly detail?: string }[];
}

export type HeaderList = readonly (readonly [name: string, value: string])[];

/** One line of the stream that `POST /api/try` answers with; the portal writes its problems whole. */
export type ExchangeLine<Told = Problem> =
  | {
      readonly type: 'response';
      readonly status: number;
      readonly statusText: string;
      readonly headers: HeaderList;
      /** As it was sent, without credentials. */
      readonly request: { readonly method: string; readonly url: string; readonly headers: HeaderList };
    }
  | { readonly type: 'body'; readonly text: string }
  | { readonly type: 'body'; readonly base64: string }
  | {
      readonly type: 'end';
      /** Of the body, as they came from the sandbox. */
      readonly bytes: number;
      /** Whether the sandbox had more to say than the published limit. */
      readonly truncated: boolean;
      /** Milliseconds from the start of the call to the sandbox. */
      readonly timing: { readonly connect: number; readonly firstByte: number; readonly total: number };
    }
  | { readonly type: 'error'; readonly problem: Told };

/** The lines of an answer as they arrive. @throws SyntaxError where the stream holds anything else. */
export async function* readExchange(stream: ReadableStream<Uint8Array>): AsyncGenerator<ExchangeLine, void> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const lines = (rest + decoder.decode(value, { stream: !done })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line !== '') yield JSON.parse(line);
      if (done) break;
    }
    if (rest !== '') yield JSON.parse(rest);
  } finally {
    await reader.cancel();
  }
}
