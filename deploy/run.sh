#!/usr/bin/env bash
# Builds what is missing and starts the whole platform in one process; --help lists the settings, Ctrl-C stops all of it.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

find_java
is_built || build

export SCENICWATCH_HOME=${SCENICWATCH_HOME:-$repo/var}
# shellcheck disable=SC2046,SC2086
exec "$java" -Xms256m -Xmx1g -XX:+ExitOnOutOfMemoryError $(class_archive_options) ${SCENICWATCH_JAVA_OPTS:-} \
  -cp "$(class_path)" org.scenicwatch.standalone.ScenicWatch "$@"
