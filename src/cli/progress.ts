import type { Terminal } from './command.js';

const WIDTH = 24;

/** Shows how far a long job is; says nothing where nobody is looking. */
export function progressBar(terminal: Terminal): (done: number, of: number, name: string) => void {
  if (!terminal.interactive) return () => undefined;
  let shown = '';
  return (done, of, name) => {
    if (of < 2) return;
    const filled = Math.round((done / of) * WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
    const text = done === of ? '' : `${bar} ${done}/${of} ${name.slice(-40)}`;
    if (text === shown) return;
    shown = text;
    terminal.err(`\r\u001b[2K${text}`);
  };
}
