import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'yaml';
import { snakeCase, widgets } from '../../../demo/integrations/sources.js';
import { filesIn, php, unpacked } from './archives.js';

const evil = '"><script>x()</script>\'{{ 7*7 }}';

function render(widget: string, variables: object): string {
  const template = filesIn('drupal').get(`herne_widgets/components/${widget}/${widget}.twig`)!;
  return php(
    [join(import.meta.dirname, 'twig.php')],
    JSON.stringify({ template, variables }),
  ).trim();
}

describe('the Drupal module', () => {
  const files = filesIn('drupal');
  let folder: string;
  before(() => {
    folder = unpacked('drupal');
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('renders a component without options as the element with a link inside', () => {
    assert.equal(
      render('news-list', {}),
      '<herne-news-list class="block"><a href="https://www.herne.de/">News of the city of Herne</a></herne-news-list>',
    );
  });

  it('renders options by their HTML names: zero is a value, false is none', () => {
    assert.equal(
      render('closure-banner', {
        offices: 'Bürgeramt, Standesamt',
        lead_days: 0,
        calendar: true,
        show_open: false,
      }),
      '<herne-closure-banner class="block" offices="Bürgeramt, Standesamt" lead-days="0" calendar>' +
        '<a href="https://www.herne.de/">Current closures in the city of Herne</a></herne-closure-banner>',
    );
  });

  it('escapes whatever an editor types, in every text option of every component', () => {
    for (const widget of widgets) {
      const texts = widget.options.filter(({ type }) => type !== 'flag' && type !== 'number');
      const html = render(
        widget.name,
        Object.fromEntries(texts.map(({ name }) => [snakeCase(name), evil])),
      );
      assert.equal(html.match(/</g)?.length, widget.name === 'language-switcher' ? 2 : 4, html);
      assert.equal(html.match(/&quot;&gt;&lt;script&gt;/g)?.length, texts.length);
    }
  });

  it('declares the properties its templates print', () => {
    for (const widget of widgets) {
      const path = `herne_widgets/components/${widget.name}/${widget.name}`;
      const { props } = parse(files.get(`${path}.component.yml`)!) as {
        props: { properties: object };
      };
      const printed = files.get(`${path}.twig`)!.matchAll(/\{% if (\w+)/g);
      assert.deepEqual(
        [...printed].map(([, name]) => name).sort(),
        Object.keys(props.properties).sort(),
      );
    }
  });

  it('has a schema for each block, with every option', () => {
    const schema = parse(
      files.get('herne_widgets/config/schema/herne_widgets.schema.yml')!,
    ) as Record<string, { mapping: object }>;
    for (const [name, text] of files) {
      const [, id] = /id: '(\w+)'/.exec(text) ?? [];
      if (!name.endsWith('Block.php') || !id) continue;
      const [, widget] = /WIDGET = '([\w-]+)'/.exec(text) ?? [];
      const options = widgets.find(each => each.name === widget)!.options;
      assert.deepEqual(
        Object.keys(schema[`block.settings.${id}`]!.mapping),
        options.map(({ name: option }) => snakeCase(option)),
      );
    }
  });

  it('has YAML that parses and PHP that compiles', () => {
    let checked = 0;
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.yml')) parse(files.get(name)!);
      if (name.endsWith('.php')) php(['-l', join(folder, name)]);
      if (/\.(yml|php)$/.test(name)) checked++;
    }
    assert.ok(checked >= 14, `${checked} files`);
  });

  it('names in its editor rule every option of the placeholder', () => {
    const rules = files.get('herne_widgets/editor-rules.txt')!;
    for (const { options } of widgets)
      for (const { name } of options) assert.match(rules, new RegExp(` data-${name}[ >]`));
  });
});
