#!/usr/bin/env bash
# The credentials for an outside broker: export-credentials.sh <format> [--home <folder>] > <file>. Formats:
# mosquitto-dynamic-security, mosquitto-passwords, mosquitto-acl, hivemq. With SCENICWATCH_MQTT_USER and
# SCENICWATCH_MQTT_PASSWORD the platform's own user is in it too. Holds salted hashes, no secrets.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

find_java
is_built || build
find_home "$@"
find_database
exec "$java" -Xmx256m -cp "$(class_path)" org.scenicwatch.core.identity.export.ExportCommand ${rest[@]+"${rest[@]}"}
