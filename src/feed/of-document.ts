/**
 * What the page's document can do, past what the page's content hides: with `<form name="createElement">`
 * or `<img name="hidden">` on it, `document.createElement` is that form and `document.hidden` that image.
 */
export function ofDocument<Name extends keyof Document>(name: Name): Document[Name] {
  const value: unknown = Reflect.get(Object.getPrototypeOf(document) as Document, name, document);
  return (typeof value === 'function' ? value.bind(document) : value) as Document[Name];
}
