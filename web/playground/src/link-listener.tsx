import { useEffect } from 'react';
import { readLink } from './share-link';
import { useOpenQuery } from './use-open-query';

/** A link pasted into the address of an open playground changes its fragment only: no page load would read it. */
export function LinkListener() {
  const open = useOpenQuery();
  useEffect(() => {
    if (!open) return undefined;
    const onChange = () => {
      const shared = readLink(location.hash);
      if (!shared) return;
      open(shared);
      history.replaceState(null, '', location.pathname);
    };
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, [open]);
  return null;
}
