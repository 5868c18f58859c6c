import { useCallback, useEffect, useRef, useState, type ComponentType } from 'react';
import { ask } from './ask';
import { LightEditor } from './light-editor';
import { useLook } from './look';
import { measuresOf } from './measured-answers';
import { nearestNames } from './nearest-names';
import { isOnlyAsking } from './only-asking';
import { ResultViews } from './result-views';
import type { SchemaNames } from './schema-names';
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
export function Start({ shared, schema }: { shared: Shared | null; schema: Promise<SchemaNames> }) {
  const [query, setQuery] = useState(() => shared?.query ?? kept('query') ?? WELCOME_QUERY);
  const [variables, setVariables] = useState(() => shared?.variables ?? kept('variables') ?? '');
  const [response, setResponse] = useState<string>();
  const [asked, setAsked] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [isTouched, setTouched] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [names, setNames] = useState<SchemaNames>();
  const { view } = useLook();
  const began = useRef(false);

  const run = useCallback(async (text: string, given: string) => {
    setAsking(true);
    setAsked(text);
    setResponse(await ask(text, given));
    setAsking(false);
  }, []);

  useEffect(() => {
    if (began.current) return;
    began.current = true;
    if (shared?.runs && isOnlyAsking(shared.query)) void run(shared.query, shared.variables);
    // Not before what is here can be worked with: the line is free then.
    const whole = () => void import('./app').then(({ default: App }) => setEditor(() => App));
    void schema.then(setNames).then(whole, whole);
  }, [run, schema, shared]);

  const Editor = editor;
  if (Editor && (isOpen || !isTouched))
    return <Editor shared={isTouched ? { query, variables, runs: response !== undefined } : shared} />;

  const touch = () => setTouched(true);
  const start = () => {
    touch();
    void run(query, variables);
  };
  const acts = { onFocus: touch, onRun: start };
  return (
    <div className="depart">
      <div className="depart-tete">
        <button type="button" disabled={isAsking} onClick={start}>
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
              : 'On peut déjà écrire, avec des propositions (Ctrl + Espace), et exécuter (Ctrl + Entrée) ; l’éditeur complet arrive.'}
        </p>
      </div>
      <div className="depart-corps">
        <div className="depart-question">
          <LightEditor
            id="depart-requete"
            label="Requête"
            language="graphql"
            text={query}
            onText={setQuery}
            schema={schema}
            {...acts}
          />
          <LightEditor
            id="depart-variables"
            label="Variables (JSON)"
            language="json"
            text={variables}
            onText={setVariables}
            {...acts}
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
              insteadOf={({ message, place }) => (names ? nearestNames(message, names, asked, place) : '')}
            />
          )}
        </div>
      </div>
    </div>
  );
}
