/**
 * A stand-in for TYPO3's Fluid with what the templates use, and nothing else: variables, f:if with
 * then and else, f:translate, f:asset.script. Unknown tags stay, so a test sees them.
 */
import { escape } from '../../../demo/integrations/xml.js';

export type Values = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export function renderFluid(
  template: string,
  values: Values,
  labels: ReadonlyMap<string, string>,
): string {
  const value = (path: string): unknown => {
    const [group = '', name = ''] = path.split('.');
    return values[group]?.[name];
  };
  const holds = (condition: string): boolean => {
    const [, path = '', compared] = /^\{([\w.]+)\}( != '')?$/.exec(condition) ?? [];
    const found = value(path);
    return compared ? found !== undefined && found !== '' : Boolean(found) && found !== '0';
  };
  let html = template
    .replace(/^<html[^>]*>|<\/html>\s*$/g, '')
    .replace(/<f:asset\.script [^>]*\/>/g, '')
    .replace(/<f:translate key="[^"]*:([\w.-]+)" \/>/g, (_, key: string) =>
      escape(labels.get(key) ?? `missing: ${key}`),
    );
  /* Innermost first, until none is left. */
  const innermost = /<f:if condition="([^"]*)">((?:(?!<f:if|<\/f:if>).)*)<\/f:if>/s;
  for (let match = innermost.exec(html); match; match = innermost.exec(html)) {
    const [whole, condition = '', body = ''] = match;
    const [, yes] = /<f:then>(.*?)<\/f:then>/s.exec(body) ?? [];
    const [, no] = /<f:else>(.*?)<\/f:else>/s.exec(body) ?? [];
    html = html.replace(whole, () => (holds(condition) ? (yes ?? body) : (no ?? '')));
  }
  return html.replace(/\{([\w]+\.[\w]+)\}/g, (_, path: string) =>
    escape(String(value(path) ?? '')),
  );
}
