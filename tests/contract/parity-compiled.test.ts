import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderSample } from '../../lib/request/samples/render-sample.ts';
import { formRequest, hostileRequests } from './recorder/hostile-requests.ts';
import { Recorder } from './recorder/recorder.ts';
import { has, withFiles } from './recorder/run-samples.ts';

const run = promisify(execFile);
const recorder = new Recorder();
let origin = '';
beforeAll(async () => {
  origin = await recorder.start();
});
afterAll(() => recorder.stop());

describe.runIf(has('gofmt', '-h'))('go', () => {
  it('parses, whatever the values hold', async () => {
    const requests = [...hostileRequests(`${origin}/v1`), formRequest(`${origin}/v1`)];
    const samples = requests.map((request) => `${renderSample('go', request)}\n`);
    await withFiles(samples, 'go', async (files) => {
      const { stdout } = await run('gofmt', ['-l', ...files]);
      expect(stdout).toBe('');
    });
  });
});

describe.runIf(has('javac', '-version'))('java', () => {
  it('sends hostile bodies byte for byte', { timeout: 300_000 }, async () => {
    const requests = [...hostileRequests(`${origin}/v1`), formRequest(`${origin}/v1`)];
    const classes = requests.map((request, index) =>
      renderSample('java', request).replace('class Main', `class Sample${index}`),
    );
    const main = `public class Main { public static void main(String[] args) throws Exception {
      ${classes.map((_, index) => `Sample${index}.main(args);`).join('\n')}
    } }`;
    await withFiles(['placeholder'], 'txt', async ([file = '']) => {
      const folder = path.dirname(file);
      const sources = [...classes, main].map((text, index) => {
        const source = path.join(folder, index < classes.length ? `Sample${index}.java` : 'Main.java');
        writeFileSync(source, text);
        return source;
      });
      await run('javac', ['-encoding', 'UTF-8', '-d', folder, ...sources]);
      await run('java', ['-cp', folder, 'Main']);
    });
    expect(recorder.requests.map(({ body }) => body.toString('latin1'))).toEqual(
      requests.map(({ body }) => Buffer.from(body ?? '').toString('latin1')),
    );
    expect(recorder.requests.map(({ target }) => origin + target)).toEqual(requests.map(({ url }) => url));
  });
});
