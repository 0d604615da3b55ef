const baseUrl = process.env.KYNETRA_BASE_URL ?? '{{sandboxBaseUrl}}';

function signUp(body, headers) {
  return fetch(`${baseUrl}/auth/sign-up`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${process.env.KYNETRA_API_KEY}`,
      ...headers,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
}

const body = {
  email: `reader-${Date.now()}@example.com`,
  password: 'correct horse battery',
};

// For a string, fetch sends text/plain unless it is told otherwise.
console.log('without a type:', (await signUp(body)).status);
console.log(
  'as JSON:',
  (await signUp(body, { 'content-type': 'application/json' })).status,
);
