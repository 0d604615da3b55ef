import type { HttpRequest } from '../types.ts';
import { renderCsharp } from './csharp.ts';
import { renderCurl } from './curl.ts';
import { renderGo } from './go.ts';
import { renderJava } from './java.ts';
import { renderJavascript } from './javascript.ts';
import { renderPhp } from './php.ts';
import { renderPowershell } from './powershell.ts';
import { renderPython } from './python.ts';
import { renderRuby } from './ruby.ts';
import type { SampleLanguageId } from './sample-languages.ts';

const renderers: Readonly<Record<SampleLanguageId, (request: HttpRequest) => string>> = {
  curl: renderCurl,
  javascript: renderJavascript,
  python: renderPython,
  go: renderGo,
  php: renderPhp,
  ruby: renderRuby,
  java: renderJava,
  csharp: renderCsharp,
  powershell: renderPowershell,
};

/**
 * Code that sends this request and runs as it is copied; of a JSON body only blanks and escapes may differ. Every value
 * stands in it as one literal, whatever characters it holds, but credentials that are placeholders: they are read from the
 * environment. Pure; runs on the server and in the browser. Ends without a line break.
 */
export function renderSample(language: SampleLanguageId, request: HttpRequest): string {
  return renderers[language](request);
}
