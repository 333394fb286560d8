import { words } from './words.js';

/** Finite verbs of municipal prose, in lower case: what a clause is recognised by. */
export const FINITE = words(
  `ist sind war waren wäre wären sei seien hat haben hatte hatten hätte wird werden wurde wurden
  würde würden bleibt bleiben blieb blieben bliebe macht machen machte machten schließt schließen
  schloss schlossen öffnet öffnen öffnete öffneten kann können konnte konnten könnte könnten muss
  müssen musste mussten müsste soll sollen sollte sollten darf dürfen durfte dürfte dürften will
  wollen wollte möchte möchten mag entfällt entfallen entfiel fällt fallen fiel ruht ruhen ruhte
  stellt stellen stellte findet finden fand fanden gibt geben gab gaben geht gehen ging gingen steht
  stehen stand standen pausiert pausieren nimmt nehmen nahm nahmen zieht ziehen zog zogen beginnt
  beginnen begann beendet beenden startet starten endet enden endete gilt gelten galt läuft laufen lief kommt kommen
  kam kamen lädt laden lud luden bittet bitten bat informiert informieren teilt teilen weist weisen
  berät beraten beriet tagt tagen nutzt nutzen spart sparen zählt zählen baut bauen besucht besuchen
  feiert feiern arbeitet arbeiten bietet bieten hält halten hielt lässt lassen ließ liegt liegen
  befindet befinden dient führt führen tritt treten droht drohen plant planen erhält bekommt
  braucht brauchen legt legen setzt setzen heißt heißen sagt sagte erklärt erklärte betrifft
  betreffen verlegt wechselt wechseln streikt streiken wartet warten empfängt empfangen tauscht
  tauschen renoviert saniert sanieren erneuert reinigt reinigen prüft prüfen trifft treffen schult
  schulen zeigt zeigen stattfindet stattfinden hofft rechnet rechnen meldet melden verweist freut
  freuen ändert ändern sich herrscht herrschen schränkt stimmt diskutiert entscheidet bedient bedienen räumt
  lautet gehört gehören sorgt sorgen dauert dauern streicht rüstet versteht nehme erreicht erreichen
  wechselt verabschiedete lockte lockten lief begrüßt passiert gestaltet übernimmt übernehmen
  unterstützt helfen hilft antwortet kümmert kehrt kehren fährt fahren wandert zurückkehrt wirkt betreut betreuen versorgt versorgen springt springen rückt rücken folgt folgen packt packen putzt putzen streicht streichen montiert montieren bekommen riecht schließen verlässt verlassen verkauft verkaufen sucht suchen spielt spielen probt proben liest lesen schreibt schreiben fehlt fehlen funktioniert funktionieren zwingt zwingen verlangt verlangen benötigt benötigen ersetzt ersetzen tüncht verlegen modernisiert modernisieren digitalisiert digitalisieren stellen trocknet trocknen erledigt verzichtet verzichten klagt leidet leiden bildet bilden trainiert trainieren lernt lernen`,
);

/** Verbs that may begin a sentence with a capital and still be the finite verb. */
export const FRONTED = words(
  'sollte sollten soll sollen ist sind bleibt bleiben kann können wird werden muss müssen hat haben',
);

/** Begins a clause whose verb comes last. */
export const SUBORDINATORS = words(
  `weil da dass damit wenn falls sofern ob sodass bevor nachdem obwohl während indem sobald solange
  weshalb weswegen wobei wodurch wo wer was wie bis`,
);

/** Begins a relative clause after a comma, if the verb comes last. */
export const RELATIVES = words(
  'der die das den dem deren dessen denen welche welcher welches in an bei auf für mit',
);

export const CONDITIONS = words('wenn falls sofern ob');

/** Joins two clauses when each has its own verb. */
export const COORDINATORS = words('und oder aber doch sondern jedoch denn');
