import { useRef, useState, type ReactNode } from 'react';
import { linkTo, type Shared } from './share-link';

interface Props {
  /** What is shared at the moment of the click. */
  readonly of: () => Shared;
  /** The button, given what it does. */
  readonly children: (copy: () => void) => ReactNode;
}

/** Copies a link to a question, as its answer is looked at. Where the browser refuses its clipboard, shows the link for copying by hand. */
export function CopyLink({ of, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [link, setLink] = useState('');
  const [copied, setCopied] = useState(false);

  const copy = async () => {
    const url = linkTo(location.href, of());
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
      {children(() => void copy())}
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
