import { build } from './build.js';
import type { Command } from './command.js';
import { inspect } from './inspect.js';
import { render } from './render.js';
import { serve } from './serve.js';
import { validate } from './validate.js';

/** Every subcommand, in the order of the help. */
export const commands: readonly Command[] = [build, inspect, validate, render, serve];
