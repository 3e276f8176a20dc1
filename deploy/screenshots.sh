#!/usr/bin/env bash
# Takes the README's pictures anew, from the browser test that looks at the demo village.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

find_java
find_build_tools
export SCENICWATCH_CHROMIUM=${SCENICWATCH_CHROMIUM:-$(command -v chromium)}
export SCENICWATCH_CHROMEDRIVER=${SCENICWATCH_CHROMEDRIVER:-$(command -v chromedriver)}
cd "$repo"
exec mvn -q -B -Dquick -pl deploy/standalone -am verify -Dit.test=BrowserIT -Dtest=None \
  -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
  -Dscenicwatch.screenshots="$repo/docs/images"
