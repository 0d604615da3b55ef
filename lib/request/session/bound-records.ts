import { writeJson } from '#json/write.ts';
import type { ExchangeRecord } from './exchange-record.ts';
import { sessionLimits } from './limits.ts';

/** The latest records, as JSON texts, that fit within `total` characters; the latest one stands first. */
export function boundRecords(
  records: readonly ExchangeRecord[],
  total: number = sessionLimits.total,
): string[] {
  const texts: string[] = [];
  let length = 0;
  for (const record of records.slice(0, sessionLimits.records)) {
    const text = writeJson(record);
    length += text.length + 1;
    if (length > total) break;
    texts.push(text);
  }
  return texts;
}
