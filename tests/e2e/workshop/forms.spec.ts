import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openConsole, sendAndRead } from './support.ts';

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const field = (page: Page, name: string) => page.locator('.console').getByLabel(name, { exact: true });
const png = { name: 'dot.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255]) };

test('an urlencoded form is filled in by its schema, each property in its own style', async ({ page }) => {
  await openConsole(page, 'send-note');
  await field(page, 'title').fill('Tea & café');
  await page.getByRole('button', { name: 'Add an item to tags' }).click();
  await group(page, 'tags').getByLabel('[2]', { exact: true }).fill('a=b');
  await page.getByRole('checkbox', { name: 'Send place' }).check();
  await group(page, 'place').getByLabel('x', { exact: true }).fill('1');
  await group(page, 'place').getByLabel('y', { exact: true }).fill('9007199254740993');
  await field(page, 'count').fill('9');
  await expect(page.locator('.body-form').getByText('This must be at most 5.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Send tone' }).check();
  const sent = await sendAndRead(page);
  expect(sent.headers['content-type']).toBe('application/x-www-form-urlencoded');
  expect(sent.body).toContain('title=Tea+%26+caf%C3%A9&tags=red&tags=blue+green&tags=a%3Db');
  expect(sent.body).toContain('count=9&tone=calm');
});

test('a multipart form carries files with their types, lists and JSON', async ({ page }) => {
  await openConsole(page, 'send-parcel');
  await field(page, 'label').fill('To Ada');
  await page.getByRole('checkbox', { name: 'Send meta' }).check();
  await group(page, 'meta').getByLabel('fragile', { exact: true }).selectOption('true');
  await field(page, 'photo').setInputFiles(png);
  await expect(page.getByLabel('Media type of dot.png')).toHaveValue('image/png');
  await field(page, 'papers').setInputFiles([
    { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('one') },
    { name: 'b.txt', mimeType: 'text/plain', buffer: Buffer.from('two') },
  ]);
  await page.getByRole('button', { name: 'Leave out a.txt' }).click();
  const { headers, body } = await sendAndRead(page);
  const form = await new Response(Buffer.from(body, 'latin1'), {
    headers: { 'Content-Type': headers['content-type'] ?? '' },
  }).formData();
  expect(form.get('label')).toBe('To Ada');
  const photo = form.get('photo') as File;
  expect([photo.name, photo.type, [...new Uint8Array(await photo.arrayBuffer())]]).toEqual([
    'dot.png',
    'image/png',
    [0x89, 0x50, 0x4e, 0x47, 0, 255],
  ]);
  expect(form.getAll('papers').map((each) => (each as File).name)).toEqual(['b.txt']);
  expect(body).toContain('name="meta"\r\nContent-Type: application/json\r\n\r\n{"fragile":true}');
});

test('a required file that nobody chose stops the send; sent anyway, its part is empty and the answer says so', async ({
  page,
}) => {
  await openConsole(page, 'send-parcel');
  await field(page, 'label').fill('To Ada');
  await page.getByRole('button', { name: 'Send POST', exact: true }).click();
  const notice = page.getByRole('status', { name: 'A file is missing' });
  await expect(notice).toBeVisible();
  await expect(field(page, 'photo')).toBeFocused();
  await expect(field(page, 'photo')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.response .status-code')).toHaveCount(0);
  await notice.getByRole('button', { name: 'Send with an empty part' }).click();
  await expect(page.locator('.response .response-facts')).toHaveText(/\d m?s/);
  await expect(page.locator('.response')).toContainText('an empty part');
  const { headers, body } = JSON.parse((await page.locator('.response .code code').textContent()) ?? '');
  const form = await new Response(Buffer.from(body, 'latin1'), {
    headers: { 'Content-Type': headers['content-type'] },
  }).formData();
  expect((form.get('photo') as File).size).toBe(0);
  // The file that may be left out is.
  expect([...form.keys()]).not.toContain('papers');
  await expect(notice).toHaveCount(0);
});

test('a body that is a file nobody chose stops the send too', async ({ page }) => {
  await openConsole(page, 'put-blob');
  await page.getByRole('button', { name: 'Send PUT', exact: true }).click();
  const notice = page.getByRole('status', { name: 'A file is missing' });
  await expect(field(page, 'From a file')).toBeFocused();
  await expect(notice.getByRole('button', { name: 'Send an empty body' })).toBeVisible();
  await field(page, 'From a file').setInputFiles(png);
  await expect(notice).toHaveCount(0);
  expect([...Buffer.from((await sendAndRead(page)).body, 'latin1')]).toEqual([...png.buffer]);
});

test('an earlier form is sent again with its files', async ({ page }) => {
  await openConsole(page, 'send-parcel');
  await field(page, 'label').fill('first');
  await field(page, 'photo').setInputFiles(png);
  await sendAndRead(page);
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByText('Earlier requests (1)').click();
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(page.locator('.response .response-facts')).toHaveText(/\d m?s/);
  const { headers, body } = JSON.parse((await page.locator('.response .code code').textContent()) ?? '');
  const form = await new Response(Buffer.from(body, 'latin1'), {
    headers: { 'Content-Type': headers['content-type'] },
  }).formData();
  expect(form.get('label')).toBe('first');
  const photo = form.get('photo') as File;
  expect([photo.name, photo.type, photo.size]).toEqual(['dot.png', 'image/png', 6]);
  // Files stay where they are: what is kept over page loads has none.
  await page.reload();
  await page.getByText(/^Earlier requests/).click();
  await page.getByRole('button', { name: 'Fill the form' }).first().click();
  await expect(field(page, 'label')).toHaveValue('first');
  await expect(page.getByText('dot.png')).toHaveCount(0);
});

test('a body of bytes comes from a file', async ({ page }) => {
  await openConsole(page, 'put-blob');
  await field(page, 'From a file').setInputFiles(png);
  await expect(page.getByText('6 B')).toBeVisible();
  const { headers, body } = await sendAndRead(page);
  expect(headers['content-type']).toBe('application/octet-stream');
  expect([...Buffer.from(body, 'latin1')]).toEqual([...png.buffer]);
  await page.getByRole('button', { name: 'Type it instead' }).click();
  await field(page, 'Media type').selectOption('text/plain');
  await field(page, 'Text').fill('plain words');
  expect((await sendAndRead(page)).body).toBe('plain words');
});

test('a link made for an older description fills in what is still there, and says what is not', async ({
  page,
}) => {
  const linked = {
    query: { gone: '1' },
    contentType: 'application/xml',
    body: { customer: 'from@the.link' },
  };
  const fragment = Buffer.from(JSON.stringify(linked)).toString('base64url');
  await page.goto(`/docs/reference/workshop/create-order#try-it=${fragment}`);
  await expect(
    page.getByText('Left out: query gone, the media type application/xml.', { exact: false }),
  ).toBeVisible();
  expect(JSON.parse((await sendAndRead(page)).body)).toEqual({ customer: 'from@the.link' });
});

test('a form is filled in with the keyboard alone, at 360 px', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await openConsole(page, 'send-note');
  await field(page, 'title').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('keys');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.response .code code')).toContainText('title=keys&tags=red');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a form posts what the console would send', async ({ page }) => {
    await page.goto('/docs/try/workshop/send-note');
    await expect(page.getByLabel('title', { exact: true })).toHaveValue('Café & co');
    await page.getByRole('button', { name: 'Send POST' }).click();
    const sent = JSON.parse((await page.getByRole('group', { name: 'Response body' }).textContent()) ?? '');
    expect(sent.body).toBe('title=Caf%C3%A9+%26+co&tags=red&tags=blue+green');
  });
});
