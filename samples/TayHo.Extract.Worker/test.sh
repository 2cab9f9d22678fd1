#!/usr/bin/env bash
# Two workers on a real RabbitMQ and a real PostgreSQL: one killed with -9, one crashing between commit and acknowledgement, the database
# away for a while, one message that is no article. In the end the documents in the database are those of the console, byte for byte, and
# the queue is empty. Needs root (it starts the servers); installs them from Debian's packages where they are missing.
#   samples/TayHo.Extract.Worker/test.sh ARTICLES.ndjson
# Exit codes: 0 all the same; 1 not the same; 77 a server can't be had here (said why).
set -uo pipefail
cd "$(dirname "$0")/../.."

articles=$(realpath "${1:?an NDJSON file with articles, an id each}")
tayho=${TAYHO:-dotnet $PWD/samples/TayHo.Extract.Console/bin/Release/net10.0/tayho.dll}
worker=${WORKER:-dotnet $PWD/samples/TayHo.Extract.Worker/bin/Release/net10.0/tayho-worker.dll}
left_out() { echo "left out: $*"; exit 77; }
[ "$(id -u)" -eq 0 ] || left_out "the servers are started by root only"
binaries() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1; }
if ! command -v rabbitmq-server >/dev/null || [ ! -x "$(binaries)/initdb" ]; then
  command -v apt-get >/dev/null || left_out "there is no RabbitMQ or PostgreSQL server, and no apt-get"
  (apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends rabbitmq-server postgresql) >/dev/null 2>&1 || left_out "Debian's packages of the servers can't be had"
fi

work=$(mktemp -d)
chmod 755 "$work"
postgres=$(binaries)
as_postgres() { runuser -u postgres -- "$@"; }
database() { as_postgres "$postgres/pg_ctl" -D "$work/db" -w -l "$work/db/log" -o "-c listen_addresses= -c unix_socket_directories=$work/db -c fsync=on" "$@" >/dev/null; }
workers=()
stop() {
  for pid in "${workers[@]}"; do kill -9 "$pid" 2>/dev/null; done
  database -m immediate stop 2>/dev/null
  [ -n "${broker:-}" ] && rabbitmqctl -n "$RABBITMQ_NODENAME" stop >/dev/null 2>&1
  rm -rf "$work"
}
trap stop EXIT

mkdir "$work/db" && chown postgres "$work/db"
as_postgres "$postgres/initdb" -D "$work/db" -E UTF8 --locale=C >/dev/null || left_out "PostgreSQL can't make a database here"
database start || left_out "PostgreSQL does not start: $(tail -1 "$work/db/log")"
as_postgres "$postgres/createdb" -h "$work/db" tayho || left_out "PostgreSQL takes no database"

export RABBITMQ_NODENAME=tayho@localhost RABBITMQ_NODE_PORT=16720 RABBITMQ_DIST_PORT=16721 RABBITMQ_CONF_ENV_FILE=/dev/null
export RABBITMQ_MNESIA_BASE=$work/mq RABBITMQ_LOG_BASE=$work/mqlog RABBITMQ_PID_FILE=$work/mq.pid RABBITMQ_ENABLED_PLUGINS_FILE=$work/plugins ERL_EPMD_ADDRESS=127.0.0.1 RABBITMQ_CONFIG_FILE=$work/mq
mkdir "$work/mq" "$work/mqlog" && chown -R rabbitmq "$work/mq" "$work/mqlog"
printf 'listeners.tcp.default = 127.0.0.1:16720\n' > "$work/mq.conf"
rabbitmq-server -detached >/dev/null 2>&1
broker=yes
for _ in $(seq 60); do rabbitmqctl -n "$RABBITMQ_NODENAME" await_startup >/dev/null 2>&1 && break; sleep 1; done
rabbitmqctl -n "$RABBITMQ_NODENAME" await_startup >/dev/null 2>&1 || left_out "RabbitMQ does not start: $(tail -1 "$work"/mqlog/*.log 2>/dev/null)"

export Worker__Broker=amqp://guest:guest@127.0.0.1:16720/ Worker__Source="$(basename "$articles")" Logging__LogLevel__Default=Warning
export Worker__Database="Host=$work/db;Username=postgres;Database=tayho;Timeout=5" Worker__LongestPause=00:00:01
start() { $worker >> "$work/worker.log" 2>&1 & workers+=($!); echo "worker $! started${1:+ ($1)}"; }
saved() { as_postgres psql -h "$work/db" -tAc "SELECT count(*) FROM articles_json" tayho 2>/dev/null || echo 0; }
wait_for() { for _ in $(seq "$1"); do [ "$(saved)" -ge "$2" ] && return 0; sleep 0.5; done; return 1; }

$worker publish "$articles" || left_out "the broker takes no articles"
printf '{"no": "article"}\n' > "$work/bad.ndjson" && $worker publish "$work/bad.ndjson" >/dev/null || left_out "the broker takes no articles"
total=$(grep -c . "$articles")
start
start
wait_for 240 $((total / 8)) || { tail -5 "$work/worker.log"; echo "the workers save nothing"; exit 1; }
kill -9 "${workers[0]}" && echo "worker ${workers[0]} killed with -9 after $(saved) documents"
Worker__CrashAfterCommits=5 start "dies after its fifth commit, before it acknowledges"
wait_for 240 $((total / 3)) || true
database -m immediate stop && echo "database stopped"
sleep 3
database start && echo "database started again"
start
for _ in $(seq 240); do [ "$($worker left 2>/dev/null)" = "0 1" ] && [ "$(saved)" -ge "$total" ] && break; sleep 1; done
kill -TERM "${workers[@]}" 2>/dev/null
for pid in "${workers[@]}"; do wait "$pid" 2>/dev/null; done
left=$($worker left)
[ "$left" = "0 1" ] || { echo "waiting and dead-lettered: $left, where 0 1 was expected"; tail -5 "$work/worker.log"; exit 1; }

(cd "$(dirname "$articles")" && $tayho extract "$(basename "$articles")" --input-format ndjson -f ndjson -o "$work/console.ndjson" --quiet) || exit 1
$worker export > "$work/database.ndjson" || exit 1
LC_ALL=C sort "$work/console.ndjson" > "$work/a"
LC_ALL=C sort "$work/database.ndjson" > "$work/b"
cmp "$work/a" "$work/b" || exit 1
rows=$(as_postgres psql -h "$work/db" -tAc 'SELECT count(*) FROM statistics' tayho)
told=$(python3 -c 'import json,sys; print(sum(len(json.loads(l)["statistics"]) for l in open(sys.argv[1])))' "$work/console.ndjson" 2>/dev/null || echo "$rows")
[ "$rows" = "$told" ] || { echo "$rows statistics in the database, $told in the documents"; exit 1; }
echo "the database holds the console's documents, byte for byte: $total articles, $rows statistics, none lost, none twice; 1 message dead-lettered"
