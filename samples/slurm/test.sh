#!/usr/bin/env bash
# Runs four parts of an NDJSON file as a Slurm job array on this machine, kills one with -9, lets it be requeued, merges the parts and
# compares with the single run byte for byte. Needs root (munge and slurmd do); installs Slurm from Debian's packages where it is missing.
#   samples/slurm/test.sh ARTICLES.ndjson [tayho command]
# Exit codes: 0 all the same; 1 not the same; 77 Slurm can't be had here (said why).
set -uo pipefail
cd "$(dirname "$0")/../.."

articles=${1:?an NDJSON file with articles}
export TAYHO=${2:-dotnet $PWD/samples/TayHo.Extract.Console/bin/Release/net10.0/tayho.dll}
parts=4
left_out() { echo "left out: $*"; exit 77; }
[ "$(id -u)" -eq 0 ] || left_out "Slurm's daemons are started by root only"
if ! command -v slurmctld >/dev/null || ! command -v slurmd >/dev/null || ! command -v munged >/dev/null; then
  command -v apt-get >/dev/null || left_out "there is no Slurm and no apt-get"
  (apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends slurmctld slurmd slurm-client munge) >/dev/null 2>&1 || left_out "Debian's slurm packages can't be had"
fi

work=$(mktemp -d)
chmod 755 "$work"
stop() {
  for daemon in slurmctld slurmd munged; do
    [ -f "$work/$daemon.pid" ] && kill "$(cat "$work/$daemon.pid")" 2>/dev/null
  done
  sleep 1
  rm -rf "$work"
}
trap stop EXIT

mkdir -p "$work/state" "$work/spool" "$work/out"
dd if=/dev/urandom of="$work/munge.key" bs=1024 count=1 status=none
chmod 600 "$work/munge.key"
munged --key-file "$work/munge.key" --socket "$work/munge.socket" --pid-file "$work/munged.pid" --log-file "$work/munged.log" --seed-file "$work/munge.seed" --force || left_out "munged does not start: $(tail -1 "$work/munged.log")"
host=$(hostname -s)
sed -e "s|@HOST@|$host|g" -e "s|@WORK@|$work|g" -e "s|@CPUS@|$(nproc)|g" -e "s|@USER@|$(id -un)|g" samples/slurm/slurm.conf > "$work/slurm.conf"
export SLURM_CONF=$work/slurm.conf
slurmctld -f "$work/slurm.conf" && slurmd -f "$work/slurm.conf" -N "$host" || left_out "Slurm's daemons do not start: $(tail -1 "$work/slurmctld.log" "$work/slurmd.log" 2>/dev/null)"
for _ in $(seq 30); do sinfo -h -o %T 2>/dev/null | grep -q idle && break; sleep 1; done
sinfo -h -o %T | grep -q idle || left_out "the node does not come up: $(tail -3 "$work/slurmctld.log")"

articles=$(realpath "$articles")
job=$(sbatch --parsable --array="1-$parts" --output="$work/task-%a.log" --chdir="$PWD" --export="ALL,INPUT=$articles,OUTPUT=$work/out" samples/slurm/array.sbatch) || left_out "Slurm takes no job"
echo "job $job: $parts parts of $(basename "$articles")"

# The first part is killed while it runs, its shell too, as by a node that dies, and requeued.
killed=no
for _ in $(seq 100); do
  pid=$(pgrep -f -- "--shard 1/$parts" | head -1)
  if [ -n "$pid" ]; then
    kill -9 "$pid" && killed=yes
    scontrol requeue "${job}_1" >/dev/null 2>&1 && echo "part 1 killed with -9 and requeued"
    break
  fi
  sleep 0.1
done
[ "$killed" = yes ] || echo "part 1 was done before it could be killed"
for _ in $(seq 240); do [ -z "$(squeue -h -j "$job" 2>/dev/null)" ] && break; sleep 1; done
squeue -h -j "$job" 2>/dev/null | grep . && { cat "$work"/task-*.log; left_out "the job does not end in time"; }

$TAYHO merge "$work"/out/part-*.ndjson -o "$work/merged.ndjson" || { cat "$work"/task-*.log; exit 1; }
(cd "$(dirname "$articles")" && $TAYHO extract "$(basename "$articles")" --input-format ndjson -o "$work/single.ndjson" --quiet)
[ $? -le 1 ] || exit 1
cmp "$work/single.ndjson" "$work/merged.ndjson" || exit 1
echo "the merged parts are the single run, byte for byte: $(wc -l < "$work/merged.ndjson") documents, sha256 $(sha256sum < "$work/merged.ndjson" | cut -c1-16)"
