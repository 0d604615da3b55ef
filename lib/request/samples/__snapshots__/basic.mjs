const response = await fetch(`http://localhost:4010/v1/me?api_key=${process.env.ACME_API_KEY}&limit=2`, {
  headers: {
    Authorization: `Basic ${btoa(process.env.ACME_CREDENTIALS)}`,
  },
  signal: AbortSignal.timeout(30_000),
});

if (!response.ok) {
  throw new Error(`${response.status} ${await response.text()}`);
}

console.log(await response.text());
