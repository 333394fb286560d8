import { stat } from 'node:fs/promises';
import type { AddressInfo, Server } from 'node:net';
import { checkPort } from './checks.js';
import { AccessError, type Command } from './command.js';
import { whyNot } from '../sources/access.js';
import { staticServer } from './static-server.js';

/** `herne-feed serve`: a folder over HTTP with the headers a feed wants, for trying out. */
export const serve: Command = {
  name: 'serve',
  summary: 'Serves a folder with the headers a feed wants, for trying out.',
  usage: '[--port N] [--host NAME] [DIR]',
  options: [
    {
      name: 'port',
      value: 'N',
      description: 'Port; 0 takes a free one (8080, else a free one).',
      check: checkPort,
    },
    { name: 'host', value: 'NAME', description: 'Interface to listen on (127.0.0.1).' },
  ],
  positionals: { name: 'DIR', min: 0, max: 1 },
  notes: [
    'Sends CORS, caching, strong ETags and compressed files as the README advises for nginx,',
    'Apache and Caddy. It is no replacement for them.',
  ].join('\n'),
  example: 'herne-feed serve public --port 8080',
  async run(args, terminal) {
    const folder = args.positionals[0] ?? '.';
    const about = await stat(folder).catch((error: unknown) => {
      throw new AccessError(`Could not serve ${folder}: ${whyNot(error)}.`);
    });
    if (!about.isDirectory()) throw new AccessError(`Could not serve ${folder}: it is no folder.`);
    const server = staticServer(folder);
    const host = args.values.get('host') ?? '127.0.0.1';
    const wanted = args.values.get('port');
    await listening(server, host, Number(wanted ?? 8080)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE')
        throw new AccessError(`Could not listen on ${host}: ${whyNot(error)}.`);
      if (wanted) throw new AccessError(`Port ${wanted} is taken; --port 0 takes a free one.`);
      return listening(server, host, 0);
    });
    const { port } = server.address() as AddressInfo;
    terminal.out(`http://${host.includes(':') ? `[${host}]` : host}:${port}/\n`);
    await new Promise<void>(resolve => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
    });
    server.close();
    server.closeAllConnections();
    return 0;
  },
};

const listening = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
