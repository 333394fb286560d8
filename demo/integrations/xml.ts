/** Just enough XML for forms and label files. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for an element or an attribute. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, char => entities[char]!);

/** An element; its content is text that has been escaped, or elements, one to a line. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly string[],
): string {
  const opening = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escape(value)}"`),
  ].join(' ');
  if (typeof content === 'string') return `<${opening}>${content}</${name}>`;
  const inside = content.map(line => line.replace(/^/gm, '  ')).join('\n');
  return `<${opening}>\n${inside}\n</${name}>`;
}
