const response = await fetch('http://localhost:4010/v1/users/usr_1', {
  method: 'DELETE',
  headers: {
    Authorization: 'Bearer sk_test_your_key',
    Accept: 'application/problem+json',
    'If-Match': '"v1"',
    'X-Empty': '',
  },
  signal: AbortSignal.timeout(30_000),
});

if (!response.ok) {
  throw new Error(`${response.status} ${await response.text()}`);
}

console.log(response.status);
