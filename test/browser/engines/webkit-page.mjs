/* One page of WebKitGTK with the methods of a Playwright page that the tests' commands use. */
import { mediaInPage } from './media-in-page.mjs';

const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

/**
 * `call(method, path, body)` asks the driver, within the session.
 */
export function webkitPage(call) {
  const keys = actions =>
    call('POST', '/actions', { actions: [{ type: 'key', id: 'k', actions }] });
  const pointer = actions =>
    call('POST', '/actions', {
      actions: [{ type: 'pointer', id: 'm', parameters: { pointerType: 'mouse' }, actions }],
    });
  const moveTo = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });
  const down = name => ({ type: 'keyDown', value: KEYS[name] ?? name });
  const up = name => ({ type: 'keyUp', value: KEYS[name] ?? name });
  const evaluate = expression =>
    call('POST', '/execute/sync', { script: `return ${expression}`, args: [] });

  return {
    evaluate,
    /*
     * The window has a toolbar of its own above the page. It stands below the pointer, which rests
     * in the middle of the screen: nobody else gives it the focus where no window manager runs.
     */
    async setViewportSize({ width, height }) {
      for (let attempt = 0; attempt < 20; attempt++) {
        /* A page that is just being left has no answer. */
        const sizes = await evaluate(
          '[[innerWidth, innerHeight], [outerWidth, outerHeight]]',
        ).catch(() => undefined);
        if (sizes) {
          const [inner, outer] = sizes;
          if (inner[0] === width && inner[1] === height && attempt > 0) return;
          await call('POST', '/window/rect', {
            x: 790,
            y: 690,
            width: width + outer[0] - inner[0],
            height: height + outer[1] - inner[1],
          });
        }
        await new Promise(resolve => setTimeout(resolve, 50));
      }
      throw new Error(`The window does not become ${width} × ${height}.`);
    },
    emulateMedia: media => evaluate(`(${mediaInPage})(${JSON.stringify(media)})`),
    keyboard: {
      type: text => keys([...text].flatMap(key => [down(key), up(key)])),
      /* "Tab", "Shift+Tab", "a" */
      press(name) {
        const names = name.length > 1 ? name.split('+') : [name];
        return keys([...names.map(down), ...names.reverse().map(up)]);
      },
      down: name => keys([down(name)]),
      up: name => keys([up(name)]),
    },
    mouse: {
      move: (x, y) => pointer([moveTo(x, y)]),
      click: (x, y, { button = 'left' } = {}) =>
        pointer([
          moveTo(x, y),
          { type: 'pointerDown', button: BUTTONS[button] },
          { type: 'pointerUp', button: BUTTONS[button] },
        ]),
      down: ({ button = 'left' } = {}) =>
        pointer([{ type: 'pointerDown', button: BUTTONS[button] }]),
      up: ({ button = 'left' } = {}) => pointer([{ type: 'pointerUp', button: BUTTONS[button] }]),
    },
  };
}
