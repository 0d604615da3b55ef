import { onTestFinished } from 'vitest';
import type { Sandbox } from './sandbox.ts';

/** One delivery as the inbox shows it, with its place in the stream. */
export interface Shown {
  readonly place: string;
  readonly deliveryId: string;
  readonly type: string;
  readonly attempt: number;
  readonly sentAt: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly answer: number;
  readonly nextAttemptAt: string | null;
}

function readEvent(text: string): Shown | undefined {
  const fields = new Map(
    text.split('\n').map((line) => [line.split(': ', 1)[0], line.slice(line.indexOf(': ') + 2)]),
  );
  if (fields.get('event') !== 'delivery') return undefined;
  return { place: fields.get('id'), ...JSON.parse(fields.get('data') ?? '') };
}

/** Opens the inbox of an account; `next` waits for so many deliveries, `isOver` for the end of the stream. */
export async function openInbox(app: Sandbox['app'], key: string, lastPlace?: string) {
  const response = await app.request('http://sandbox.example/sandbox/webhook-deliveries', {
    headers: { Authorization: `Bearer ${key}`, ...(lastPlace && { 'Last-Event-ID': lastPlace }) },
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const close = async () => reader?.cancel();
  onTestFinished(close);
  const shown: Shown[] = [];
  let rest = '';
  const readMore = async (): Promise<boolean> => {
    const { value, done } = (await reader?.read()) ?? { done: true };
    if (done) return false;
    const parts = `${rest}${value}`.split('\n\n');
    rest = parts.pop() ?? '';
    shown.push(...parts.map(readEvent).filter((event) => event !== undefined));
    return true;
  };
  return {
    response,
    close,
    next: async (count: number): Promise<Shown[]> => {
      while (shown.length < count && (await readMore()));
      return shown.splice(0, count);
    },
    isOver: async (): Promise<boolean> => {
      while (await readMore());
      return true;
    },
  };
}
