import city from '../themes/city.css?raw';
import highContrast from '../themes/high-contrast.css?raw';
import neutral from '../themes/neutral.css?raw';

/** The ready themes, each within an element of its class (`.theme-city`). */
export function themeSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const within = { neutral, city, 'high-contrast': highContrast };
  const rules = Object.entries(within).map(([name, css]) => `.theme-${name} { ${css} }`);
  sheet.replaceSync(rules.join('\n'));
  return sheet;
}
