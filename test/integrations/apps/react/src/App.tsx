import { useRef, useState } from 'react';
import type {} from 'herne-widgets/react';
import type {
  HerneDismissEvent,
  HerneLanguageChangeEvent,
  HerneLoadEvent,
  HerneNewsList,
  HerneSelectEvent,
} from 'herne-widgets';

export function App() {
  const list = useRef<HerneNewsList>(null);
  const [few, setFew] = useState(false);
  const [shown, setShown] = useState(true);
  const [log, setLog] = useState<string[]>([]);
  const note = (line: string) => setLog(lines => [...lines, line]);

  const loaded = ({ feed }: HerneLoadEvent) => note(`loaded ${feed.items.length}`);
  const selected = (event: HerneSelectEvent) => {
    event.preventDefault();
    note(`selected ${event.item.id}`);
  };
  const dismissed = (event: HerneDismissEvent) => {
    event.preventDefault();
    note(`dismissed ${event.closureId}`);
  };
  const chosen = ({ language }: HerneLanguageChangeEvent) => note(`chosen ${language}`);

  return (
    <>
      <button id="few" onClick={() => setFew(!few)}>
        few
      </button>
      <button id="mount" onClick={() => setShown(!shown)}>
        mount
      </button>
      <button id="reload" onClick={() => void list.current?.reload()}>
        reload
      </button>
      <herne-language-switcher
        languages="de en"
        manageDocument={few}
        onherne-language-change={chosen}
      >
        <a slot="extra" href="#leicht">
          {few ? 'Leicht' : 'Leichte Sprache'}
        </a>
      </herne-language-switcher>
      <herne-closure-banner
        src="/feed.json"
        lead-days={few ? 1 : 30}
        dismissible="hide"
        onherne-dismiss={dismissed}
      />
      {shown && (
        <herne-news-list
          ref={list}
          id="news"
          className={few ? 'few' : 'many'}
          src="/feed.json"
          heading={few ? 'Wenig' : 'Viel'}
          limit={few ? 1 : 3}
          layout={few ? 'compact' : 'list'}
          no-summary={few}
          noDates={few}
          onherne-load={loaded}
          onherne-select={selected}
        >
          <a href="https://www.herne.de/">Presse</a>
        </herne-news-list>
      )}
      <herne-news-list id="broken" src="/missing.json">
        <a href="https://www.herne.de/">{few ? 'Wenig' : 'Viel'}</a>
      </herne-news-list>
      <ol id="log">
        {log.map((line, i) => (
          <li key={i}>{line}</li>
        ))}
      </ol>
    </>
  );
}
