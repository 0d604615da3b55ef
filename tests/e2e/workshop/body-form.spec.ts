import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { openConsole, sendAndRead } from './support.ts';

const text = (page: Page) => page.getByLabel('JSON', { exact: true });
const form = (page: Page) => page.locator('.body-form');
const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

async function showForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Form', exact: true }).click();
  await expect(form(page)).toBeVisible();
}

async function showText(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  await expect(text(page)).toBeVisible();
}

test('a body is filled in by its schema and sent as the text says', async ({ page }) => {
  await openConsole(page, 'create-order');
  await showForm(page);
  await expect(form(page).getByLabel('id', { exact: true })).toHaveCount(0);
  await expect(form(page).getByText('Who ordered it.')).toBeVisible();
  await form(page).getByLabel('customer', { exact: true }).fill('grace@example.com');
  await form(page).getByRole('checkbox', { name: 'Send size' }).check();
  await expect(form(page).getByLabel('size', { exact: true })).toHaveValue('"medium"');
  await form(page).getByLabel('size', { exact: true }).selectOption('large');
  await form(page).getByLabel('express', { exact: true }).selectOption('true');
  await form(page).getByLabel('due', { exact: true }).fill('2027-02-03');
  await form(page).getByRole('checkbox', { name: 'Send weight' }).check();
  await form(page).getByRole('button', { name: 'weight is null' }).click();
  await form(page).getByRole('checkbox', { name: 'Send reference' }).check();
  await group(page, 'reference').getByLabel('One of').selectOption('integer');
  await group(page, 'reference').getByLabel('Value', { exact: true }).fill('12');
  const sent = await sendAndRead(page);
  expect(JSON.parse(sent.body)).toEqual({
    customer: 'grace@example.com',
    kind: 'gift',
    payment: { method: 'card', number: '4242424242424242' },
    lines: [{ sku: 'A-1', quantity: 1 }],
    size: 'large',
    express: true,
    due: '2027-02-03',
    weight: null,
    reference: 12,
  });
});

test('the text and the form stay in step, and keep what the form does not know', async ({ page }) => {
  await openConsole(page, 'create-order');
  await text(page).fill(
    '{"customer":"a@b.c", "number": 9007199254740993, "extra": {"x": 1.0}, "due": "soon"}',
  );
  await showForm(page);
  await expect(form(page).getByLabel('number', { exact: true })).toHaveValue('9007199254740993');
  await expect(form(page).getByLabel('due', { exact: true })).toHaveValue('soon');
  await expect(page.getByLabel('Name of extra')).toHaveValue('extra');
  await form(page).getByLabel('customer', { exact: true }).fill('d@e.f');
  await form(page).getByLabel('number', { exact: true }).fill('9007199254740995');
  await showText(page);
  await expect(text(page)).toHaveValue(
    '{"customer":"d@e.f", "number": 9007199254740995, "extra": {"x": 1.0}, "due": "soon"}',
  );
  const sent = await sendAndRead(page);
  expect(sent.body).toContain('"number": 9007199254740995');
  // What is no JSON is told of, and stays until it is mended.
  await text(page).fill('{"customer": "a@b.c",');
  await showForm(page).catch(() => {});
  await expect(page.getByText('The text is not JSON: line 1, column 22.')).toBeVisible();
  await page.getByRole('button', { name: 'Mend the text' }).click();
  await expect(text(page)).toHaveValue('{"customer": "a@b.c",');
  await text(page).fill('{"customer": "a@b.c"}');
  await showForm(page);
  await expect(form(page).getByLabel('customer', { exact: true })).toHaveValue('a@b.c');
});

test('alternatives are a switch, which remembers what was in the other', async ({ page }) => {
  await openConsole(page, 'create-order');
  await showForm(page);
  const payment = group(page, 'payment');
  await payment.getByLabel('number', { exact: true }).fill('1111');
  await payment.getByRole('checkbox', { name: 'Send note' }).check();
  await payment.getByLabel('note', { exact: true }).fill('both have it');
  await payment.getByLabel('One of, by method').selectOption('By transfer');
  await expect(payment.getByLabel('iban', { exact: true })).toHaveValue('DE02120300000000202051');
  await expect(payment.getByLabel('note', { exact: true })).toHaveValue('both have it');
  await expect(payment.getByLabel('method', { exact: true })).toHaveValue('"transfer"');
  await payment.getByLabel('One of, by method').selectOption('By card');
  await expect(payment.getByLabel('number', { exact: true })).toHaveValue('1111');
});

test('lists grow and shrink, and so do members of any name', async ({ page }) => {
  await openConsole(page, 'create-order');
  await showForm(page);
  await page.getByRole('button', { name: 'Add an item to lines' }).click();
  await expect(group(page, 'lines[1]').getByLabel('sku', { exact: true })).toBeFocused();
  await expect(group(page, 'lines[1]').getByLabel('quantity', { exact: true })).toHaveValue('1');
  await group(page, 'lines[1]').getByRole('checkbox', { name: 'Send options' }).check();
  await page.getByRole('button', { name: 'Add an item to lines[1].options' }).click();
  await page.getByRole('button', { name: 'Remove lines[0]', exact: true }).click();
  await expect(group(page, 'lines[1]')).toHaveCount(0);
  await form(page).getByRole('checkbox', { name: 'Send labels' }).check();
  await page.getByRole('button', { name: 'Add a member to labels' }).click();
  await expect(page.getByLabel('Name of labels.key')).toBeFocused();
  await page.keyboard.type('colour');
  await group(page, 'labels').getByLabel('colour', { exact: true }).fill('red');
  await showText(page);
  const value = JSON.parse(await text(page).inputValue());
  expect(value.lines).toEqual([{ sku: 'B-2', quantity: 1, options: ['wrap'] }]);
  expect(value.labels).toEqual({ colour: 'red' });
});

test('faults stand at their field before anything is sent, and may be sent', async ({ page }) => {
  await openConsole(page, 'create-order');
  await showForm(page);
  await group(page, 'lines[0]').getByLabel('quantity', { exact: true }).fill('12');
  await expect(group(page, 'lines[0]').getByText('This must be at most 9.')).toBeVisible();
  await group(page, 'lines[0]').getByLabel('quantity', { exact: true }).fill('many');
  await expect(group(page, 'lines[0]').getByText('This is string, and must be integer.')).toBeVisible();
  await form(page).getByRole('checkbox', { name: 'Send customer' }).uncheck();
  await expect(form(page).getByText('This is missing.')).toBeVisible();
  const sent = await sendAndRead(page);
  expect(JSON.parse(sent.body)).toMatchObject({ lines: [{ quantity: 'many' }] });
});

test('fields come and go with what is typed, what is required with them, and nothing typed is lost', async ({
  page,
}) => {
  await openConsole(page, 'create-shipment');
  await showForm(page);
  const head = (name: string) => form(page).locator('.field-head', { hasText: new RegExp(`^${name}`) });
  await expect(head('postcode')).toContainText('required');
  await expect(form(page).getByLabel('state', { exact: true })).toHaveCount(0);
  await form(page).getByLabel('country', { exact: true }).selectOption('US');
  await expect(head('state')).toContainText('required');
  await expect(head('postcode')).not.toContainText('required');
  await expect(form(page).getByText('A ZIP code.')).toBeVisible();
  await form(page).getByRole('checkbox', { name: 'Send state' }).check();
  await expect(form(page).getByLabel('state', { exact: true })).toHaveValue('NY');
  // Back: what was typed for the other country stays, and says that it is not asked for.
  await form(page).getByLabel('country', { exact: true }).selectOption('DE');
  await expect(form(page).getByLabel('state', { exact: true })).toHaveValue('NY');
  await expect(form(page).getByText('not asked for as the other values stand')).toBeVisible();
  await form(page).getByRole('checkbox', { name: 'Send state' }).click();
  await expect(form(page).getByLabel('state', { exact: true })).toHaveCount(0);

  await form(page).getByRole('checkbox', { name: 'Send card' }).check();
  await expect(head('holder')).toContainText('required');
  await form(page).getByRole('checkbox', { name: 'Send insured' }).check();
  await form(page).getByRole('checkbox', { name: 'Send worth' }).check();
  await expect(form(page).getByLabel('worth', { exact: true })).toHaveValue('250');
  // The text has the same say.
  await showText(page);
  await text(page).fill('{"country":"US","weight":40,"lift":"crane","x-a":1}');
  await showForm(page);
  await expect(head('lift')).toContainText('required');
  await expect(form(page).getByLabel('lift', { exact: true })).toHaveValue('"crane"');
  await expect(form(page).locator('.entry .row-type')).toHaveText('integer');
  const sent = await sendAndRead(page);
  expect(JSON.parse(sent.body)).toEqual({ country: 'US', weight: 40, lift: 'crane', 'x-a': 1 });
});

test('a body of thousands of values is drawn in parts, and copied and sent whole', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openConsole(page, 'create-order');
  const lines = Array.from({ length: 3000 }, (_, index) => ({ sku: `A-${index}`, quantity: 1 }));
  const order = { customer: 'a@b.c', kind: 'gift', payment: { method: 'card', number: '1' }, lines };
  await page.evaluate((content) => navigator.clipboard.writeText(content), JSON.stringify(order, null, 2));
  await text(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
  await expect(page.getByText(/^The first \d+ of \d+ lines\. Copy takes them all\.$/)).toBeVisible();
  // Every element is drawn anew at each key press.
  expect(await page.locator('*').count()).toBeLessThan(10_000);
  await page.locator('.op-examples > .section').getByRole('button', { name: /^Copy/ }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('A-2999');
  await showForm(page);
  const items = group(page, 'lines').locator('.item');
  const drawn = await items.count();
  expect(drawn).toBeLessThan(200);
  await page.getByRole('button', { name: /^Show more of lines/ }).click();
  expect(await items.count()).toBeGreaterThan(drawn);
  await page.getByRole('button', { name: 'Add an item to lines', exact: true }).click();
  await expect(group(page, 'lines[3000]').getByLabel('sku', { exact: true })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Z-1');
  const sent = JSON.parse((await sendAndRead(page)).body);
  expect(sent.lines).toHaveLength(3001);
  expect([sent.lines[2999].sku, sent.lines[3000].sku]).toEqual(['A-2999', 'Z-1']);
});

test('a schema within itself is opened as far as it is asked for', async ({ page }) => {
  await openConsole(page, 'plant-tree');
  await showForm(page);
  await text(page).isHidden();
  for (const path of ['branches', 'branches[0].branches', 'branches[0].branches[0].branches']) {
    const list = group(page, path);
    const toggle = list.getByRole('checkbox', { name: 'Send branches' }).first();
    if (!(await toggle.isChecked())) await toggle.check();
    // A list of the example's is there already, and folded within others.
    const name = list.locator('.group-name').first();
    if ((await name.getAttribute('aria-expanded')) === 'false') await name.click();
    await page.getByRole('button', { name: `Add an item to ${path}`, exact: true }).click();
    const item = group(page, `${path}[0]`).locator('.group-name').first();
    if ((await item.getAttribute('aria-expanded')) === 'false') await item.click();
  }
  await showText(page);
  expect(JSON.parse(await text(page).inputValue()).branches[0].branches[0].branches[0].name).toBe('oak');
});

test('the form is filled in and sent with the keyboard alone', async ({ page }) => {
  await openConsole(page, 'create-order');
  await page.getByRole('button', { name: 'Form', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(form(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(form(page).getByRole('checkbox', { name: 'Send customer' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(form(page).getByLabel('customer', { exact: true })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('keys@example.com');
  const add = page.getByRole('button', { name: 'Add an item to lines' });
  for (let presses = 0; presses < 80; presses += 1) {
    if (await add.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(group(page, 'lines[1]').getByLabel('sku', { exact: true })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('C-3');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.response .status-code')).toHaveText('200');
  const sent = JSON.parse((await page.locator('.response .code code').textContent()) ?? '');
  expect(JSON.parse(sent.body)).toMatchObject({ customer: 'keys@example.com', lines: [{}, { sku: 'C-3' }] });
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the form fits 360 px and is accessible, ${scheme}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.emulateMedia({ colorScheme: scheme });
    await openConsole(page, 'create-order');
    await showForm(page);
    await form(page).getByRole('checkbox', { name: 'Send labels' }).check();
    await page.getByRole('button', { name: 'Add a member to labels' }).click();
    await group(page, 'lines[0]').getByLabel('quantity', { exact: true }).fill('12');
    await expect(group(page, 'lines[0]').getByText('This must be at most 9.')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}
