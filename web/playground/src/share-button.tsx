import { ToolbarButton, useGraphiQL } from '@graphiql/react';
import { lookNow } from './look';
import { isOnlyAsking } from './only-asking';
import { useRef, useState } from 'react';
import { LinkIcon } from './icons';
import { linkTo } from './share-link';

/** Copies a link to the active tab, as its answer is looked at: a tab with an answer is asked again by who opens it. Where the browser refuses its clipboard, shows the link for copying by hand. */
export function ShareButton() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const hasAnswer = useGraphiQL((state) => Boolean(state.tabs[state.activeTabIndex]?.response));
  const dialog = useRef<HTMLDialogElement>(null);
  const [link, setLink] = useState('');
  const [copied, setCopied] = useState(false);

  const share = async () => {
    const query = queryEditor?.getValue() ?? '';
    const url = linkTo(location.href, {
      query,
      variables: variableEditor?.getValue() ?? '',
      look: lookNow(),
      runs: hasAnswer && isOnlyAsking(query),
    });
    setLink(url);
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
      setTimeout(() => setCopied(false), 2500);
    } catch {
      dialog.current?.showModal();
    }
  };

  return (
    <>
      <ToolbarButton label="Copier le lien vers cette requête" onClick={() => void share()}>
        <LinkIcon className="graphiql-toolbar-icon" aria-hidden="true" />
      </ToolbarButton>
      <span className="lien-copie" role="status">
        {copied ? 'Lien copié' : ''}
      </span>
      <dialog ref={dialog} className="lien" aria-label="Lien vers cette requête">
        <form method="dialog">
          <label>
            Lien vers cette requête, à copier
            <input readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
          </label>
          <button type="submit">Fermer</button>
        </form>
      </dialog>
    </>
  );
}
