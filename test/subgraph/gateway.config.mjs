import { defineConfig } from '@graphql-hive/gateway';
import { GraphQLError } from 'graphql';

export const gatewayConfig = defineConfig({
  // Qui demande à la passerelle est, pour chaque graphe, celui qu'il est pour elle.
  propagateHeaders: {
    fromClientToSubgraphs({ request }) {
      const authorization = request.headers.get('authorization');
      return authorization === null ? {} : { authorization };
    },
  },
  // Un graphe arrêté est nommé ; son adresse et ce qui lui a été demandé restent dans le journal de la passerelle.
  maskedErrors: {
    maskError(error, message) {
      const { nodes, path, extensions = {} } = error instanceof GraphQLError ? error : {};
      const { code, serviceName } = extensions;
      if (serviceName === undefined)
        return new GraphQLError(message, { nodes, path, extensions: { code: 'INTERNAL_SERVER_ERROR' } });
      const away = code === 'SUBREQUEST_HTTP_ERROR' || code === 'DOWNSTREAM_SERVICE_ERROR';
      return new GraphQLError(away ? `Le graphe « ${serviceName} » ne répond pas.` : error.message, {
        nodes,
        path,
        extensions: { code: away ? 'SERVICE_UNAVAILABLE' : code, serviceName },
      });
    },
  },
});
