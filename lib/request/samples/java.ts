import type { CredentialVariable, HttpRequest, RequestPart } from '../types.ts';
import { joinPieces, variablesIn } from './credential-text.ts';
import { formWithFiles, writtenPieces } from './form-parts.ts';
import { escapeText, hasMarginLine, hex, indentLines, isPlainText } from './literals.ts';
import { type SampleBody, sampleBodyOf, timeoutSeconds } from './sample-body.ts';

/** Java 16 and later with java.net.http; runs with `java Main.java`. */
export function renderJava(request: HttpRequest): string {
  const form = formWithFiles(request);
  const body = sampleBodyOf(request);
  const write = (text: string) => joinPieces(text, request, { quote, read, operator: ' + ' });
  const headers = request.headers.map(
    ([name, value]) => `\n        .header(${quote(name)}, ${write(value)})`,
  );
  const isEncoding = variablesIn(request).some(({ isBase64 }) => isBase64);
  const imports = [
    'java.net.URI',
    'java.net.http.HttpClient',
    'java.net.http.HttpRequest',
    'java.net.http.HttpResponse',
    'java.time.Duration',
    ...(form || body.kind === 'file' ? ['java.nio.file.Path'] : []),
    ...(isEncoding || (!form && body.kind === 'base64') ? ['java.util.Base64'] : []),
  ].sort();
  return `${imports.map((name) => `import ${name};\n`).join('')}
public class Main {
  public static void main(String[] args) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(${write(request.url)}))
        .timeout(Duration.ofSeconds(${timeoutSeconds}))${headers.join('')}
        .method(${quote(request.method)}, ${form ? formPublisher(form) : publisher(body)})
        .build();

    var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 400) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    System.out.println(response.statusCode() + " " + response.body());
  }
}`;
}

function read({ name, isBase64 }: CredentialVariable): string {
  const value = `System.getenv("${name}")`;
  return isBase64 ? `Base64.getEncoder().encodeToString(${value}.getBytes())` : value;
}

function publisher(body: SampleBody): string {
  switch (body.kind) {
    case 'none':
      return 'HttpRequest.BodyPublishers.noBody()';
    case 'file':
      return `HttpRequest.BodyPublishers.ofFile(Path.of(${quote(body.filename)}))`;
    case 'base64':
      return `HttpRequest.BodyPublishers.ofByteArray(Base64.getDecoder().decode(${quote(body.base64)}))`;
    case 'text':
      return `HttpRequest.BodyPublishers.ofString(${block(body.text)})`;
  }
}

function formPublisher(parts: readonly RequestPart[]): string {
  const pieces = writtenPieces(parts).map((piece) =>
    'text' in piece ? `ofString(${quote(piece.text)})` : `ofFile(Path.of(${quote(piece.filename)}))`,
  );
  return `HttpRequest.BodyPublishers.concat(\n${pieces
    .map((piece) => `            HttpRequest.BodyPublishers.${piece}`)
    .join(',\n')})`;
}

/** A text block: indentation that all lines share and blanks at a line's end are taken off by the compiler. */
function block(text: string): string {
  if (!text.includes('\n') || !isPlainText(text) || !hasMarginLine(text)) return quote(text);
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"""', '\\"""')
    .replace(/ $/gm, '\\s')
    .replace(/"$/, '\\"');
  return `"""\n${indentLines(escaped, ' '.repeat(12))}"""`;
}

const named = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Controls in octal: Java reads `\u000a` as a line break before it reads the literal. */
function quote(text: string): string {
  const byCode = (codePoint: number) =>
    codePoint < 256 ? `\\${codePoint.toString(8).padStart(3, '0')}` : `\\u${hex(codePoint, 4)}`;
  return `"${escapeText(text, named, byCode)}"`;
}
