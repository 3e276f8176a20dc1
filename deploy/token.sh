#!/usr/bin/env bash
# API tokens: token.sh <name> <role>  |  --list  |  --revoke <id>   [--home <folder>]. Prints a new token once.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

find_java
is_built || build
find_home "$@"
find_database
exec "$java" -Xmx128m -cp "$(class_path)" org.scenicwatch.core.identity.TokenCommand ${rest[@]+"${rest[@]}"}
