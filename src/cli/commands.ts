import { build } from './build.js';
import type { Command } from './command.js';

/** Every subcommand, in the order of the help. */
export const commands: readonly Command[] = [build];
