import './results.css';
import { useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { CopyLink } from './copy-link';
import { measuresOf } from './measured-answers';
import { nearestNames } from './nearest-names';
import { ResultViews } from './result-views';
import { labelsOf } from './schema-labels';
import type { SchemaNames } from './schema-names';
import type { Shared } from './share-link';
import { usualLabel } from './usual-label';

interface Props {
  /** Undefined before any. */
  readonly answered: { readonly response: string; readonly asked: string } | undefined;
  readonly names: Promise<SchemaNames>;
  /** The same with what the codes mean, once that is asked. */
  readonly described: Promise<SchemaNames> | undefined;
  readonly sharedNow: () => Shared;
  readonly linkPlace: HTMLElement;
}

function LightAnswer({ answered, names, described, sharedNow, linkPlace }: Props) {
  const [schema, setSchema] = useState<SchemaNames>();
  useEffect(() => {
    // Without them an answer is shown all the same, in the words that are known here.
    for (const each of [names, described]) each?.then(setSchema, () => undefined);
  }, [names, described]);
  const labelOf = useMemo(() => (schema ? labelsOf(schema) : usualLabel), [schema]);
  const link = (
    <CopyLink of={sharedNow}>
      {(copy) => (
        <button type="button" className="second" onClick={copy}>
          Copier le lien
        </button>
      )}
    </CopyLink>
  );
  return (
    <>
      {createPortal(link, linkPlace)}
      {answered && (
        <ResultViews
          response={answered.response}
          measures={measuresOf(answered.response)}
          labelOf={labelOf}
          insteadOf={({ message, place }) => (schema ? nearestNames(message, schema, answered.asked, place) : '')}
        />
      )}
    </>
  );
}

let root: Root | undefined;

/** What stands under an answer while the editor has not come. */
export function showAnswer({ place, ...props }: Props & { readonly place: HTMLElement }): void {
  root ??= createRoot(place);
  root.render(<LightAnswer {...props} />);
}

export const leave = (): void => root?.unmount();
