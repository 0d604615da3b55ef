import { closeSync, openSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { parseJson } from '#json/read.ts';

/** Where a record stands in its pack, in bytes. */
export type Extent = readonly [offset: number, length: number];

/** Many JSON records in one file, one a line: thousands of small files are slow to write and slower to remove. */
export class PackWriter {
  private readonly descriptor: number;
  private offset = 0;

  constructor(file: string) {
    this.descriptor = openSync(file, 'w');
  }

  /** Bytes written so far. */
  get size(): number {
    return this.offset;
  }

  add(record: unknown): Extent {
    const bytes = Buffer.from(`${JSON.stringify(record)}\n`);
    writeSync(this.descriptor, bytes);
    const extent = [this.offset, bytes.length] as const;
    this.offset += bytes.length;
    return extent;
  }

  close(): void {
    closeSync(this.descriptor);
  }
}

export async function readRecord(file: string, [offset, length]: Extent): Promise<unknown> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(length), 0, length, offset);
    return parseJson(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await handle.close();
  }
}
