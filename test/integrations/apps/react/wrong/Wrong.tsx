import type {} from 'herne-widgets/react';
import type { HerneSelectEvent } from 'herne-widgets';

const selected = (event: HerneSelectEvent) => event.item.id;

/* Each line that says "wrong" has one error; nothing else has. */
export const app = (
  <>
    <herne-news-list limit={{}} title="wrong" onherne-select={selected} />
    <herne-news-list layout="table" title="wrong" />
    <herne-news-list no-summary="nein" title="wrong" />
    <herne-news-list layout="cards" limit="3" noSummary no-dates onherne-select={selected} />
    <herne-closure-banner lead-days="bald" title="wrong" />
    <herne-closure-banner offices={['Bürgeramt']} title="wrong" />
    <herne-closure-banner onherne-dismiss={selected} title="wrong" />
    <herne-language-switcher variant="dropdown" title="wrong" />
    <herne-language-switcher lnguages="de en" title="wrong" />
    <herne-language-switcher onherne-load={event => event.item} title="wrong" />
  </>
);
