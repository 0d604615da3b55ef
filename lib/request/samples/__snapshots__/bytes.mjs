const body = Uint8Array.from(atob('iVBORw=='), (character) => character.charCodeAt(0));

const response = await fetch('http://localhost:4010/v1/avatar', {
  method: 'PUT',
  headers: {
    'Content-Type': 'image/png',
  },
  body: body,
  signal: AbortSignal.timeout(30_000),
});

if (!response.ok) {
  throw new Error(`${response.status} ${await response.text()}`);
}

console.log(await response.text());
