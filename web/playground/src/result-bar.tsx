import { useGraphiQL } from '@graphiql/react';
import { introspectionFromSchema } from 'graphql';
import { useMemo } from 'react';
import { measuresOf } from './measured-answers';
import { nearestNames } from './nearest-names';
import { ResultViews } from './result-views';
import { labelsOf } from './schema-labels';
import { SchemaNames } from './schema-names';
import type { ShownError } from './shown-answer';
import { usualLabel } from './usual-label';

/** Under the answer of the tab that is open; codes in words, and wrong names beside the nearest, as soon as the schema is there. */
export function ResultBar() {
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]);
  const schema = useGraphiQL((state) => state.schema);
  const names = useMemo(() => (schema ? new SchemaNames(introspectionFromSchema(schema).__schema) : null), [schema]);
  const labelOf = useMemo(() => (names ? labelsOf(names) : usualLabel), [names]);
  const measures = measuresOf(tab?.response);
  const insteadOf = ({ message, place }: ShownError): string =>
    names ? nearestNames(message, names, askedIn(measures?.request.body), place) : '';
  return <ResultViews response={tab?.response} measures={measures} labelOf={labelOf} insteadOf={insteadOf} />;
}

/** The question that was asked, whatever stands in the editor since. */
function askedIn(body: string | undefined): string {
  if (body === undefined) return '';
  const { query } = JSON.parse(body) as { readonly query?: unknown };
  return typeof query === 'string' ? query : '';
}
