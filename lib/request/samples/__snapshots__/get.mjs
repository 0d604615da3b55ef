const response = await fetch('http://localhost:4010/v1/users?limit=2&order=desc', {
  headers: {
    Authorization: `Bearer ${process.env.ACME_API_KEY}`,
    Accept: 'application/json',
  },
  signal: AbortSignal.timeout(30_000),
});

if (!response.ok) {
  throw new Error(`${response.status} ${await response.text()}`);
}

console.log(await response.json());
