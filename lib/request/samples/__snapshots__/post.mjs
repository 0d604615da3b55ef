const body = {
  email: 'user@example.com',
  age: 33,
  tags: ['a', 'b'],
  metadata: {
    ok: true,
  },
};

const response = await fetch('http://localhost:4010/v1/auth/sign-up', {
  method: 'POST',
  headers: {
    Authorization: 'Bearer sk_test_your_key',
    'Content-Type': 'application/json',
    Accept: 'application/json',
  },
  body: JSON.stringify(body),
  signal: AbortSignal.timeout(30_000),
});

if (!response.ok) {
  throw new Error(`${response.status} ${await response.text()}`);
}

console.log(await response.json());
