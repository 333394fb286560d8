import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';

export interface Packed {
  readonly tarball: string;
  /** Paths inside the package, without `package/`. */
  readonly files: readonly string[];
}

/** A folder that is gone after the tests. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `herne-${name}-`));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Packs what has been built, as `npm publish` would; `dist` must be there. */
export function pack(folder: string): Packed {
  const command = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const output = execFileSync('npm', command, { encoding: 'utf8', stdio: 'pipe' });
  const [packed] = JSON.parse(output) as [{ filename: string; files: { path: string }[] }];
  return {
    tarball: join(folder, packed.filename),
    files: packed.files.map(({ path }) => path),
  };
}

/**
 * Puts the packed package into `folder/node_modules` with the dependencies it declares and no
 * others: what it imports without declaring is missing there, as it would be for a user.
 */
export function install({ tarball }: Packed, folder: string, more: readonly string[] = []): void {
  const home = join(folder, 'node_modules/herne-widgets');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', home]);
  const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of [...Object.keys(dependencies), ...more]) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) symlinkSync(join(process.cwd(), 'node_modules', name), link, 'dir');
  }
}
