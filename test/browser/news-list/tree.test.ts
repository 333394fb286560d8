import { expect } from '@open-wc/testing';
import { ariaTree } from '../../helpers/conditions.js';
import { realisticItems } from '../../fixtures/news.js';
import { clear, newsList } from './page.js';
import { states } from './states.js';

describe('<herne-news-list> as a screen reader meets it', () => {
  afterEach(clear);

  it('is a named region with a list of headings that are links', async () => {
    const list = await newsList(realisticItems.slice(0, 2), {
      heading: 'Aktuelles',
      calendar: true,
    });
    expect(await ariaTree(list)).to.equal(`- region "Aktuelles":
  - heading "Aktuelles" [level=2]
  - list "Aktuelles":
    - listitem:
      - 'heading "20 Jahre Herner Integrationsnetzwerk: Ein starkes Bündnis feiert Geburtstag" [level=3]':
        - 'link "20 Jahre Herner Integrationsnetzwerk: Ein starkes Bündnis feiert Geburtstag"':
          - /url: https://www.herne.de/hin
      - paragraph:
        - time: 25. November 2025
      - paragraph: "Vor 20 Jahren verabschiedete der Rat der Stadt Herne die „Leitlinien für die Integrationsarbeit in Herne“. Auf dieser Grundlage wurde die modellhafte Kooperation gegründet: das Herner Integrationsnetzwerk (HIN)."
      - list:
        - listitem: Integration
        - listitem: Netzwerk
    - listitem:
      - heading "Manege frei – Inklusion im Fokus" [level=3]:
        - link "Manege frei – Inklusion im Fokus":
          - /url: https://www.herne.de/conference
      - paragraph:
        - time: 21. November 2025
      - paragraph: Das Inklusionsbüro der Stadt Herne lädt herzlich zur Inklusionskonferenz in den Circus Schnick-Schnack ein.
      - paragraph:
        - text: Inklusionskonferenz
        - time: "Termin: Mittwoch, 3. Dezember, 10–14:30 Uhr"
        - text: Circus Schnick-Schnack, Jürgens Hof 59, 44628 Herne
      - button "In den Kalender Inklusionskonferenz"
      - list:
        - listitem: Inklusion
- status`);
  });

  it('is a plain sentence and a button when it failed', async () => {
    expect(await ariaTree(await states['error']!('de'))).to.equal(`- region "Aktuelles":
  - heading "Aktuelles" [level=2]
  - paragraph: "Aktuelles der Stadt Herne: zurzeit nicht verfügbar"
  - button "Erneut versuchen"
- status`);
  });
});
