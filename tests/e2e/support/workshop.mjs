// The sandbox of the fixture "Workshop" (tests/fixtures/console): it shows what it was sent, hands out tokens and answers
// in every form that the console can show.
import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

const codes = new Map();
const port = Number(process.env.WORKSHOP_PORT ?? 4218);

createServer(async (request, response) => {
  const url = new URL(request.url, `http://localhost:${port}`);
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (url.pathname === '/livez') return response.end('ok');
  if (url.pathname === '/oauth/token') return token(new URLSearchParams(body.toString()), request, response);
  if (url.pathname === '/oauth/authorize') return authorize(url, response);
  const kind = /^\/v1\/answers\/(\w+)$/.exec(url.pathname)?.[1];
  if (kind) return answer(kind, request, response);
  json(response, 200, {
    method: request.method,
    target: request.url,
    headers: Object.fromEntries(Object.entries(request.headers)),
    body: body.toString('latin1'),
  });
}).listen(port, '127.0.0.1');

function json(response, status, value) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}

/** RFC 6749: what each grant must carry, else the error that it names. */
function token(form, request, response) {
  const [id, secret] = Buffer.from((request.headers.authorization ?? '').replace(/^Basic /, ''), 'base64')
    .toString()
    .split(':');
  const client = id || form.get('client_id');
  if (form.get('grant_type') === 'client_credentials') {
    if (client !== 'robot' || decodeURIComponent((secret ?? '').replaceAll('+', ' ')) !== 's3cret &')
      return json(response, 401, { error: 'invalid_client' });
    return json(response, 200, {
      access_token: `machine-${form.get('scope')}`,
      token_type: 'Bearer',
      expires_in: 600,
    });
  }
  const known = codes.get(form.get('code'));
  codes.delete(form.get('code'));
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  const isRight =
    form.get('grant_type') === 'authorization_code' &&
    known?.challenge === challenge &&
    known.redirect === form.get('redirect_uri') &&
    known.client === client;
  if (!isRight)
    return json(response, 400, { error: 'invalid_grant', error_description: 'The code is not valid.' });
  json(response, 200, { access_token: `person-${known.scope}`, token_type: 'bearer', expires_in: 600 });
}

/** A person would sign in here: the page asks only whether to go on. */
function authorize(url, response) {
  const ask = (name) => url.searchParams.get(name) ?? '';
  const back = new URL(ask('redirect_uri'));
  if (ask('response_type') !== 'code' || ask('code_challenge_method') !== 'S256')
    return json(response, 400, { error: 'invalid_request' });
  const code = randomBytes(16).toString('hex');
  codes.set(code, {
    challenge: ask('code_challenge'),
    redirect: ask('redirect_uri'),
    client: ask('client_id'),
    scope: ask('scope'),
  });
  back.searchParams.set('code', code);
  back.searchParams.set('state', ask('state'));
  const refused = new URL(ask('redirect_uri'));
  refused.searchParams.set('error', 'access_denied');
  refused.searchParams.set('state', ask('state'));
  const forged = new URL(back);
  forged.searchParams.set('state', 'forged');
  const link = (text, href) => `<p><a href="${href.href.replaceAll('&', '&amp;')}">${text}</a></p>`;
  response.writeHead(200, { 'Content-Type': 'text/html' });
  response.end(link('Allow', back) + link('Refuse', refused) + link('Forge', forged));
}

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const markup =
  '<script>parent.__pwn=1</script><img src="http://evil.test/x.png" onerror="parent.__pwn=1"><base href="//evil.test">';
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="parent.__pwn=1"><script>parent.__pwn=1</script></svg>';

async function answer(kind, request, response) {
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const start = (type) => response.writeHead(200, { 'Content-Type': type });
  switch (kind) {
    case 'events':
      start('text/event-stream');
      response.write('retry: 1000\n: a comment\n\n');
      for (let number = 1; number <= 3; number += 1) {
        response.write(`id: ${number}\nevent: tick\ndata: {"number": ${number}}\n`);
        response.write('data: second line\n\n');
        await pause(2500);
      }
      return response.end('data: the last\n\n');
    case 'long':
      start('text/plain');
      for (let line = 1; !response.destroyed && line <= 100; line += 1) {
        response.write(`line ${line}\n`);
        await pause(100);
      }
      return response.end();
    case 'big':
      // A line with all of it, as many APIs write.
      return json(response, 200, {
        items: Array.from({ length: 20_000 }, (_, id) => ({ id, name: `item ${id}`, tags: ['a', 'b'] })),
        last: 'the needle',
      });
    case 'csv':
      start('text/csv; charset=utf-8');
      return response.end('name,quote,sum\r\nAda,"said ""yes"",\r\nthen left",1\r\nÉmile,,2.50\r\n');
    case 'rows':
      start('text/csv; charset=utf-8');
      return response.end(
        `id,name\n${Array.from({ length: 400 }, (_, id) => `${id},row ${id}`).join('\n')}\n`,
      );
    case 'image':
      // Its type is wrong on purpose: an image is known by its first bytes.
      start('application/octet-stream');
      return response.end(Buffer.from(pixel, 'base64'));
    case 'bytes':
      start('application/zip');
      return response.end(Buffer.from([80, 75, 3, 4, 0, 255, 254]));
    case 'html':
      start('text/html');
      return response.end(markup);
    case 'svg':
      start('image/svg+xml');
      return response.end(drawing);
    default:
      return json(response, 200, { kind, method: request.method });
  }
}
