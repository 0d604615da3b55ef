import { say } from '#lib/words/say.ts';
import { words as said } from '#words/paste.ts';
import { encodeFormText } from '../percent-encoding.ts';
import { type PastedPart, type PastedRequest, pasteLimits, UnreadablePaste } from './pasted-request.ts';
import { splitBash } from './split-bash.ts';
import { isForCmd, splitCmd } from './split-cmd.ts';

/** Options that a word follows, by their one name here. */
const withValue: Readonly<Record<string, string>> = {
  ...{
    X: 'request',
    H: 'header',
    d: 'data',
    F: 'form',
    u: 'user',
    b: 'cookie',
    A: 'user-agent',
    e: 'referer',
  },
  ...{ T: 'upload-file', o: 'output', m: 'max-time', x: 'proxy', w: 'write-out', c: 'cookie-jar', E: 'cert' },
  ...{
    D: 'dump-header',
    K: 'config',
    U: 'proxy-user',
    r: 'range',
    z: 'time-cond',
    Y: 'speed-limit',
    y: 'speed-time',
  },
};

const longWithValue: ReadonlySet<string> = new Set([
  ...Object.values(withValue),
  ...['data-raw', 'data-ascii', 'data-binary', 'data-urlencode', 'json', 'form-string', 'url', 'url-query'],
  ...[
    'oauth2-bearer',
    'connect-timeout',
    'retry',
    'retry-delay',
    'retry-max-time',
    'cacert',
    'capath',
    'key',
  ],
  ...[
    'resolve',
    'connect-to',
    'interface',
    'noproxy',
    'ciphers',
    'tls-max',
    'max-redirs',
    'limit-rate',
    'aws-sigv4',
  ],
  ...[
    'cert-type',
    'key-type',
    'pass',
    'unix-socket',
    'stderr',
    'trace',
    'trace-ascii',
    'dns-servers',
    'doh-url',
  ],
]);

/** Options of the connection and the output: nothing of the request. */
const silent =
  /^(?:request|header|data.*|json|form.*|user|cookie|user-agent|referer|url|oauth2-bearer|get|head)$/;

interface Draft {
  method?: string;
  url?: string;
  user?: string;
  isQuery?: boolean;
  readonly headers: [name: string, value: string][];
  readonly data: string[];
  readonly query: string[];
  readonly parts: PastedPart[];
  readonly notes: string[];
}

/**
 * A curl command as a shell or the command prompt of Windows would give it to curl. Nothing is run, and no file is read.
 *
 * @throws UnreadablePaste
 */
export function readCurl(text: string): PastedRequest {
  const start = text.search(/\bcurl(?:\.exe)?\s/i);
  const command = start < 0 ? text : text.slice(start);
  const [, ...argv] = isForCmd(command) ? splitCmd(command) : splitBash(command);
  if (argv.length > pasteLimits.words) throw new UnreadablePaste(said.tooManyWords);
  const draft: Draft = { headers: [], data: [], query: [], parts: [], notes: [] };
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (word === '--next' || word === '-:') {
      draft.notes.push(said.onlyTheFirst);
      break;
    }
    if (!/^-./.test(word)) draft.url ??= word;
    else at += readOption(word, argv[at + 1], draft);
  }
  return finish(draft);
}

/** @returns how many words more were read */
function readOption(word: string, next: string | undefined, draft: Draft): 0 | 1 {
  if (word.startsWith('--')) {
    const name = word.slice(2);
    const takes = longWithValue.has(name);
    take(name, takes ? (next ?? '') : '', draft);
    return takes ? 1 : 0;
  }
  // Short ones may stand together, the last with its value: `-sXPOST`.
  for (let at = 1; at < word.length; at += 1) {
    const letter = word[at] ?? '';
    const name = withValue[letter];
    if (name === undefined) take({ G: 'get', I: 'head' }[letter] ?? '', '', draft);
    else if (at + 1 < word.length) {
      take(name, word.slice(at + 1), draft);
      return 0;
    } else {
      take(name, next ?? '', draft);
      return 1;
    }
  }
  return 0;
}

function take(name: string, value: string, draft: Draft): void {
  if (name === 'request') draft.method = value.toUpperCase();
  else if (name === 'url') draft.url ??= value;
  else if (name === 'get') draft.isQuery = true;
  else if (name === 'head') draft.method ??= 'HEAD';
  else if (name === 'user') draft.user = value;
  else if (name === 'oauth2-bearer') draft.headers.push(['Authorization', `Bearer ${value}`]);
  else if (name === 'header') takeHeader(value, draft);
  else if (name === 'cookie') takeCookie(value, draft);
  else if (name === 'user-agent' || name === 'referer') draft.headers.push([name, value]);
  else if (name === 'url-query') draft.query.push(encodedPair(value));
  else if (name === 'upload-file') draft.notes.push(say(said.fileNotRead, { name: value }));
  else if (name === 'form' || name === 'form-string') draft.parts.push(partOf(value, name === 'form'));
  else if (name === 'json' || name.startsWith('data')) takeData(name, value, draft);
  else if (name !== '' && !silent.test(name) && /^(?:config|aws-sigv4|cert|proxy)$/.test(name))
    draft.notes.push(say(said.optionLeftOut, { name }));
}

function takeHeader(value: string, { headers, notes }: Draft): void {
  if (value.startsWith('@')) return void notes.push(say(said.fileNotRead, { name: value.slice(1) }));
  const [, name = '', rest = ''] = /^([^:;]+)[:;]\s*(.*)$/s.exec(value) ?? [];
  if (name !== '') headers.push([name.trim(), rest.trim()]);
}

function takeCookie(value: string, { headers, notes }: Draft): void {
  if (value.includes('=')) headers.push(['Cookie', value]);
  else notes.push(say(said.fileNotRead, { name: value }));
}

function takeData(name: string, value: string, draft: Draft): void {
  const isFile = name !== 'data-raw' && (name === 'data-urlencode' ? /^[^=]*@/ : /^@/).test(value);
  if (isFile) draft.notes.push(say(said.fileNotRead, { name: value.replace(/^[^@]*@/, '') }));
  else draft.data.push(name === 'data-urlencode' ? encodedPair(value) : value);
  if (name !== 'json') return;
  addDefault(draft.headers, 'Content-Type', 'application/json');
  addDefault(draft.headers, 'Accept', 'application/json');
}

/** `name=value`, `=value` or `value`, of which the value is encoded. */
function encodedPair(text: string): string {
  const at = text.indexOf('=');
  const name = at > 0 ? text.slice(0, at + 1) : '';
  return name + encodeFormText(text.slice(at < 0 ? 0 : at + 1));
}

/** `name=value`, `name=@file`, `name=<file`, each with `;type=` and `;filename=` behind. */
function partOf(text: string, isRead: boolean): PastedPart {
  const at = text.indexOf('=');
  const name = at < 0 ? text : text.slice(0, at);
  const rest = at < 0 ? '' : text.slice(at + 1);
  if (!isRead) return { name, value: rest };
  const [value = '', ...options] = rest.startsWith('"')
    ? [
        rest.replace(/^"((?:[^"\\]|\\.)*)".*$/s, '$1').replace(/\\(.)/gs, '$1'),
        rest.replace(/^"(?:[^"\\]|\\.)*"/s, ''),
      ]
    : rest.split(';');
  const option = (wanted: string) =>
    new RegExp(`(?:^|;)\\s*${wanted}="?([^;"]+)`).exec(options.join(';'))?.[1];
  const type = option('type');
  const typed = type === undefined ? {} : { contentType: type };
  if (!/^[@<]/.test(value)) return { name, value, ...typed };
  return { name, filename: option('filename') ?? value.slice(1).replace(/^.*[\\/]/, ''), ...typed };
}

function addDefault(headers: [string, string][], name: string, value: string): void {
  if (!headers.some(([each]) => each.toLowerCase() === name.toLowerCase())) headers.push([name, value]);
}

function finish(draft: Draft): PastedRequest {
  const { method, url, user, isQuery, headers, data, query, parts, notes } = draft;
  if (url === undefined) throw new UnreadablePaste(said.noAddress);
  const isJsonData =
    data.length > 1 && headers.some(([name, value]) => /^content-type$/i.test(name) && /json/.test(value));
  const body = data.join(isJsonData ? '' : '&');
  const asked = [...query, ...(isQuery && data.length > 0 ? [body] : [])].join('&');
  const sends = !isQuery && data.length > 0;
  if (sends) addDefault(headers, 'Content-Type', 'application/x-www-form-urlencoded');
  return {
    method: method ?? (sends || parts.length > 0 ? 'POST' : 'GET'),
    url: asked === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${asked}`,
    headers,
    ...(sends && { body }),
    ...(parts.length > 0 && { parts }),
    ...(user !== undefined && { user }),
    notes,
  };
}
