/** An element of a well-formed XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const piece =
  /<\?xml [^>]*\?>|<\/(?<end>[\w:-]+)>|<(?<start>[\w:-]+)(?<attributes>(?: [\w:-]+="[^"<]*")*) ?(?<empty>\/)?>|(?<text>[^<]+)/gy;
const known: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @throws Error where the text is not well-formed, or holds what these documents have no need of (DTD, CDATA). */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  let read = 0;
  for (const match of source.matchAll(piece)) {
    read = match.index + match[0].length;
    const { start, end, attributes = '', empty, text } = match.groups ?? {};
    const parent = open.at(-1) as XmlElement;
    if (text !== undefined) parent.text += decode(text);
    if (end !== undefined && open.pop()?.name !== end) throw new Error(`</${end}> closes something else`);
    if (start === undefined) continue;
    const pairs = [...attributes.matchAll(/ ([\w:-]+)="([^"]*)"/g)];
    const element: XmlElement = {
      name: start,
      attributes: new Map(pairs.map(([, name = '', value = '']) => [name, decode(value)])),
      children: [],
      text: '',
    };
    if (element.attributes.size !== pairs.length) throw new Error(`an attribute of <${start}> stands twice`);
    parent.children.push(element);
    if (empty === undefined) open.push(element);
  }
  if (read !== source.length) throw new Error(`not XML at ${JSON.stringify(source.slice(read, read + 40))}`);
  const [only, ...more] = root.children;
  if (open.length !== 1 || only === undefined || more.length > 0) throw new Error('not one whole element');
  return only;
}

function decode(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text) || !text.isWellFormed())
    throw new Error('a character that XML cannot hold');
  return text.replace(/&([^;]*);?/g, (reference, name: string) => {
    const character = known[name];
    if (character === undefined) throw new Error(`${reference} is no reference`);
    return character;
  });
}
