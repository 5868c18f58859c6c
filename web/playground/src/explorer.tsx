import { explorerPlugin } from '@graphiql/plugin-explorer';
import type { GraphiQLPlugin } from '@graphiql/react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { ask } from './ask';

const { content: Explorer, ...plugin } = explorerPlugin({ showAttribution: false });
/** What the library lets a mouse choose; of an argument only its name, for its value stands beside it. */
const CHOICES = '[data-field-name], [data-arg-name] > span:first-child';
/** What it lets one fill in, without saying what that is. */
const VALUES = 'select:not([aria-label]), input:not([aria-label])';

const nameOf = (value: Element): string =>
  value.closest<HTMLElement>('[data-arg-name]')?.dataset['argName'] ??
  value.getAttribute('placeholder') ??
  'Nature de l’opération';

/** Where it takes the code of a region. */
const REGION_CODES = [
  '[data-arg-name=region] input',
  '.graphiql-explorer-region > [data-arg-name=code] input',
  '.graphiql-explorer-region > div > [data-arg-name=code] input',
].join();
const OFFERED = 'codes-de-regions';

interface Offered {
  readonly code: string;
  readonly name: string;
}

/** The regions there are, once the panel is open; none where the server does not say. */
function useRegions(): readonly Offered[] {
  const [regions, setRegions] = useState<readonly Offered[]>([]);
  useEffect(() => {
    void ask('query Regions { federation { regions { code name } } }', '').then((text) => {
      const { data } = JSON.parse(text) as { data?: { federation?: { regions: readonly Offered[] } } };
      setRegions(data?.federation?.regions ?? []);
    });
  }, []);
  return regions;
}

/** The library's explorer listens to the mouse only: its choices are buttons for the keyboard too. */
function ExplorerPanel() {
  const place = useRef<HTMLDivElement>(null);
  const regions = useRegions();

  useEffect(() => {
    const root = place.current;
    if (!root) return undefined;
    const reach = () => {
      for (const choice of root.querySelectorAll<HTMLElement>(CHOICES)) {
        if (choice.tabIndex === 0) continue;
        choice.tabIndex = 0;
        choice.setAttribute('role', 'button');
      }
      for (const code of root.querySelectorAll(REGION_CODES)) code.setAttribute('list', OFFERED);
      for (const value of root.querySelectorAll(VALUES)) value.setAttribute('aria-label', nameOf(value));
    };
    const observer = new MutationObserver(reach);
    observer.observe(root, { childList: true, subtree: true });
    reach();
    return () => observer.disconnect();
  }, []);

  const press = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches(CHOICES)) return;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.target.click();
  };

  return (
    <div ref={place} className="explorateur" onKeyDown={press}>
      <Explorer />
      <datalist id={OFFERED}>
        {regions.map(({ code, name }) => (
          <option key={code} value={code} label={name} />
        ))}
      </datalist>
    </div>
  );
}

export const EXPLORER_PLUGIN: GraphiQLPlugin = { ...plugin, title: 'Explorateur', content: ExplorerPanel };
