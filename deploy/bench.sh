#!/usr/bin/env bash
# bench.sh <scenario>: measures one thing, prints it as JSON and writes it to deploy/bench/results/; fails on a missed bar.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

find_java
is_built || build
bench="$repo/deploy/bench/target/classes"
if [ ! -d "$bench" ] || [ -n "$(find "$repo/deploy/bench/src" "$repo/deploy/bench/pom.xml" -newer "$bench" -print -quit)" ]; then
  find_build_tools
  (cd "$repo" && mvn -q -B -Dquick -DskipTests -pl deploy/bench -am package >&2)
  touch "$app/built" "$bench"
fi
# shellcheck disable=SC2086
exec "$java" -Xmx256m ${SCENICWATCH_BENCH_OPTS:-} -cp "$bench:$(class_path)" org.scenicwatch.bench.Bench "$repo" "$@"
