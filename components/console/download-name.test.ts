import { expect, it } from 'vitest';
import { downloadName } from './download-name.ts';

it.each([
  ['attachment; filename=example.html', 'example.html'],
  ['INLINE; FILENAME= "an example.html"', 'an example.html'],
  ["attachment; filename*= UTF-8''%e2%82%ac%20rates", '€ rates'],
  ['attachment; filename="EURO rates"; filename*=utf-8\'\'%e2%82%ac%20rates', '€ rates'],
  ["attachment; filename*=iso-8859-1'en'%A3%20rates.csv", '£ rates.csv'],
  ['attachment; filename*=UTF-8\'\'%ff%fe; filename="rates.csv"', 'rates.csv'],
  ["attachment; filename*=UTF-16''a; filename=rates.csv", 'rates.csv'],
  ["attachment; filename*=UTF-8''100%; filename=rates.csv", 'rates.csv'],
  ['attachment; filename="a; b=\\"c\\".csv"; size=3', 'a; b=_c_.csv'],
  ['attachment; filename="f\\oo.html"', 'foo.html'],
  ['attachment; filename="\\\\foo.html"', 'foo.html'],
  ['attachment; filename="never closed.csv', 'never closed.csv'],
  ['attachment; filename=two words.csv; x=y', 'two words.csv'],
  ['attachment;filename="gr\u00c3\u00bc\u00c3\u009fe.csv"', 'grüße.csv'],
  ['attachment; filename="gr\u00fc\u00dfe.csv"', 'grüße.csv'],
  ['attachment; filename=first.csv; filename=second.csv', 'first.csv'],
  ['attachment; filename="../../etc/passwd"', 'passwd'],
  ['attachment; filename="C:\\Users\\a\\report.pdf"', 'report.pdf'],
  ["attachment; filename*=UTF-8''..%2f..%2f.bashrc", 'bashrc'],
  ['attachment; filename="  ..hidden.txt  "', 'hidden.txt'],
  ["attachment; filename*=UTF-8''invoice%E2%80%AEfdp.csv", 'invoicefdp.csv'],
  ["attachment; filename*=UTF-8''a%00b%0d%0ac.txt", 'abc.txt'],
  ['attachment; filename="CON"', '_CON'],
  ['attachment; filename="nul.tar.gz"', '_nul.tar.gz'],
  ['attachment; filename="a<b>:c|d?e*.txt"', 'a_b__c_d_e_.txt'],
  ['attachment; filename="setup.exe"', 'setup.exe.bin'],
  ['attachment; filename="setup.exe. "', 'setup.exe.bin'],
  ['attachment; filename="archive.tar.gz"', 'archive.tar.gz'],
  ['attachment; filename="..."', 'response.pdf'],
  ['attachment; filename=""', 'response.pdf'],
  ['attachment', 'response.pdf'],
  ['attachment; name="x.csv"', 'response.pdf'],
  [';;;===', 'response.pdf'],
])('is named by %j: %s', (disposition, name) => {
  expect(downloadName('application/pdf', false, disposition)).toBe(name);
});

it('is cut to what file systems take, with its ending', () => {
  const name = downloadName('text/csv', true, `attachment; filename="${'Ã¼'.repeat(300)}.csv"`);
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
  expect(name).toMatch(/^ü+\.csv$/);
  expect(downloadName('text/csv', true, `attachment; filename="a.${'b'.repeat(400)}"`)).toHaveLength(200);
});

it.each([
  ['blanks', ' '],
  ['dots', '.'],
  ['backslashes', '\\'],
  ['semicolons', ';'],
  ['open quotes', ';a="'],
])('reads a name of a million %s at once', (_, text) => {
  const started = performance.now();
  downloadName('text/csv', true, `attachment; filename="${text.repeat(1_000_000)}`);
  expect(performance.now() - started).toBeLessThan(1000);
});

it.each([
  ['application/json; charset=utf-8', true, 'response.json'],
  ['application/problem+json', true, 'response.json'],
  ['application/pdf', false, 'response.pdf'],
  ['text/html', true, 'response.txt'],
  ['image/svg+xml', true, 'response.txt'],
  ['application/x-msdownload', false, 'response.bin'],
  ['text/plain; name="../../x.sh"', true, 'response.txt'],
  ['', false, 'response.bin'],
])('saves %s (text: %s) as %s', (type, isText, name) => {
  expect(downloadName(type, isText)).toBe(name);
});
