import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../../helpers/packed.js';
import { inLanguage, type Language, type Snippet } from '../../helpers/snippets.js';
import { ensurePackages } from '../debian.js';

/* Configuration in the documentation is read by the program it is meant for. */

interface Reader {
  readonly language: Language;
  readonly packages: readonly string[];
  /** Writes the snippet into the folder as its program wants it; gives the command that reads it. */
  prepare(snippet: Snippet, folder: string): readonly [string, ...string[]];
}

const readers: readonly Reader[] = [
  {
    language: 'nginx',
    packages: ['nginx-light'],
    prepare({ text }, folder) {
      const parts = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      const temporary = parts.map(part => `${part}_temp_path ${folder}/${part};`).join(' ');
      const inHttp = /^\s*server\s*\{/m.test(text) ? text : `server { listen 8080; ${text} }`;
      writeFileSync(
        join(folder, 'nginx.conf'),
        `pid ${folder}/pid; error_log ${folder}/error.log; events {}
         http { access_log off; ${temporary} ${inHttp.replace(/listen \d+/g, 'listen 18080')} }`,
      );
      return ['nginx', '-t', '-q', '-p', folder, '-c', join(folder, 'nginx.conf')];
    },
  },
  {
    language: 'apache',
    packages: ['apache2'],
    prepare({ text }, folder) {
      const modules = ['mpm_event', 'authz_core', 'headers', 'mime', 'rewrite', 'setenvif', 'env'];
      const site = join(folder, 'site');
      mkdirSync(site);
      writeFileSync(
        join(folder, 'apache.conf'),
        `${modules.map(one => `LoadModule ${one}_module /usr/lib/apache2/modules/mod_${one}.so`).join('\n')}
ServerName localhost
ServerRoot ${folder}
PidFile ${folder}/pid
ErrorLog ${folder}/error.log
Listen 127.0.0.1:18080
<Directory ${site}>
${text}
</Directory>
`,
      );
      return ['apache2', '-t', '-f', join(folder, 'apache.conf')];
    },
  },
  {
    language: 'caddy',
    packages: ['caddy'],
    prepare({ text }, folder) {
      writeFileSync(join(folder, 'Caddyfile'), text);
      return ['caddy', 'adapt', '--config', join(folder, 'Caddyfile'), '--validate'];
    },
  },
  {
    language: 'php',
    packages: ['php-cli'],
    prepare({ text }, folder) {
      const file = join(folder, 'snippet.php');
      writeFileSync(file, text.startsWith('<?php') ? text : `<?php\n${text}`);
      return ['php', '-l', file];
    },
  },
  {
    language: 'cron',
    packages: [],
    prepare({ text }, folder) {
      const file = join(folder, 'commands');
      const field = '[\\d*,/-]+';
      const line = new RegExp(`^(?:(?:${field}\\s+){5}|@\\w+\\s+)(.+)$`);
      const commands = text.split('\n').filter(one => one.trim() && !one.startsWith('#'));
      for (const one of commands) assert.match(one, line);
      writeFileSync(file, commands.map(one => line.exec(one)![1]).join('\n'));
      return ['bash', '-n', file];
    },
  },
];

for (const { language, packages, prepare } of readers) {
  describe(`${language} in the documentation`, () => {
    for (const snippet of inLanguage(language)) {
      it(`is read without a complaint: ${snippet.place}`, () => {
        ensurePackages(...packages);
        const folder = temporaryFolder(language);
        const [file, ...args] = prepare(snippet, folder);
        const env = { ...process.env, HOME: folder };
        const { status, error, stdout, stderr } = spawnSync(file, args, { encoding: 'utf8', env });
        assert.equal(status, 0, `${snippet.place}\n${error ?? ''}${stdout}${stderr}`);
      });
    }
  });
}
