import { useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { useId, useState } from 'react';
import { matches } from './fold';
import { BookmarkIcon } from './icons';
import { READY_QUERIES } from './ready-queries';
import type { ReadyQuery } from './ready-query';
import { hasRoomForAPanel } from './room';
import { useOpenQuery } from './use-open-query';

function ReadyQueriesPanel() {
  const [search, setSearch] = useState('');
  const open = useOpenQuery();
  const { setVisiblePlugin } = useGraphiQLActions();
  const field = useId();
  const folders = READY_QUERIES.map(({ folder, queries }) => ({
    folder,
    queries: queries.filter(({ title, description }) => matches(`${folder} ${title} ${description}`, search)),
  })).filter(({ queries }) => queries.length > 0);

  const choose = (ready: ReadyQuery) => {
    open?.(ready);
    if (!hasRoomForAPanel()) setVisiblePlugin(null);
  };

  return (
    <section className="panneau" aria-label="Requêtes prêtes à l’emploi">
      <h2 className="panneau-titre">Requêtes prêtes à l’emploi</h2>
      <p className="panneau-texte">Un clic ouvre la requête et ses variables dans un nouvel onglet.</p>
      <label className="panneau-etiquette" htmlFor={field}>
        Chercher une requête
      </label>
      <input
        id={field}
        className="panneau-champ"
        type="search"
        value={search}
        placeholder="adhérents, heures, contradictions…"
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {folders.map(({ folder, queries }) => (
        <details key={folder} className="dossier" open>
          <summary>
            {folder} <span className="compte">{queries.length}</span>
          </summary>
          <ul>
            {queries.map((ready) => (
              <li key={ready.id}>
                <button
                  type="button"
                  className="requete"
                  data-requete={ready.id}
                  disabled={!open}
                  onClick={() => choose(ready)}
                >
                  <span className="requete-titre">{ready.title}</span>
                  <span className="requete-description">{ready.description}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {folders.length === 0 && <p className="panneau-texte">Aucune requête ne correspond à « {search} ».</p>}
    </section>
  );
}

export const READY_QUERIES_PLUGIN: GraphiQLPlugin = {
  title: 'Requêtes prêtes à l’emploi',
  icon: BookmarkIcon,
  content: ReadyQueriesPanel,
};
