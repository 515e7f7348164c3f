# Keeps one throw-away PostgreSQL cluster until standard input closes, then removes it and all its files.
# The caller holds the other end: however it ends, by Ctrl-C or kill -9 too, the cluster goes with it.
# Given: PG_BIN (folder of the binaries), PG_PORT, PG_PASSWORD. Prints the folder it made, then follows.
set -u
umask 077
trap '' INT HUP TERM
unset PGDATA PGPORT PGHOST PGUSER
export LC_ALL=C
folder=$(mktemp -d "${PG_PARENT:-/tmp}/cordee-test-pg.XXXXXX") || exit 1
cd "$folder" || exit 1
echo "$folder"
printf '%s\n' "$PG_PASSWORD" >password

make() {
  "$PG_BIN/initdb" --pgdata=data --username=cordee --pwfile=password --auth=scram-sha-256 \
    --encoding=UTF8 --no-sync --locale="$1" >initdb.log 2>&1
}

server=
if make C.UTF-8 || { rm -rf data && make C; }; then
  "$PG_BIN/postgres" -D data \
    -c listen_addresses=127.0.0.1 -c port="$PG_PORT" -c unix_socket_directories="$folder" \
    -c max_connections=200 -c fsync=off -c synchronous_commit=off -c full_page_writes=off \
    >server.log 2>&1 &
  server=$!
else
  mv initdb.log failed.log
fi

cat >/dev/null
if [ -n "$server" ]; then
  kill -QUIT "$server" 2>/dev/null
  wait "$server"
fi
cd / && rm -rf "$folder"
