import { expect, it } from 'vitest';
import { type ExchangeLine, readExchange } from './exchange.ts';

function streamOf(text: string, size: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + size));
      at += size;
    },
  });
}

async function linesOf(text: string, size: number): Promise<ExchangeLine[]> {
  const lines: ExchangeLine[] = [];
  for await (const line of readExchange(streamOf(text, size))) lines.push(line);
  return lines;
}

const body = { type: 'body', text: 'é ☃\nnext' } as const;
const end = {
  type: 'end',
  bytes: 10,
  truncated: false,
  timing: { connect: 1, firstByte: 2, total: 3 },
} as const;

it.each([1, 2, 7, 1000])('reads lines that arrive %i bytes at a time', async (size) => {
  expect(await linesOf(`${JSON.stringify(body)}\n\n${JSON.stringify(end)}\n`, size)).toEqual([body, end]);
});

it('reads a last line without a line feed, and refuses what is no JSON', async () => {
  expect(await linesOf(JSON.stringify(end), 5)).toEqual([end]);
  await expect(linesOf('<html>\n', 5)).rejects.toThrow(SyntaxError);
});

it('ends the stream where the reader stops early', async () => {
  let isCancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode(`${JSON.stringify(body)}\n`)),
    cancel: () => {
      isCancelled = true;
    },
  });
  for await (const _ of readExchange(stream)) break;
  expect(isCancelled).toBe(true);
});
