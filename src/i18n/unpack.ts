import type { Section, Tag } from './message.js';

/**
 * In the scripts the nine dictionaries of a section are one string: keys once, then the texts in
 * their order. A text is a message, a list (`a~b~c`) or a plural (`one=…~other=…`, marked by a
 * leading `=`). Written by `.config/dictionaries.ts`; in the modules the dictionaries are objects.
 */
export function unpack<S>(keys: string, tags: string, texts: string): Record<Tag, Section<S>> {
  const names = keys.split('|');
  const rows = texts.split('\n');
  const table: Record<string, Record<string, unknown>> = {};
  tags.split(' ').forEach((tag, row) => {
    const section: Record<string, unknown> = (table[tag] = {});
    (rows[row] ?? '').split('|').forEach((text, column) => {
      section[names[column] ?? ''] = text.startsWith('=')
        ? plural(text.slice(1).split('~'))
        : text.includes('~')
          ? text.split('~')
          : text;
    });
  });
  return table as Record<Tag, Section<S>>;
}

function plural(forms: string[]): Record<string, string> {
  const message: Record<string, string> = {};
  forms.forEach(form => {
    const [category = '', ...text] = form.split('=');
    message[category] = text.join('=');
  });
  return message;
}
