# The official Node image; override BASE to build on another one.
ARG BASE=node:24-bookworm-slim

FROM ${BASE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages ./packages
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM ${BASE}
WORKDIR /app
ENV NODE_ENV=production NODE_COMPILE_CACHE=/tmp/node-cache PORT=3000 DATA_DIR=/data
RUN groupadd --system --gid 10001 convene \
  && useradd --system --uid 10001 --gid convene --home-dir /app convene \
  && mkdir /data && chown convene:convene /data
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY packages ./packages
COPY src ./src
USER convene
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then((answer)=>process.exit(answer.ok?0:1),()=>process.exit(1))"]
CMD ["node", "--max-semi-space-size=32", "--expose-gc", "src/main.ts"]
