/**
 * Pages to paste the address of: one per widget, each with its oEmbed document beside it. Systems
 * that know oEmbed (WordPress among them) then show the widget in a frame, without any plugin.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escape } from '../xml.js';
import { widgets } from '../sources.js';

/**
 * Writes `embed-NAME.html` and `embed-NAME.json` into a built demo. An oEmbed document needs whole
 * addresses, so this is only done for a site whose address is known.
 */
export function buildEmbeds(demo: string, baseUrl: string): void {
  const base = baseUrl.replace(/\/$/, '');
  const page = readFileSync(join(demo, 'embed.html'), 'utf8');
  for (const { name, title } of widgets) {
    const link = `<link rel="alternate" type="application/json+oembed" title="${escape(title.de)}" href="${escape(`${base}/embed-${name}.json`)}" />`;
    const own = page
      .replace('<html lang="de">', `<html lang="de" data-widget="${name}">`)
      .replace(/<title>.*?<\/title>/, `<title>${escape(title.de)}</title>\n    ${link}`);
    if (!own.includes(link) || !own.includes('data-widget')) {
      throw new Error('embed.html has lost its title or its language.');
    }
    writeFileSync(join(demo, `embed-${name}.html`), own);
    const document = oEmbed(title.de, `${base}/embed-${name}.html`);
    writeFileSync(join(demo, `embed-${name}.json`), `${JSON.stringify(document, null, 2)}\n`);
  }
}

function oEmbed(title: string, url: string): object {
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Stadt Herne',
    provider_url: 'https://www.herne.de/',
    cache_age: 86_400,
    width: 600,
    height: 320,
    /* WordPress brings the script that sets the height only where there is such a quotation. */
    html:
      `<blockquote><a href="${escape(url)}">${escape(title)}</a></blockquote>` +
      `<iframe src="${escape(url)}" title="${escape(title)}" width="600" height="320" loading="lazy"></iframe>`,
  };
}
