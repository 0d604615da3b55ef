import { readFile } from 'node:fs/promises';

const body = new Blob([
  '--form-boundary\r\nContent-Disposition: form-data; name="title"\r\n\r\nHi\r\n',
  '--form-boundary\r\nContent-Disposition: form-data; name="meta"\r\nContent-Type: application/json\r\n\r\n{"a":1}\r\n',
  '--form-boundary\r\nContent-Disposition: form-data; name="photo"; filename="photo.png"\r\nContent-Type: image/png\r\n\r\n', await readFile('photo.png'), '\r\n',
  '--form-boundary--\r\n',
]);

const response = await fetch('http://localhost:4010/v1/files', {
  method: 'POST',
  headers: {
    'Content-Type': 'multipart/form-data; boundary=form-boundary',
  },
  body: body,
  signal: AbortSignal.timeout(30_000),
});

if (!response.ok) {
  throw new Error(`${response.status} ${await response.text()}`);
}

console.log(await response.text());
