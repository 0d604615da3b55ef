const response = await fetch('http://localhost:4010/v1/search', {
  method: 'QUERY',
  headers: {
    'Content-Type': 'text/plain; charset=utf-8',
  },
  body: `first line
second "line" with 'quotes', #{hash} and \\`,
  signal: AbortSignal.timeout(30_000),
});

if (!response.ok) {
  throw new Error(`${response.status} ${await response.text()}`);
}

console.log(await response.text());
