import banner from '../integrations/options/closure-banner.json' with { type: 'json' };
import switcher from '../integrations/options/language-switcher.json' with { type: 'json' };
import news from '../integrations/options/news-list.json' with { type: 'json' };
import type { Widget } from '../integrations/sources.js';

export type { Label, Option, Widget } from '../integrations/sources.js';
export type WidgetName = Widget['name'];

/** The three widgets with everything that can be set, as the integrations have it. */
export const widgets: readonly Widget[] = [banner, news, switcher] as readonly Widget[];

/** The widget of a name; the closure banner for any other name. */
export const widgetOf = (name: string | null): Widget =>
  widgets.find(widget => widget.name === name) ?? widgets[0]!;
