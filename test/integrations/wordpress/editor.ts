/** What an editor does in WordPress, with mouse and keyboard. */
import type { FrameLocator, Page } from 'playwright-core';
import type { Site } from './site.js';

export async function logIn(page: Page, site: Site, user: string): Promise<void> {
  await page.goto(`${site.address}/wp-login.php`);
  await page.locator('#user_login').fill(user);
  await page.locator('#user_pass').fill('password');
  await page.locator('#wp-submit').click();
  await page.waitForURL(/wp-admin/);
}

/** The page being written: a frame of its own in current versions. */
export const canvas = (page: Page): FrameLocator =>
  page.frameLocator('iframe[name="editor-canvas"]');

export async function startWriting(page: Page, site: Site, type: 'post' | 'page'): Promise<void> {
  await page.goto(`${site.address}/wp-admin/post-new.php?post_type=${type}`);
  await canvas(page).getByRole('textbox', { name: 'Add title' }).fill('Aus Herne');
}

/** Opens the inserter, searches, and chooses. */
export async function insertBlock(page: Page, title: string): Promise<void> {
  const inserter = page.getByRole('button', { name: /^(Toggle block inserter|Block Inserter)$/ });
  if ((await inserter.getAttribute('aria-pressed')) !== 'true') await inserter.click();
  await page.getByRole('searchbox', { name: 'Search' }).fill(title);
  await page.getByRole('option', { name: title, exact: true }).click();
  await inserter.click();
}

/** Publishes and gives the address of the page. */
export async function publish(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page
    .getByRole('region', { name: 'Editor publish' })
    .getByRole('button', { name: 'Publish', exact: true })
    .click();
  const link = page
    .getByRole('region', { name: 'Editor publish' })
    .getByRole('link', { name: /^View (Post|Page)$/ })
    .first();
  return (await link.getAttribute('href'))!;
}
