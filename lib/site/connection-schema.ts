import { z } from 'zod';
import {
  address,
  environmentName,
  formOf,
  isObject,
  link,
  list,
  origin,
  originPath,
  settings,
  text,
} from './setting-types.ts';

/** Fields that speak of the connection, and are the portal's own to write. */
const ownFields =
  /^(?:host|content-length|connection|keep-alive|transfer-encoding|te|trailer|upgrade|expect|proxy-.*|accept-encoding)$/i;

function faultOfName(name: string): string | undefined {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return 'must be the name of a header field';
  return ownFields.test(name) ? 'is a field that the portal writes itself' : undefined;
}

const fieldValue = text(4000).regex(/^[\x20-\x7e]+$/, 'must be visible ASCII on one line');

const seconds = (most: number) =>
  z
    .number('must be a number of seconds')
    .min(0.1, 'must be at least 0.1 seconds')
    .max(most, `must be at most ${most} seconds`)
    .exactOptional();

/** A call holds one of the places for calls at one time: the longest times bound how long. */
const timeouts = settings(
  { connect: seconds(10), firstByte: seconds(30), idle: seconds(30), total: seconds(60) },
  'must be { connect, firstByte, idle, total } in seconds',
);

const backendOrigin = formOf((value) => {
  if (isObject(value)) return environmentName;
  return value === 'sandbox' ? z.literal('sandbox') : origin;
});
const headers = z
  .record(
    z.string(),
    formOf((value) => (isObject(value) ? environmentName : fieldValue)),
    'must be { "Field-Name": value }',
  )
  .superRefine((fields, context) => {
    for (const name of Object.keys(fields)) {
      const message = faultOfName(name);
      if (message) context.addIssue({ code: 'custom', path: [name], message });
    }
  });

const ownBackend = settings(
  {
    origin: backendOrigin,
    basePath: originPath.default(''),
    addresses: list(address, 50).default([]),
    headers: headers.default({}),
    timeouts: timeouts.default({}),
  },
  'must be "mock" or { origin, … }',
);
const mock = z.literal('mock', 'must be "mock" or { origin, … }');

const pointer = z
  .string('must be a text')
  .regex(/^(?:\/(?:[^~/]|~[01])+)+$/, 'must be a JSON pointer such as "/data/key"');
const plan = settings({ id: text(50), name: text(50) }, 'must be { id, name }');
const endpoint = settings(
  {
    endpoint: originPath.refine((path) => path !== '', 'must be a path such as "/sandbox/accounts"'),
    body: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean()]), 'must be { name: value }')
      .exactOptional(),
    key: pointer,
    expiresAt: pointer.exactOptional(),
    plans: list(plan, 20).default([]),
  },
  'must be "none", { link } or { endpoint, key, … }',
);
const keyLink = settings({ link, text: text(100).exactOptional() }, 'must be { link, text }');
const none = z.literal('none', 'must be "none", { link } or { endpoint, key, … }');

const keys = formOf((value) => {
  if (!isObject(value)) return none;
  return Object.hasOwn(value as object, 'link') ? keyLink : endpoint;
});

const redelivery = text(500).refine(
  (path) => /^[^{}]*\{id\}[^{}]*$/.test(path) && originPath.safeParse(path.replace('{id}', 'id')).success,
  'must be a path with {id} in it, such as "/webhook-deliveries/{id}/redeliver"',
);
const inboxPath = originPath.refine(
  (path) => path !== '',
  'must be a path such as "/webhook-deliveries": no slash at its end, no query, no dots as a segment',
);
const webhooks = settings(
  { deliveries: inboxPath, redeliver: redelivery, secret: inboxPath },
  'must be { deliveries, redeliver, secret }',
);

/** Who answers an API's calls, and with what credentials: said of the API, and of each of its versions. */
export const connection = {
  backend: formOf((value) => (isObject(value) ? ownBackend : mock)),
  refusedKeyPrefixes: list(text(100), 50),
  keys,
  webhooks,
  oauthOrigins: list(origin, 20),
};
