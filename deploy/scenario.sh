#!/usr/bin/env bash
# Lets something happen in the running demo village: scenario.sh <name> [place] [--home <folder>]
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

find_home "$@"
[ ${#rest[@]} -ge 1 ] && [ ${#rest[@]} -le 2 ] ||
  refuse "用法：deploy/scenario.sh kitchen-fire|main-burst|power-cut|low-battery [地点]" \
    "usage: deploy/scenario.sh kitchen-fire|main-burst|power-cut|low-battery [place]"

box="$home/demo/scenarios"
[ -d "$box" ] && [ -w "$box" ] ||
  refuse "$home 没有正在运行的示范村寨。请先启动 deploy/run.sh，或用 --home 指明数据目录。" \
    "no demo village is running in $home; start deploy/run.sh or name its folder with --home."

request=$(mktemp "$box/XXXXXXXX.part")
name=${request%.part}
printf '%s\n' "${rest[*]}" >"$request"
mv "$request" "$name.request"
for _ in $(seq 1 50); do
  if [ -f "$name.answer" ]; then
    read -r verdict said <"$name.answer"
    rm -f "$name.answer"
    [ "$verdict" = ok ] || { printf '%s\n' "$said" >&2; exit 1; }
    printf '%s\n' "$said"
    exit 0
  fi
  sleep 0.2
done
rm -f "$name.request"
refuse "示范村寨没有回答。" "the demo village did not answer."
