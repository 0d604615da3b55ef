import { readFile } from 'node:fs/promises';

const form = new FormData();
form.append('title', 'Hi');
form.append('meta', new Blob(['{"a":1}'], { type: 'application/json' }));
form.append('photo', new Blob([await readFile('photo.png')], { type: 'image/png' }), 'photo.png');

const response = await fetch('http://localhost:4010/v1/files', {
  method: 'POST',
  body: form,
});

if (!response.ok) {
  throw new Error(`${response.status} ${await response.text()}`);
}

console.log(await response.text());
