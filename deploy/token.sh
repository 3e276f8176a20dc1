#!/usr/bin/env bash
# API tokens: token.sh <name> <role>  |  --list  |  --revoke <id>   [--home <folder>]. Prints a new token once.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

find_java
is_built || build
find_home "$@"

if [ -z "${SCENICWATCH_DB_URL:-}" ]; then
  running="$home/run/standalone.properties"
  if [ ! -r "$running" ]; then
    refuse "$home 的平台没有在运行（或属于另一个用户）。请先启动 deploy/run.sh，或用 --home 指明数据目录。" \
      "the platform of $home is not running (or belongs to another user); start deploy/run.sh or name its folder with --home."
  fi
  setting() { sed -n "s/^scenicwatch\.db\.$1=//p" "$running"; }
  SCENICWATCH_DB_URL=$(setting url)
  SCENICWATCH_DB_USER=$(setting user)
  SCENICWATCH_DB_PASSWORD=$(setting password)
  export SCENICWATCH_DB_URL SCENICWATCH_DB_USER SCENICWATCH_DB_PASSWORD
fi
exec "$java" -Xmx128m -cp "$(class_path)" org.scenicwatch.core.identity.TokenCommand ${rest[@]+"${rest[@]}"}
