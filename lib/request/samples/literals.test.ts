import { describe, expect, it } from 'vitest';
import { renderSample } from './render-sample.ts';

const hostile: readonly string[] = [
  'plain',
  `'single' "double" \`back\``,
  '$HOME $\u007bHOME} $(whoami) $env:PATH {0} {{x}} #{x} %s',
  'C:\\temp\\new \\u0041 \\',
  '‘typographic’ ‚single‛ “double” „low”',
  '“',
  '"""raw""" """" "',
  'first\nsecond',
  '  indented\n\n   \n\tdeeper\n',
  '\nfirst is blank',
  'ends in a break\n',
  "here\n'@\nstring",
  'here\n’@ string',
  "not at the margin\n '@\n",
  'raw\n""" quotes\n""""\n"',
  '{\n  "a": "$x `n \\n {y}",\n  "b": \'c\'\n}',
  'windows\r\nlines\r\n',
  'tab\tbell\u0007 zero\0 escape\u001b',
  'lines\u2028and\u2029paragraphs\u0085',
  'names\u202e reversed \u2066x\u2069 \ufeff',
  'é ü 中文 👩‍💻 \u{1f600}',
  'é\n中文\n👩‍💻 $x “y”',
];

/** The rules of the C# language for regular and raw string literals. */
function readCsharp(code: string): string {
  const raw = /^("{3,})\n([\s\S]*?)\n( *)\1(?!")/.exec(code);
  if (raw) {
    const [, , content = '', margin = ''] = raw;
    const lines = content.split('\n');
    for (const line of lines) expect(line === '' || line.startsWith(margin)).toBe(true);
    return lines.map((line) => line.slice(margin.length)).join('\n');
  }
  const [, content] = /^"((?:[^"\\\n\r\u0085\u2028\u2029]|\\.)*)"/.exec(code) ?? [];
  expect(content).toBeDefined();
  const simple: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };
  return (content ?? '').replace(
    /\\(?:u([\da-f]{4})|(.))/g,
    (whole, code: string | undefined, letter = '') =>
      code === undefined
        ? (simple[letter] ?? `unknown ${whole}`)
        : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The rules of PowerShell 7 for here-strings, and for strings in single and in double quotes of any shape. */
function readPowershell(code: string): string {
  if (code.startsWith("@'\n")) {
    const end = /\n['\u2018-\u201b]@/.exec(code.slice(2));
    expect(end).not.toBeNull();
    return code.slice(3, 2 + (end?.index ?? 0));
  }
  const single = /^['\u2018-\u201b]((?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*)['\u2018-\u201b]/.exec(code);
  if (single) return (single[1] ?? '').replace(/['\u2018-\u201b](['\u2018-\u201b])/g, '$1');
  const [, content] = /^"((?:[^"\u201c-\u201e`$]|`.)*)"/s.exec(code) ?? [];
  expect(content).toBeDefined();
  const simple: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
  return (content ?? '').replace(
    /`(?:u\{([\da-f]{1,6})\}|(.))/gs,
    (_, code: string | undefined, letter = '') =>
      code === undefined ? (simple[letter] ?? letter) : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** Where a body stands in the sample, where a field does, and how the language reads a literal there. */
const languages = [
  ['csharp', 'new StringContent(', 'request.Headers.Add("X-Note", ', readCsharp],
  ['powershell', '[Text.Encoding]::UTF8.GetBytes(', "'X-Note' = ", readPowershell],
] as const;

describe.each(languages)('%s reads what was meant', (language, body, field, read) => {
  const literalAt = (sample: string, start: string) => {
    const at = sample.indexOf(start);
    expect(at).toBeGreaterThanOrEqual(0);
    return read(sample.slice(at + start.length));
  };

  it.each(hostile)('of %j', (text) => {
    const sample = renderSample(language, {
      method: 'POST',
      url: 'https://api.example/notes',
      headers: [
        ['Content-Type', 'text/plain'],
        ['X-Note', text],
      ],
      body: text,
    });
    expect(literalAt(sample, body)).toBe(text);
    expect(literalAt(sample, field)).toBe(text);
  });
});
