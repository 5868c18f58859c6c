FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY web/package.json web/package-lock.json ./web/
# npm runs it after every install.
COPY scripts/build.mjs ./scripts/
# Packages first, without the build that needs the sources: this layer is kept as long as the lock files are.
RUN MAILLAGE_SKIP_BUILD=1 npm ci && npm --prefix web ci
COPY . .
# Of the packages, those that are not in the bundle.
RUN npm run build && node scripts/runtime-packages.mjs runtime

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/var/lib/maillage
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/bin ./bin
COPY --from=build /app/data ./data
COPY --from=build /app/dist ./dist
COPY --from=build /app/docs ./docs
COPY --from=build /app/schema ./schema
COPY --from=build /app/runtime/node_modules ./node_modules
RUN mkdir -p /var/lib/maillage && chown node:node /var/lib/maillage
USER node
VOLUME /var/lib/maillage
EXPOSE 4000
# A first start fills the database, which may take two minutes.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/maillage.js", "serve"]
