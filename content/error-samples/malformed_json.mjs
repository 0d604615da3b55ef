const baseUrl = process.env.KYNETRA_BASE_URL ?? '{{sandboxBaseUrl}}';

/**
 * Sends text that was serialized elsewhere. JSON.stringify never makes text
 * that is refused here.
 */
async function postText(path, text) {
  const response = await fetch(baseUrl + path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${process.env.KYNETRA_API_KEY}`,
      'content-type': 'application/json',
    },
    body: text,
    signal: AbortSignal.timeout(10_000),
  });
  if (response.ok) return response.json();
  const problem = await response.json();
  // `detail` names the line and column. The text itself may hold a
  // password: log its length only.
  if (problem.code === 'malformed_json')
    console.error(`${problem.detail} (${text.length} characters)`);
  return undefined;
}

await postText('/auth/sign-up', '{"email": "ada@example.com",}');
