/** The type and subtype in lower case, without parameters. */
export function essenceOf(mediaType: string): string {
  return (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase();
}

const text =
  /^(?:text|message|multipart)\/|^[^/]+\/(?:.+[+-])?(?:json|xml|ya?ml|toml|csv|html|jsonl|ndjson|json-seq|sql|graphql|javascript|ecmascript|x-www-form-urlencoded|event-stream)$/;

/** Whether bodies of a media type or range are read as text. */
export function isTextType(mediaType: string): boolean {
  return text.test(essenceOf(mediaType));
}

const binary =
  /^(?:image|audio|video|font|model)\/|^application\/(?:octet-stream|pdf|zip|gzip|zstd|wasm|msword|rtf|avro|cbor|ogg|mp4|java-archive|(?:x-|vnd\.)?(?:tar|bzip2?|gzip|7z-compressed|rar(?:-compressed)?|zip-compressed|protobuf|google\.protobuf|msgpack|binary|iso9660-image|sqlite3|parquet|apache\.[\w.-]+|shockwave-flash|android\.package-archive)|vnd\.(?:ms-|openxmlformats-|oasis\.opendocument)[\w.+-]*|(?:.+\+)(?:zip|gzip|cbor|protobuf))$/;

/** Whether bodies of a media type or range are known to be bytes that are no text. A picture in SVG is text, and a file all the same. */
export function isBinaryType(mediaType: string): boolean {
  return binary.test(essenceOf(mediaType));
}

/** `application/json` and every `+json` type; not the sequences (`application/jsonl`, `json-seq`). */
export function isJsonType(mediaType: string): boolean {
  return /^[^/]+\/(?:[^;]+\+)?json$/.test(essenceOf(mediaType));
}

const usual: Readonly<Record<string, string>> = {
  text: 'text/plain',
  image: 'image/png',
  audio: 'audio/mpeg',
  video: 'video/mp4',
  font: 'font/woff2',
};

/** One media type that a request or an answer can have, where several, or ranges such as `image/*`, are listed. */
export function concreteType(
  listed: string | readonly string[],
  ofAnything = 'application/octet-stream',
): string {
  const types = typeof listed === 'string' ? [listed] : listed;
  const concrete = types.find((type) => type !== '' && !essenceOf(type).includes('*'));
  if (concrete !== undefined) return concrete;
  const [family = ''] = essenceOf(types[0] ?? '').split('/');
  return (Object.hasOwn(usual, family) ? usual[family] : undefined) ?? ofAnything;
}

export function isUrlencodedType(mediaType: string): boolean {
  return essenceOf(mediaType) === 'application/x-www-form-urlencoded';
}
