#!/usr/bin/env bash
# Runs every check and every test there is, the browser tests included, and fails on any failure. Reads no input.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"
exec </dev/null

find_java
find_build_tools
started=$SECONDS

# What the tests need beyond Java, Maven and Node: a browser with Chinese letters, an outside broker, an older PostgreSQL.
missing=()
have() { command -v "$1" >/dev/null 2>&1; }
have chromium || missing+=(chromium)
have chromedriver || missing+=(chromium-driver)
[ -n "$(find /usr/share/fonts /usr/local/share/fonts ~/.fonts -iname '*CJK*' -print -quit 2>/dev/null)" ] ||
  missing+=(fonts-noto-cjk)
have mosquitto || [ -x /usr/sbin/mosquitto ] || missing+=(mosquitto)
have mosquitto_pub || missing+=(mosquitto-clients)
[ -n "${SCENICWATCH_PG15_BIN:-}" ] || [ -x /usr/lib/postgresql/15/bin/postgres ] || missing+=(postgresql-15)

install_missing() {
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    have sudo && sudo -n true 2>/dev/null || return 1
    root=(sudo -n)
  fi
  have apt-get || return 1
  printf 'apt-get install %s\n' "${missing[*]}"
  # The packages bring services (a PostgreSQL cluster, a broker on 1883) that must not start on this machine.
  local guarded=no
  if [ ! -e /usr/sbin/policy-rc.d ]; then
    printf '#!/bin/sh\nexit 101\n' | ${root[@]+"${root[@]}"} tee /usr/sbin/policy-rc.d >/dev/null
    ${root[@]+"${root[@]}"} chmod 755 /usr/sbin/policy-rc.d
    guarded=yes
  fi
  if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    ${root[@]+"${root[@]}"} mkdir -p /etc/postgresql-common
    printf 'create_main_cluster = false\n' |
      ${root[@]+"${root[@]}"} tee /etc/postgresql-common/createcluster.conf >/dev/null
  fi
  local done=0
  {
    ${root[@]+"${root[@]}"} apt-get update -qq &&
      ${root[@]+"${root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        -o Dpkg::Options::=--force-confold "${missing[@]}"
  } || done=1
  [ "$guarded" = no ] || ${root[@]+"${root[@]}"} rm -f /usr/sbin/policy-rc.d
  return $done
}

if [ ${#missing[@]} -gt 0 ] && ! install_missing; then
  refuse "测试还需要这些软件包，请先安装：apt-get install ${missing[*]}" \
    "the tests need these packages, install them first: apt-get install ${missing[*]}"
fi
export SCENICWATCH_PG15_BIN=${SCENICWATCH_PG15_BIN:-/usr/lib/postgresql/15/bin}
export SCENICWATCH_CHROMIUM=${SCENICWATCH_CHROMIUM:-$(command -v chromium)}
export SCENICWATCH_CHROMEDRIVER=${SCENICWATCH_CHROMEDRIVER:-$(command -v chromedriver)}

# Reports of an earlier run would be counted again.
find "$repo" -path '*/node_modules' -prune -o -type d \( -name surefire-reports -o -name failsafe-reports \) \
  -exec rm -rf {} + 2>/dev/null || true

result=0
(cd "$repo" && mvn -B -ntp verify) || result=$?

totals=$(find "$repo" -path '*/node_modules' -prune -o -name 'TEST-*.xml' -print0 |
  xargs -0 -r sed -n 's/.*<testsuite [^>]*tests="\([0-9]*\)" errors="\([0-9]*\)" skipped="\([0-9]*\)" failures="\([0-9]*\)".*/\1 \2 \3 \4/p' |
  awk '{t+=$1; e+=$2; s+=$3; f+=$4} END {printf "tests=%d errors=%d failures=%d skipped=%d", t, e, f, s}')
if [ "$result" -eq 0 ]; then verdict="通过 PASSED"; else verdict="未通过 FAILED"; fi
printf '\n%s  %s seconds=%d\n' "$verdict" "$totals" $((SECONDS - started))
exit "$result"
