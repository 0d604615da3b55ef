/** What a text or number of a `format` looks like. Every expression takes time that grows with the text alone. */
export interface Format {
  readonly of: 'string' | 'number';
  readonly test: (text: string) => boolean;
  /** A value of the format, or the whole numbers between which all of its values are. */
  readonly such: string | { readonly least: string; readonly most: string };
}

const date = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const time = /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/i;
const uriText = "(?:[!#$&'()*+,\\-./0-9:;=?@A-Z[\\]_a-z~]|%[0-9A-Fa-f]{2})*";
const iriText = '[^\\s<>"{}|\\\\^`]*';
const email = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*$/;
const host =
  /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*\.?$/i;
const pointer = '(?:/(?:[^~/]|~[01])*)*';

function text(test: RegExp | ((text: string) => boolean), such: string): Format {
  return { of: 'string', test: typeof test === 'function' ? test : (value) => test.test(value), such };
}

function whole(bits: number, isSigned: boolean): Format {
  const most = 2n ** BigInt(isSigned ? bits - 1 : bits) - 1n;
  const least = isSigned ? -most - 1n : 0n;
  return {
    of: 'number',
    test: (value) => {
      const number = /^-?\d{1,40}$/.test(value) ? BigInt(value) : undefined;
      // `1e3` and `5.0` are whole numbers too; they say little enough for a double.
      if (number === undefined) return Number.isInteger(Number(value)) && Number(value) <= Number(most);
      return number >= least && number <= most;
    },
    such: { least: String(least), most: String(most) },
  };
}

/** The formats of JSON Schema 2020-12 and of OpenAPI's registry that can be told from a value alone. */
export const formats: Readonly<Record<string, Format>> = {
  date: text(isDate, '2024-12-31'),
  time: text(time, '13:45:00Z'),
  'date-time': text(isDateTime, '2024-12-31T13:45:00Z'),
  duration: text(
    /^P(?!$)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/,
    'P1DT2H',
  ),
  email: text(email, 'name@example.com'),
  'idn-email': text(email, 'name@example.com'),
  hostname: text(host, 'api.example.com'),
  ipv4: text(/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/, '192.0.2.1'),
  ipv6: text(isIpv6, '2001:db8::1'),
  uri: text(new RegExp(`^[A-Za-z][A-Za-z0-9+.-]*:${uriText}$`), 'https://example.com/path'),
  url: text(new RegExp(`^[A-Za-z][A-Za-z0-9+.-]*:${uriText}$`), 'https://example.com/path'),
  'uri-reference': text(new RegExp(`^${uriText}$`), '/path'),
  iri: text(new RegExp(`^[A-Za-z][A-Za-z0-9+.-]*:${iriText}$`), 'https://example.com/path'),
  'iri-reference': text(new RegExp(`^${iriText}$`), '/path'),
  'uri-template': text(/^(?:[^{}\s]|\{[^{}\s]+\})*$/, 'https://example.com/{id}'),
  uuid: text(
    /^(?:urn:uuid:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
    '123e4567-e89b-12d3-a456-426614174000',
  ),
  'json-pointer': text(new RegExp(`^${pointer}$`), '/name/0'),
  'relative-json-pointer': text(new RegExp(`^(?:0|[1-9]\\d*)(?:#|${pointer})$`), '1/name'),
  regex: text(isPattern, '^[a-z]+$'),
  byte: text(isBase64, 'aGVsbG8='),
  int8: whole(8, true),
  int16: whole(16, true),
  int32: whole(32, true),
  int64: whole(64, true),
  uint8: whole(8, false),
  uint16: whole(16, false),
  uint32: whole(32, false),
  uint64: whole(64, false),
};

function isDate(value: string): boolean {
  const [, year, month, day] = date.exec(value) ?? [];
  // The last day of a month is the day before the first of the next one.
  return (
    year !== undefined &&
    Number(day) <= new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate()
  );
}

function isDateTime(value: string): boolean {
  return /^t$/i.test(value.charAt(10)) && isDate(value.slice(0, 10)) && time.test(value.slice(11));
}

/** `URL` reads an address in brackets as RFC 4291 has it. */
function isIpv6(value: string): boolean {
  return value.length <= 45 && /^[0-9a-f:.]+$/i.test(value) && URL.canParse(`http://[${value}]/`);
}

function isBase64(value: string): boolean {
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(
    value.replace(/[\r\n]/g, ''),
  );
}

/** Whether the expression can be read; it is never run. */
function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}
