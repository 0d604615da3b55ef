import { expect, it } from 'vitest';
import { mockedServers } from './servers.ts';

it('offers each server of a mocked API with the values that the portal knows it by', () => {
  const servers = mockedServers(
    [
      {
        url: 'https://{region}.shops.example',
        description: 'By region',
        variables: [
          { name: 'region', default: 'eu', enum: ['eu', 'us'] },
          { name: 'free', default: 'a' },
        ],
      },
      { url: '/here', name: 'near', variables: [] },
      { url: '//cdn.example/v2', variables: [] },
      { url: '/', variables: [] },
    ],
    'https://docs.example',
  );
  const mock = 'answered by the mock of this portal';
  expect(servers).toEqual([
    {
      url: 'https://{region}.shops.example',
      description: `By region (${mock})`,
      variables: { region: { default: 'eu', enum: ['eu', 'us'] }, free: { default: 'a', enum: ['a'] } },
    },
    { url: 'https://docs.example/here', description: `near (${mock})` },
    { url: 'https://cdn.example/v2', description: 'Answered by the mock of this portal' },
    { url: 'https://docs.example', description: 'Answered by the mock of this portal' },
  ]);
});
