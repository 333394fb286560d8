/** A WordPress of one's own for a test file: fresh copy, own port, own database. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { installedWordPress } from './install.js';

const archive = join(import.meta.dirname, '../../../dist/integrations/herne-widgets-wordpress.zip');

export interface Site {
  /** Address without a slash at the end. */
  readonly address: string;
  readonly folder: string;
  /** Runs PHP inside WordPress and gives what it echoes. */
  php(code: string): string;
  /** Creates a published post or page as somebody and gives its address. */
  publish(content: string, options?: { as?: string; type?: 'post' | 'page' }): string;
  /** What PHP complained about so far. */
  complaints(): string;
  close(): void;
}

export interface SiteOptions {
  /** Whether the plugin is there and active. */
  readonly plugin?: boolean;
  readonly theme?: 'twentytwentyfive' | 'classic';
  /** PHP that every request loads: headers, filters, traps. */
  readonly mustUse?: string;
  /** Saved settings of the plugin. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Starts a site; `close` ends its server and removes it. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'herne-wordpress-'));
  rmSync(folder, { recursive: true });
  /* Hard links for what is only read, copies for what is written. */
  const source = installedWordPress();
  execFileSync('cp', ['-al', source, folder]);
  rmSync(join(folder, 'wp-content/database'), { recursive: true });
  execFileSync('cp', ['-r', join(source, 'wp-content/database'), join(folder, 'wp-content')]);
  writeFileSync(join(folder, 'wp-content/mu-plugins/test.php'), `<?php\n${options.mustUse ?? ''}`);

  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = { ...process.env, HERNE_WP_ADDRESS: address, PHP_CLI_SERVER_WORKERS: '4' };
  const php = (code: string): string =>
    execFileSync('php', ['-d', 'sendmail_path=/bin/true', '-r', preamble(folder) + code], {
      env,
      encoding: 'utf8',
    });
  if (options.plugin ?? true) addPlugin(folder);
  php(`
    switch_theme( '${options.theme ?? 'twentytwentyfive'}' );
    update_option( 'active_plugins', ${(options.plugin ?? true) ? "array( 'herne-widgets/herne-widgets.php' )" : 'array()'} );
    update_option( 'herne_widgets', json_decode( '${JSON.stringify(options.settings ?? {})}', true ) );
  `);
  const server = spawn(
    'php',
    ['-d', 'memory_limit=512M', '-S', `127.0.0.1:${port}`, '-t', folder],
    {
      env,
      stdio: 'ignore',
      detached: true,
    },
  );
  const close = (): void => {
    end(server);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', close);
  await answering(address);
  return {
    address,
    folder,
    php,
    publish: (content, { as = 'admin', type = 'page' } = {}) =>
      php(publishing(content, as, type)).trim(),
    complaints: () => {
      const log = join(folder, 'wp-content/debug.log');
      if (!existsSync(log)) return '';
      /* What WordPress itself says about being offline is not about us. */
      const lines = readFileSync(log, 'utf8').split('\n');
      return lines.filter(line => !line.includes('WordPress.org')).join('\n');
    },
    close,
  };
}

/** Unpacks the archive that is shipped, as an upload would. */
function addPlugin(folder: string): void {
  if (!existsSync(archive))
    throw new Error('Run `npm run build` first: there is no plugin archive.');
  const files = unzipSync(readFileSync(archive));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, 'wp-content/plugins', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/* Users' rights count as in a request of theirs: filters such as kses are set up by `init`. */
function publishing(content: string, as: string, type: string): string {
  return `
    wp_set_current_user( get_user_by( 'login', '${as}' )->ID );
    kses_init();
    $id = wp_insert_post( array(
      'post_type' => '${type}', 'post_status' => 'publish', 'post_title' => 'Test',
      'post_content' => wp_slash( base64_decode( '${Buffer.from(content).toString('base64')}' ) ),
    ) );
    echo get_permalink( $id );`;
}

function preamble(folder: string): string {
  return `
    $_SERVER['HTTP_HOST'] = '127.0.0.1'; $_SERVER['REQUEST_URI'] = '/';
    require '${folder}/wp-load.php';
    require_once ABSPATH . 'wp-admin/includes/plugin.php';`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

async function answering(address: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const response = await fetch(`${address}/wp-login.php`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`WordPress does not answer at ${address}.`);
}

/** The server has workers; they share its process group. */
function end(server: ChildProcess): void {
  try {
    if (server.pid) process.kill(-server.pid);
  } catch {
    /* It has ended by itself. */
  }
}
