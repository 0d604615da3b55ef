import { readFile } from 'node:fs/promises';

const form = new FormData();
form.append('title', 'Hi');
form.append('photo', new Blob([await readFile('photo.jpg')], { type: 'image/jpeg' }), 'photo.jpg');

const response = await fetch('http://localhost:4010/v1/photos', {
  method: 'POST',
  body: form,
  signal: AbortSignal.timeout(30_000),
});

if (!response.ok) {
  throw new Error(`${response.status} ${await response.text()}`);
}

console.log(await response.text());
