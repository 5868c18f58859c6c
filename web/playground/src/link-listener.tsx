import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { takeLink } from './opened-link';
import type { Shared } from './share-link';
import { useOpenQuery } from './use-open-query';

/**
 * A link pasted into the address of an open playground changes its fragment only: no page load would read it. What a
 * link asks to run is run once it is open.
 */
export function LinkListener({ opened }: { opened: Shared | null }) {
  const open = useOpenQuery();
  const { run } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const responseEditor = useGraphiQL((state) => state.responseEditor);
  const waiting = useRef(opened);

  useEffect(() => {
    const shared = waiting.current;
    if (!shared || !queryEditor || !responseEditor) return;
    waiting.current = null;
    if (!shared.runs) return;
    // The editor is there a moment before its text is.
    const attempt = () => void (queryEditor.getValue().trim() === '' ? requestAnimationFrame(attempt) : run());
    attempt();
  }, [queryEditor, responseEditor, run]);

  useEffect(() => {
    if (!open) return undefined;
    const onChange = () => {
      const shared = takeLink();
      if (!shared) return;
      open(shared);
      // The editor holds it from its next turn on.
      if (shared.runs) setTimeout(run, 0);
    };
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, [open, run]);
  return null;
}
