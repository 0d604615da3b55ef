import { expect, type Page } from '@playwright/test';

/** What the fixture's sandbox was sent, as it says itself. */
export interface Sent {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Latin-1: a character for each byte. */
  readonly body: string;
}

export async function openConsole(page: Page, operation: string): Promise<void> {
  await page.goto(`/docs/reference/workshop/${operation}#try-it`);
  await expect(page.locator('.console')).toBeVisible();
}

export async function send(page: Page, status = 200): Promise<void> {
  await page.getByRole('button', { name: /^Send [A-Z]+$/ }).click();
  await expect(page.locator('.response .status-code')).toHaveText(String(status));
  await expect(page.locator('.response .response-facts')).toHaveText(/\d m?s/);
}

export async function sendAndRead(page: Page): Promise<Sent> {
  await send(page);
  return JSON.parse((await page.locator('.response .code code').textContent()) ?? '');
}
