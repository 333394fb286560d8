import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { violations } from '../../helpers/axe.js';
import * as conditions from '../../helpers/conditions.js';
import * as happening from '../../helpers/happening-conditions.js';
import { ibmViolations } from '../../helpers/ibm.js';
import * as reading from '../../helpers/reading-conditions.js';

/** An element with this in its shadow root, in place of one of ours. */
function planted(shadow: string): HTMLElement {
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = `<div class="root">${shadow}</div>`;
  document.body.append(host);
  return host;
}

const status = '<p role="status"></p>';
const faultless = `<h2>A</h2><p>Text</p><style>:focus{outline:3px solid #000}</style><button style="padding:1em">A button</button>${status}`;

/* Each condition, and markup that breaks it. */
const faults: readonly (readonly [keyof typeof conditions, string])[] = [
  ['fitsTheWidth', '<p style="width:500px">wide</p>'],
  [
    'fitsTheWidth',
    '<p style="white-space:nowrap">Donaudampfschifffahrtsgesellschaftskapitän und noch ein Wort</p>',
  ],
  ['nothingCutOff', '<p style="height:1em;overflow:hidden">one<br>two</p>'],
  [
    'nothingCutOff',
    '<p style="width:3em;overflow:hidden;white-space:nowrap">a long line of text</p>',
  ],
  ['noOverlap', '<p>one</p><p style="margin-top:-2.2em">two</p>'],
  ['targetsLargeEnough', '<button style="padding:0;font-size:10px">x</button>'],
  ['targetsLargeEnough', '<a href="#" style="font-size:10px">x</a>'],
  ['nothingMoves', '<style>@keyframes m{to{opacity:0}}p{animation:m 9s}</style><p>x</p>'],
  ['idsAreRight', '<i id="a"></i><i id="a"></i>'],
  ['idsAreRight', '<section aria-labelledby="nowhere"></section>'],
  ['statusIsReady', '<p>no status element</p>'],
  ['statusIsReady', '<p role="status">Loaded.</p>'],
  ['keyboardReachesAll', '<button>a</button><a href="#" tabindex="-1">b</a>'],
  [
    'keyboardReachesAll',
    '<div style="display:flex;flex-direction:column-reverse"><button>a</button><button>b</button></div>',
  ],
  [
    'keyboardReachesAll',
    '<div style="display:flex;flex-direction:row-reverse"><button>a</button><button>b</button></div>',
  ],
  [
    'keyboardReachesAll',
    '<div dir="rtl" style="display:flex;flex-direction:row-reverse"><button>a</button><button>b</button></div>',
  ],
  ['keyboardReachesAll', '<button onkeydown="event.preventDefault()">a</button><button>b</button>'],
  ['focusIsSeen', '<style>:focus{outline:none}</style><button>a</button>'],
  ['focusIsSeen', '<style>:focus{outline:3px solid #eee}</style><button>a</button>'],
  ['focusIsSeen', '<style>:focus{outline:1px solid #000}</style><button>a</button>'],
];

/* Each condition about reading, and markup that breaks it. */
const misread: readonly (readonly [check: (host: HTMLElement) => string[], markup: string])[] = [
  [reading.listsAreLists, '<ul style="list-style:none"><li>a</li></ul>'],
  [reading.controlsAreNamed, '<a href="/a"><img alt="" src="data:,"></a>'],
  [reading.controlsAreNamed, '<a href="/a">Mehr</a>'],
  [reading.controlsAreNamed, '<a href="/a">Einladung</a><a href="/b">Einladung</a>'],
  [reading.controlsAreNamed, '<button>Kalender</button><button>Kalender</button>'],
  [reading.datesAreClear, '<time datetime="2025-11-31T24:00">30. November</time>'],
  [reading.datesAreClear, '<time>30. November</time>'],
  [reading.picturesSaySense, '<img src="data:,">'],
  [reading.picturesSaySense, '<img src="data:," alt="IMG_0815">'],
  [
    reading.picturesSaySense,
    '<img src="https://images.invalid/rathaus%20neu.jpg" alt="rathaus neu">',
  ],
  [
    happening.troubleIsTold,
    '<div part="status" style="background:red"><button style="padding:1em">Los</button></div>',
  ],
  [happening.troubleIsTold, '<div part="status"><p>Nicht verfügbar</p></div>'],
  [
    happening.troubleIsTold,
    '<div part="status"><p>Nicht verfügbar</p><button style="width:20px">x</button></div>',
  ],
  [happening.leavesRoom, '<p style="height:310px">high</p>'],
  [happening.leavesRoom, '<p style="position:sticky;top:0">stays</p>'],
  [happening.leavesRoom, '<p style="position:fixed;top:0">stays</p>'],
  [reading.datesAreClear, '<time datetime="2025-03-01">01.03.25</time>'],
  [
    host => reading.germanIsMarked(host, ['Rathaus zu']),
    '<p lang="ar">x <bdi>Rathaus  zu</bdi></p>',
  ],
];

/** What forced colours and paper leave of it. */
const lost: readonly (readonly [check: (host: HTMLElement) => string[], markup: string])[] = [
  [reading.surviveForcedColours, '<p style="forced-color-adjust:none">x</p>'],
  [reading.surviveForcedColours, '<button style="border:0;background:#06c">Los</button>'],
  [reading.surviveForcedColours, '<a href="/a" style="text-decoration:none">Los</a>'],
];

const onPaper = [
  '<p style="color:#888">grau</p>',
  '<p style="color:#000;background:#eee">grau</p>',
  '<button style="color:#000;background:#fff">Los</button>',
];

describe('the conditions of accessibility', () => {
  beforeEach(() => setViewport({ width: 320, height: 600 }));
  afterEach(() => document.body.replaceChildren());

  for (const [name, markup] of faults) {
    it(`${name} finds ${markup.slice(0, 60)}`, async () => {
      const check = conditions[name] as (host: HTMLElement) => Promise<string[]>;
      expect(await check(planted(markup))).not.to.deep.equal([]);
    });
  }

  for (const [check, markup] of misread) {
    it(`${check.name || 'germanIsMarked'} finds ${markup.slice(0, 60)}`, () => {
      expect(check(planted(markup))).to.have.length(1);
    });
  }

  it('what is lost in forced colours and on paper is found', async () => {
    await emulateMedia({ forcedColors: 'active' });
    for (const [check, markup] of lost) {
      /* WebKit has no forced colours, and nothing that keeps them off. */
      if (/adjust/.test(markup) && !CSS.supports('forced-color-adjust', 'none')) continue;
      expect(check(planted(markup)), markup).to.have.length(1);
      document.body.replaceChildren();
    }
    await emulateMedia({ forcedColors: 'none', media: 'print' });
    for (const markup of onPaper) {
      expect(reading.printsBlackOnWhite(planted(markup)), markup).not.to.deep.equal([]);
      document.body.replaceChildren();
    }
    const black = planted('<p style="color:#000;background:#fff">schwarz</p>');
    expect(reading.printsBlackOnWhite(black)).to.deep.equal([]);
    await emulateMedia({ media: 'screen' });
  });

  it('heard hears what is told again, and nothing else', async () => {
    const host = planted('<p role="status">Loaded.</p><p>x</p>');
    const [status, text] = host.shadowRoot!.querySelectorAll('p') as unknown as [Element, Element];
    const again = (): string => (status.textContent = 'Loaded.');
    expect(await happening.heard(host, again)).to.deep.equal(['Loaded.']);
    const elsewhere = (): string => (text.textContent = 'y');
    expect(await happening.heard(host, elsewhere)).to.deep.equal([]);
  });

  it('keepsItsPlace finds who is thrown out or moved', async () => {
    const show = (): HTMLElement => planted('<i></i><a href="#">a</a>');
    const redrawn = show();
    const root = redrawn.shadowRoot!;
    const redraw = (): string => (root.innerHTML = root.innerHTML.toString());
    expect(await happening.keepsItsPlace(redrawn, redraw)).to.have.length(1);
    const moved = show();
    const push = (): void =>
      moved.shadowRoot!.querySelector('i')!.append('new', document.createElement('br'));
    expect(await happening.keepsItsPlace(moved, push)).to.have.length(1);
    expect(await happening.keepsItsPlace(show(), () => undefined)).to.deep.equal([]);
  });

  it('leavesFocus finds who takes it', async () => {
    const button = planted('<button>a</button>').shadowRoot!.querySelector('button')!;
    expect(await reading.leavesFocus(() => button.focus())).to.have.length(1);
    expect(await reading.leavesFocus(() => undefined)).to.deep.equal([]);
  });

  it('axe finds two landmarks of one name', async () => {
    const section = '<section aria-labelledby="h"><h2 id="h">Aktuelles</h2></section>';
    planted(section);
    planted(section);
    const found = await violations(document.body);
    expect(found.some(fault => fault.startsWith('landmark-unique'))).to.equal(true);
  });

  it('find nothing where nothing is wrong', async () => {
    for (const name of new Set(faults.map(([name]) => name))) {
      const check = conditions[name] as (host: HTMLElement) => Promise<string[]>;
      expect(await check(planted(faultless)), name).to.deep.equal([]);
      document.body.replaceChildren();
    }
  });

  it('axe finds what it should, in a shadow root', async () => {
    for (const [rule, markup] of [
      ['color-contrast', '<p style="color:#999;background:#fff">pale</p>'],
      ['button-name', '<button></button>'],
      ['target-size', '<button style="padding:0;width:9px;height:9px"></button><button>x</button>'],
      ['heading-order', '<h2>a</h2><h4>b</h4>'],
      ['image-alt', '<img src="data:,">'],
    ]) {
      const found = await violations(planted(markup!));
      expect(
        found.some(fault => fault.startsWith(`${rule}:`)),
        rule,
      ).to.equal(true);
      document.body.replaceChildren();
    }
  });

  it('IBM’s checker finds what it should, in a shadow root', async () => {
    expect(await ibmViolations(planted('<img src="data:,"><button></button>'))).to.have.length(2);
    expect(await ibmViolations(planted(faultless))).to.deep.equal([]);
  });

  it('the accessibility tree tells a heading from bold text', async () => {
    expect(await conditions.ariaTree(planted('<h2>A</h2>'))).to.contain('heading "A" [level=2]');
    document.body.replaceChildren();
    expect(await conditions.ariaTree(planted('<b>A</b>'))).not.to.contain('heading');
  });
});
