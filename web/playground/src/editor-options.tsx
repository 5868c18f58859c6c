import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** French apostrophes and spaces are no accident: no boxes around them. The letters are the system's: others take seconds to come. */
export function EditorOptions() {
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const headers = useGraphiQL((state) => state.headerEditor);
  const response = useGraphiQL((state) => state.responseEditor);
  useEffect(() => {
    for (const editor of [query, variables, headers, response])
      editor?.updateOptions({
        fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
        unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
      });
  }, [query, variables, headers, response]);
  return null;
}
