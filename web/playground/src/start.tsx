import { useCallback, useEffect, useRef, useState, type ComponentType } from 'react';
import { ask } from './ask';
import { useLook } from './look';
import { measuresOf } from './measured-answers';
import { isOnlyAsking } from './only-asking';
import { ResultViews } from './result-views';
import type { Shared } from './share-link';
import { usualLabel } from './usual-label';
import { WELCOME_QUERY } from './welcome';

/** Where the editor keeps what was open last. */
const kept = (name: 'query' | 'variables'): string | null => {
  try {
    return localStorage.getItem(`graphiql:${name}`);
  } catch {
    return null;
  }
};

type Editor = ComponentType<{ shared: Shared | null }>;

/**
 * A question and its answer before the editor, which is large, has come over the line: it takes this place by itself
 * where nobody has begun to work here, and on demand where somebody has.
 */
export function Start({ shared }: { shared: Shared | null }) {
  const [query, setQuery] = useState(() => shared?.query ?? kept('query') ?? WELCOME_QUERY);
  const [variables, setVariables] = useState(() => shared?.variables ?? kept('variables') ?? '');
  const [response, setResponse] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [isTouched, setTouched] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const { view } = useLook();
  const began = useRef(false);

  const run = useCallback(async (text: string, given: string) => {
    setAsking(true);
    setResponse(await ask(text, given));
    setAsking(false);
  }, []);

  useEffect(() => {
    if (began.current) return;
    began.current = true;
    if (shared?.runs && isOnlyAsking(shared.query)) void run(shared.query, shared.variables);
    // Not before what is here has been painted: the line is free then.
    requestAnimationFrame(() =>
      setTimeout(() => void import('./app').then(({ default: App }) => setEditor(() => App)), 0),
    );
  }, [run, shared]);

  const Editor = editor;
  if (Editor && (isOpen || !isTouched))
    return <Editor shared={isTouched ? { query, variables, runs: response !== undefined } : shared} />;

  const touch = () => setTouched(true);
  return (
    <div className="depart">
      <div className="depart-tete">
        <button
          type="button"
          disabled={isAsking}
          onClick={() => {
            touch();
            void run(query, variables);
          }}
        >
          Exécuter
        </button>
        {isTouched && (
          <button type="button" className="second" disabled={!Editor} onClick={() => setOpen(true)}>
            {Editor ? 'Ouvrir l’éditeur complet' : 'L’éditeur complet arrive…'}
          </button>
        )}
        <p role="status">
          {isAsking
            ? 'Le serveur répond…'
            : Editor
              ? 'L’éditeur complet est prêt : il complète, explique le schéma et garde l’historique.'
              : 'On peut déjà écrire et exécuter ; l’éditeur complet arrive.'}
        </p>
      </div>
      <div className="depart-corps">
        <div className="depart-question">
          <label htmlFor="depart-requete">Requête</label>
          <textarea
            id="depart-requete"
            spellCheck={false}
            value={query}
            onFocus={touch}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          <label htmlFor="depart-variables">Variables (JSON)</label>
          <textarea
            id="depart-variables"
            className="variables"
            spellCheck={false}
            value={variables}
            onFocus={touch}
            onChange={(event) => setVariables(event.currentTarget.value)}
          />
        </div>
        <div className="depart-reponse">
          {response !== undefined && view === 'json' && (
            <pre tabIndex={0} aria-label="Réponse">
              {response}
            </pre>
          )}
          {response !== undefined && (
            <ResultViews
              response={response}
              measures={measuresOf(response)}
              labelOf={usualLabel}
              insteadOf={() => ''}
            />
          )}
        </div>
      </div>
    </div>
  );
}
