import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** French apostrophes and spaces are no accident: the editor draws no boxes around them. */
export function QuietCharacters() {
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const headers = useGraphiQL((state) => state.headerEditor);
  const response = useGraphiQL((state) => state.responseEditor);
  useEffect(() => {
    for (const editor of [query, variables, headers, response])
      editor?.updateOptions({
        unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
      });
  }, [query, variables, headers, response]);
  return null;
}
