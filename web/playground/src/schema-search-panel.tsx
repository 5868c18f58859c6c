import { DOC_EXPLORER_PLUGIN, useDocExplorerActions } from '@graphiql/plugin-doc-explorer';
import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { useId, useMemo, useState } from 'react';
import { matches } from './fold';
import { SearchIcon } from './icons';
import { schemaEntries, type SchemaEntry } from './schema-entries';

const SHOWN = 60;

function SchemaSearchPanel() {
  const schema = useGraphiQL((state) => state.schema);
  const { setVisiblePlugin } = useGraphiQLActions();
  const { push, reset } = useDocExplorerActions();
  const [search, setSearch] = useState('');
  const field = useId();
  const entries = useMemo(() => (schema ? schemaEntries(schema) : []), [schema]);
  const found =
    search.trim() === '' ? [] : entries.filter(({ name, description }) => matches(`${name} ${description}`, search));

  const show = (entry: SchemaEntry) => {
    reset();
    entry.open.forEach(push);
    setVisiblePlugin(DOC_EXPLORER_PLUGIN);
  };

  return (
    <section className="panneau" aria-label="Chercher dans le schéma">
      <h2 className="panneau-titre">Chercher dans le schéma</h2>
      <label className="panneau-etiquette" htmlFor={field}>
        Dans les noms et les descriptions, sans souci d’accents
      </label>
      <input
        id={field}
        className="panneau-champ"
        type="search"
        value={search}
        placeholder="heures, couverture, imprimé…"
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <p className="panneau-texte" role="status">
        {search.trim() === '' ? `${entries.length} éléments` : `${found.length} sur ${entries.length}`}
        {found.length > SHOWN && ` ; les ${SHOWN} premiers`}
      </p>
      <ul className="trouvailles">
        {found.slice(0, SHOWN).map((entry) => (
          <li key={entry.name}>
            <button type="button" className="requete" onClick={() => show(entry)}>
              <code className="requete-titre">{entry.name}</code>
              <span className="requete-description">{entry.description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const SCHEMA_SEARCH_PLUGIN: GraphiQLPlugin = {
  title: 'Chercher dans le schéma',
  icon: SearchIcon,
  content: SchemaSearchPanel,
};
