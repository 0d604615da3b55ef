import { expect, test } from '@playwright/test';

const page = '/workflows/kynetra/sign-up-to-signed-in';

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a workflow is read: inputs, steps and what leads from one to another', async ({ page: tab }) => {
    await tab.goto(page);
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText(/From sign-up to signed in/);
    await expect(tab.getByRole('heading', { level: 3 }).first()).toContainText('Sign up');
    const value = tab.getByRole('link', { name: '$steps.signUp.outputs.code' }).first();
    await value.click();
    await expect(tab.locator('[id="step.signUp.outputs.code"]')).toBeInViewport();
    await expect(tab.locator('[id="step.signUp.outputs.code"]')).toContainText('used in Verify email');
  });
});

test('an operation leads to its workflows, and a workflow to its operations', async ({ page: tab }) => {
  await tab.goto('/reference/kynetra/verify-email');
  await tab.getByRole('link', { name: 'From sign-up to signed in' }).click();
  await expect(tab).toHaveURL(page);
  await tab.locator('.flow-operation').nth(1).click();
  await expect(tab).toHaveURL('/reference/kynetra/verify-email');
});

test('every permanent link to a part of it leads there', async ({ page: tab, request }) => {
  await tab.goto(page);
  const ids = await tab
    .locator('article [id]')
    .evaluateAll((all) => all.map(({ id }) => id).filter((id) => /^(?:inputs|step|outputs)\./.test(id)));
  expect(ids.length).toBeGreaterThan(10);
  for (const id of ids) {
    const answer = await request.get(`/go${page}/${id}`, { maxRedirects: 0 });
    expect(answer.headers().location ?? (await answer.text()), id).toContain(`${page}#${id}`);
  }
});

test('search finds a workflow and its steps', async ({ request }) => {
  const answer = await request.get('/api/search?q=sign-up%20to%20signed%20in');
  expect(await answer.text()).toContain(page);
});

test('a program is written for the chosen server', async ({ page }) => {
  await page.goto('/workflows/kynetra/sign-up-to-signed-in');
  const base = page.locator('.flow-aside [role=tabpanel]:visible [data-base]').first();
  await expect(base).toHaveText('https://api.kynetra.io/v1');
  await page.goto('/workflows/kynetra/sign-up-to-signed-in?server=sandbox');
  await expect(base).toHaveText(/^http:\/\/(?:localhost|127\.0\.0\.1):\d+\/v1$/);
});
