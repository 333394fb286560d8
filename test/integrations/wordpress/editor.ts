/** What an editor does in WordPress, with mouse and keyboard, in English or German. */
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
  await canvas(page)
    .getByRole('textbox', { name: /^(Add title|Titel hinzufügen)$/ })
    .fill('Aus Herne');
}

/** Opens the inserter, searches, and chooses. */
export async function insertBlock(page: Page, title: string): Promise<void> {
  const inserter = page.getByRole('button', {
    name: /^(Toggle block inserter|Block Inserter|Block-Inserter.*)$/i,
  });
  if ((await inserter.getAttribute('aria-pressed')) !== 'true') await inserter.click();
  await page.getByRole('searchbox', { name: /^(Search|Suchen)$/ }).fill(title);
  await page.getByRole('option', { name: title, exact: true }).click();
  await inserter.click();
}

/** Publishes and gives the address of the page. */
export async function publish(page: Page): Promise<string> {
  const name = /^(Publish|Veröffentlichen)$/;
  await page.getByRole('button', { name }).click();
  const panel = page.getByRole('region', {
    name: /^(Editor publish|Editor-Veröffentlichung.*|.*[Vv]eröffentlich.*)$/,
  });
  await panel.getByRole('button', { name }).click();
  const link = panel
    .getByRole('link', { name: /^(View (Post|Page)|(Beitrag|Seite) an(zeigen|sehen))$/ })
    .first();
  return (await link.getAttribute('href'))!;
}
