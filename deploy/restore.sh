#!/usr/bin/env bash
# restore.sh <backup> [--key <file>] [--home <folder>]: puts a backup into an empty home; then start deploy/run.sh there.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

find_home "$@"
if [ ${#rest[@]} -lt 1 ]; then
  printf '用法 Use: deploy/restore.sh <备份 backup> [--key <密钥 key>] [--home <数据目录 data folder>]\n' >&2
  exit 2
fi
umask 077

if [ -f "${rest[0]}/database.dump" ]; then
  [ -n "${SCENICWATCH_DB_URL:-}" ] ||
    refuse "这是外部数据库的备份，请设置 SCENICWATCH_DB_URL 指向一个空库。" \
      "this is a backup of an outside database; name an empty one in SCENICWATCH_DB_URL."
  command -v pg_restore >/dev/null 2>&1 || refuse "缺少 pg_restore。" "pg_restore is missing."
  key="${rest[0]%/}.vault.key"
  if [ "${rest[1]:-}" = --key ]; then key=${rest[2]:-}; fi
  [ -r "$key" ] || refuse "缺少密钥文件 $key，请用 --key 指明。" "the key file $key is missing; name it with --key."
  [ ! -e "$home/vault" ] && [ ! -e "$home/keys/vault.key" ] ||
    refuse "$home 里已有数据，不会覆盖。" "$home holds data already and is not overwritten."
  PGPASSWORD=${SCENICWATCH_DB_PASSWORD:-} pg_restore --exit-on-error --no-owner \
    --username="${SCENICWATCH_DB_USER:-scenicwatch}" --dbname="${SCENICWATCH_DB_URL#jdbc:}" "${rest[0]}/database.dump"
  mkdir -p "$home/keys"
  [ ! -d "${rest[0]}/vault" ] || cp -a "${rest[0]}/vault" "$home/vault"
  cp "$key" "$home/keys/vault.key"
  printf '恢复完成 Restored into %s\n' "$home"
  exit 0
fi

find_java
is_built || build
exec "$java" -Xmx256m -cp "$(class_path)" org.scenicwatch.standalone.backup.BackupCommand \
  restore "${rest[@]}" --home "$home"
