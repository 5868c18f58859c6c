import { Kind, parse } from 'graphql';

interface Sent {
  readonly query: string;
  readonly operationName?: string | null;
}

/**
 * What is sent, with the name of the operation that the document has: right after another query has opened, the editor
 * still says the name of the one before. What has several operations, or cannot be read, goes as it is.
 */
export function namedOperation<Asked extends Sent>(sent: Asked): Asked {
  const names = operationNames(sent.query);
  if (names.length !== 1 || names[0] === (sent.operationName ?? null)) return sent;
  return { ...sent, operationName: names[0] };
}

function operationNames(query: string): readonly (string | null)[] {
  try {
    return parse(query).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? null] : [],
    );
  } catch {
    return [];
  }
}
