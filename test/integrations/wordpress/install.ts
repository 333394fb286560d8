/** A real WordPress from Debian's packages, installed once into the cache and copied per test file. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { cache, ensurePackages, fileFromNpm, unpackFromSuite } from '../debian.js';

/** Which Debian suite holds the WordPress that is tested: trixie 6.8, sid the newest. */
export const suite = process.env['HERNE_WORDPRESS_SUITE'] ?? 'trixie';

const theme = 'wordpress-theme-twentytwentyfive';
/* What the Debian package links to instead of shipping it. */
const linked = [
  'php-getid3',
  'libphp-phpmailer',
  'libjs-cropper',
  'libjs-underscore',
  'libjs-lodash',
  'libjs-jquery-ui',
  'libjs-prototype',
  'libjs-scriptaculous',
];
const php = ['php-cli', 'php-sqlite3', 'php-mbstring', 'php-xml', 'php-intl', 'php-gd', 'php-curl'];
const database = '@wp-playground/cli@3.1.56';

const here = import.meta.dirname;

/** Folder of an installed WordPress with its users, ready to be copied. */
export function installedWordPress(): string {
  ensurePackages(...php);
  const folder = join(cache, `wordpress-${suite}`);
  const recipe = ['install.ts', 'install.php', 'wp-config.php', 'classic-theme/index.php']
    .map(name => readFileSync(join(here, name), 'utf8'))
    .join('\n');
  const stamp = join(folder, '.recipe');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === recipe) return folder;
  const building = `${folder}.${process.pid}`;
  rmSync(building, { recursive: true, force: true });
  unpack(building);
  addDatabase(building);
  addThemes(building);
  cpSync(join(here, 'wp-config.php'), join(building, 'wp-config.php'));
  mkdirSync(join(building, 'wp-content/mu-plugins'));
  execFileSync('php', ['-d', 'sendmail_path=/bin/true', join(here, 'install.php')], {
    cwd: building,
    env: { ...process.env, HERNE_WP_ADDRESS: 'http://127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(join(building, '.recipe'), recipe);
  rmSync(folder, { recursive: true, force: true });
  renameSync(building, folder);
  return folder;
}

function unpack(folder: string): void {
  const root = `${folder}.debs`;
  unpackFromSuite(suite, ['wordpress', 'wordpress-l10n', theme, ...linked], root);
  const source = join(root, 'usr/share/wordpress');
  rmSync(join(source, 'wp-config.php'));
  rmSync(join(source, '.htaccess'), { force: true });
  mkdirSync(dirname(folder), { recursive: true });
  /* Following links: the copy must stand alone. Broken ones (/etc/ssl) are left out. */
  execFileSync('sh', [
    '-c',
    'cp -rL "$0" "$1" 2>/dev/null; test -f "$1/wp-load.php"',
    source,
    folder,
  ]);
  rmSync(root, { recursive: true, force: true });
}

function addDatabase(folder: string): void {
  const archive = join(cache, 'sqlite-database-integration.zip');
  fileFromNpm(database, 'sqlite-database-integration.zip', archive);
  const plugin = join(folder, 'wp-content/plugins/sqlite-database-integration');
  const files = unzipSync(readFileSync(archive));
  for (const [name, bytes] of Object.entries(files)) {
    if (name.endsWith('/')) continue;
    const path = join(plugin, name.split('/').slice(1).join('/'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  cpSync(join(plugin, 'db.copy'), join(folder, 'wp-content/db.php'));
}

/** A theme of the old kind with one widget area: for shortcodes, widgets and the Customizer. */
function addThemes(folder: string): void {
  cpSync(join(here, 'classic-theme'), join(folder, 'wp-content/themes/classic'), {
    recursive: true,
  });
}
