import type { Plugin } from 'vite';

const DECORATED = /@(property|state)\(([^()]*)\)(\s+)(?:private\s+)?(\w+)/g;
const IMPORT = /import \{[^}]*\} from 'lit\/decorators\.js';/;

/** What Lit has and src/script/ has not: directives, `.properties`, parts of the element. */
const LEFT_OUT =
  /from 'lit\/(?!decorators)| \.\w+=\$\{|\b(?:firstUpdated|shouldUpdate|hostUpdated|getUpdateComplete|removeController|reflect|converter|hasChanged|useDefault|noAccessor)\b(?=\??[(:])/;

/**
 * In the scripts `@property()` and `@state()` become the `static properties` that Lit documents
 * beside them: the same without the machinery of decorators. Lines stay where they are.
 */
export function staticProperties(): Plugin {
  return {
    name: 'herne-static-properties',
    enforce: 'pre',
    transform(code, id) {
      const leftOut = /\/src\/(?:elements|controllers)\//.test(id) && LEFT_OUT.exec(code);
      if (leftOut) throw new Error(`src/script/ has no "${leftOut[0]}", which ${id} uses.`);
      if (!IMPORT.test(code)) return undefined;
      const properties: string[] = [];
      const plain = code
        .replace(IMPORT, '')
        .replace(DECORATED, (_, decorator, options: string, space: string, name: string) => {
          properties.push(
            `${name}: ${decorator === 'state' ? '{ state: true }' : options || '{}'}`,
          );
          return space + name;
        });
      const start = / extends LitElement \{/.exec(plain);
      if (!start || /^\s*@(?:property|state)\b/m.test(plain))
        throw new Error(`A property of ${id} was not understood.`);
      const at = start.index + start[0].length;
      const table = ` static properties = { ${properties.join(', ')} };`;
      return { code: plain.slice(0, at) + table + plain.slice(at), map: null };
    },
  };
}
