const maxBytes = 1_000_000;
const maxItems = 100;

/**
 * Splits the items of a batch so that no request is over 1 MiB or 100
 * items.
 */
function* splitBatch(items) {
  let chunk = [];
  let size = 0;
  for (const item of items) {
    // Bytes, not characters: a character can have up to four. One more for
    // the comma.
    const itemSize = Buffer.byteLength(JSON.stringify(item)) + 1;
    if (
      chunk.length === maxItems ||
      (chunk.length > 0 && size + itemSize > maxBytes)
    ) {
      yield chunk;
      [chunk, size] = [[], 0];
    }
    chunk.push(item);
    size += itemSize;
  }
  if (chunk.length > 0) yield chunk;
}

const note = 'x'.repeat(500);
const metadata = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [`note${index}`, note]),
);
const items = Array.from({ length: 120 }, (_, index) => ({
  operation: 'create',
  data: {
    email: `user-${index}@example.com`,
    password: 'correct horse battery',
    metadata,
  },
}));
console.log([...splitBatch(items)].map((chunk) => chunk.length));
