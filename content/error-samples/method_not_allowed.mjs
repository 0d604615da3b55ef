import { send } from './kynetra.mjs';

const response = await send(
  'PUT',
  '/users/usr_01M86EWD3GCKBFSHMD3WD46FKZ',
  { body: { name: 'Ada' } },
);
await response.body?.cancel();
if (response.status === 405) {
  // The header lists what this path takes.
  console.error(`PUT is not one of: ${response.headers.get('allow')}`);
}
