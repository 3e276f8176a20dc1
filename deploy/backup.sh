#!/usr/bin/env bash
# backup.sh <folder> [--home <folder>]: one consistent copy while the platform runs; the vault's key in a file of its own.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/tools.sh"

find_home "$@"
if [ ${#rest[@]} -ne 1 ]; then
  printf '用法 Use: deploy/backup.sh <目录 folder> [--home <数据目录 data folder>]\n' >&2
  exit 2
fi
mkdir -p "${rest[0]}"
umask 077

if [ -n "${SCENICWATCH_DB_URL:-}" ]; then
  command -v pg_dump >/dev/null 2>&1 ||
    refuse "外部数据库的备份需要 pg_dump（版本不低于数据库）。" \
      "backing up an outside database needs pg_dump, not older than the database."
  name="scenicwatch-$(date -u +%Y%m%dT%H%M%SZ)"
  half="${rest[0]}/$name.part"
  mkdir -p "$half"
  PGPASSWORD=${SCENICWATCH_DB_PASSWORD:-} pg_dump --format=custom --username="${SCENICWATCH_DB_USER:-scenicwatch}" \
    --file="$half/database.dump" "${SCENICWATCH_DB_URL#jdbc:}"
  [ ! -d "$home/vault" ] || cp -a "$home/vault" "$half/vault"
  [ ! -f "$home/keys/vault.key" ] || cp "$home/keys/vault.key" "${rest[0]}/$name.vault.key"
  printf 'format=1\nkind=dump\n' >"$half/manifest.properties"
  mv "$half" "${rest[0]}/$name"
  printf '备份完成 Backup made: %s\n密钥（请另存别处）Key, to be kept elsewhere: %s\n' \
    "${rest[0]}/$name" "${rest[0]}/$name.vault.key"
  exit 0
fi

find_java
is_built || build
exec "$java" -Xmx256m -cp "$(class_path)" org.scenicwatch.standalone.backup.BackupCommand \
  backup "${rest[0]}" --home "$home"
