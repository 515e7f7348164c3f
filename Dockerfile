# One image, one binary: the server with the pages within it.

FROM node:24-bookworm-slim AS front
WORKDIR /build/frontend
COPY frontend/package.json frontend/package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
COPY frontend ./
COPY graphql/schema.graphql ../graphql/schema.graphql
RUN npm run build

FROM rust:1.95-bookworm AS server
WORKDIR /build
COPY . .
COPY --from=front /build/frontend/dist frontend/dist
# The target folder is a cache of the build, not part of the layer: the binary is taken out of it.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/build/target \
    cargo build --release --locked --package cordee-server --bin cordee \
    && install -D target/release/cordee /out/cordee

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin cordee \
    && install -d -o cordee -g cordee -m 0750 /var/lib/cordee
COPY --from=server /out/cordee /usr/local/bin/cordee
USER 10001:10001
WORKDIR /var/lib/cordee
ENV CORDEE_DIR=/var/lib/cordee CORDEE_LISTEN=0.0.0.0:8080
VOLUME /var/lib/cordee
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s --retries=4 \
    CMD ["curl", "--silent", "--fail", "--output", "/dev/null", "http://127.0.0.1:8080/readyz"]
ENTRYPOINT ["cordee"]
CMD ["serve"]
