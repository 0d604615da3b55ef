import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { verifyDelivery } from './verify-delivery.ts';

const secret = 'whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQ=';
const now = 1_795_513_267_000;
const body = '{"name":"Zoë 🎉","id":"evt_1"}';

function deliver(time = '1795513267', signatures?: string) {
  const signature = createHmac('sha256', 'secret-secret-secret')
    .update(`evt_1.${time}.${body}`)
    .digest('base64');
  const headers: [string, string][] = [
    ['webhook-id', 'evt_1'],
    ['webhook-timestamp', time],
    ['webhook-signature', signatures?.replace('GOOD', `v1,${signature}`) ?? `v1,${signature}`],
  ];
  return { deliveryId: 'dlv_1', type: 'user.created', headers, body };
}

const goodOf = async (delivery: ReturnType<typeof deliver>, given = secret) => {
  const { timestamp, id, signature } = await verifyDelivery(delivery, given, now, []);
  return [timestamp.isGood, id.isGood, signature.isGood];
};

it('finds a genuine delivery genuine, also beside a signature of another secret', async () => {
  expect(await goodOf(deliver())).toEqual([true, true, true]);
  expect(await goodOf(deliver('1795513267', 'v1,bm90IHRoaXMgb25l GOOD'))).toEqual([true, true, true]);
});

it('says which step a delivery fails at', async () => {
  expect(await goodOf({ ...deliver(), body: body.replace('Z', 'z') })).toEqual([true, true, false]);
  expect(await goodOf(deliver(), 'whsec_b3RoZXI=')).toEqual([true, true, false]);
  expect(await goodOf(deliver(), 'whsec_not base64')).toEqual([true, true, false]);
  expect(await goodOf(deliver('1795512966'))).toEqual([false, true, true]);
  expect(await goodOf(deliver('1795512967'))).toEqual([true, true, true]);
  expect(await goodOf(deliver('soon'))).toEqual([false, true, true]);
  expect(await goodOf({ ...deliver(), headers: [] })).toEqual([false, false, false]);
});

it('counts the attempts for the same event that came before', async () => {
  const { id } = await verifyDelivery(deliver(), secret, now, [deliver('1'), deliver('2')]);
  expect(id).toEqual({ value: 'evt_1', before: 2, isGood: true });
});
