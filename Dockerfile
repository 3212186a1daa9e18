# The service in an image: docker build -t glassnet . && docker run -p 3000:3000 -e GLASSNET_TOKEN=... -v models:/models glassnet

FROM node:24-slim AS build
WORKDIR /glassnet
COPY . .
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile \
  && npx turbo run build --filter=@glassnet/api --filter=@glassnet/web
# What only builds is not needed any more: 36 MB are left of 670.
RUN rm -rf node_modules apps/*/node_modules packages/*/node_modules \
  && CI=true npx --yes pnpm@12.21.0 install --frozen-lockfile --prod --filter=@glassnet/api...

FROM node:24-alpine
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /glassnet
COPY --from=build /glassnet/package.json ./
COPY --from=build /glassnet/node_modules node_modules
COPY --from=build /glassnet/packages/kernels packages/kernels
COPY --from=build /glassnet/packages/core packages/core
COPY --from=build /glassnet/packages/models packages/models
COPY --from=build /glassnet/apps/api apps/api
COPY --from=build /glassnet/apps/web/dist apps/web/dist
RUN mkdir /models && chown node:node /models
USER node
VOLUME /models
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/v2/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/dist/main.js"]
