# Sourced by the scripts beside it: finds Java, Maven and Node, builds what is missing, finds the data folder.
# shellcheck shell=bash

repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
app="$repo/deploy/standalone/target/app"

refuse() { # zh en
  printf '无法继续：%s | Cannot go on: %s\n' "$1" "$2" >&2
  exit 1
}

find_java() {
  java=java
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java="$JAVA_HOME/bin/java"
  fi
  local version
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1) || true
  if [ -z "$version" ]; then
    refuse "找不到 Java，请安装 JDK 17（Debian：apt-get install openjdk-17-jdk-headless）。" \
      "Java is missing; install JDK 17 (Debian: apt-get install openjdk-17-jdk-headless)."
  fi
  if [ "$version" -lt 17 ]; then
    refuse "Java 版本是 $version，需要 17 或更新。请安装 JDK 17 或设置 JAVA_HOME。" \
      "Java is version $version, 17 or newer is needed; install JDK 17 or set JAVA_HOME."
  fi
}

find_build_tools() {
  command -v javac >/dev/null 2>&1 || [ -x "${JAVA_HOME:-/nowhere}/bin/javac" ] ||
    refuse "只有 Java 运行环境，没有编译器，请安装 JDK 17（Debian：apt-get install openjdk-17-jdk-headless）。" \
      "there is a Java runtime but no compiler; install JDK 17 (Debian: apt-get install openjdk-17-jdk-headless)."
  local version
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1) || true
  if [ -z "$version" ]; then
    refuse "找不到 Maven，请安装 3.8 或更新（Debian：apt-get install maven）。" \
      "Maven is missing; install 3.8 or newer (Debian: apt-get install maven)."
  fi
  # shellcheck disable=SC2086
  set -- $version
  if [ "$1" -lt 3 ] || { [ "$1" -eq 3 ] && [ "$2" -lt 8 ]; }; then
    refuse "Maven 版本是 $1.$2，需要 3.8 或更新。" "Maven is version $1.$2, 3.8 or newer is needed."
  fi
  version=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\)\.\([0-9]*\).*/\1 \2/p') || true
  if [ -z "$version" ] || ! command -v npm >/dev/null 2>&1; then
    refuse "找不到 Node.js（含 npm），请安装 20.19 或更新。" "Node.js with npm is missing; install 20.19 or newer."
  fi
  # shellcheck disable=SC2086
  set -- $version
  if [ "$1" -lt 20 ] || { [ "$1" -eq 20 ] && [ "$2" -lt 19 ]; }; then
    refuse "Node.js 版本是 $1.$2，需要 20.19 或更新。" "Node.js is version $1.$2, 20.19 or newer is needed."
  fi
}

is_built() {
  [ -f "$app/built" ] || return 1
  local newer
  newer=$(find "$repo/pom.xml" "$repo"/core "$repo"/ingest "$repo"/dashboard-api \
    "$repo"/deploy/simulator "$repo"/deploy/standalone \
    \( -name target -o -name node_modules -o -path '*/src/test' \) -prune \
    -o -type f -newer "$app/built" -print -quit)
  [ -z "$newer" ]
}

build() {
  find_build_tools
  printf '正在编译，第一次需要几分钟 | building, the first time takes some minutes …\n' >&2
  rm -rf "$app"
  if ! (cd "$repo" && mvn -q -B -Dquick -DskipTests -pl deploy/standalone -am package >&2); then
    refuse "编译没有成功，原因见上面几行。" "the build failed, the lines above say why."
  fi
  touch "$app/built"
}

# The classes as the JVM laid them out in memory: written when a platform of this build stops for the first time, mapped
# at every start after that. The writer's process id ends the name until it is done, so nobody maps half a file.
class_archive_options() {
  local archive="$app/classes.jsa" made
  for made in "$archive".*; do
    if [ -f "$made" ] && ! kill -0 "${made##*.}" 2>/dev/null; then
      mv -f "$made" "$archive"
    fi
  done
  if [ -f "$archive" ]; then
    printf '%s' "-XX:SharedArchiveFile=$archive -XX:+VerifySharedSpaces -Xlog:cds=off"
  else
    printf '%s' "-XX:ArchiveClassesAtExit=$archive.$$ -Xlog:cds=off"
  fi
}

class_path() {
  printf '%s' "$app/scenic-watch.jar:$app/lib/*"
}

# Takes --home out of the arguments; sets home (absolute) and rest.
find_home() {
  home=${SCENICWATCH_HOME:-$repo/var}
  rest=()
  while [ $# -gt 0 ]; do
    case $1 in
      --home) [ $# -gt 1 ] || refuse "--home 后面缺少目录。" "--home needs a folder after it."
        home=$2
        shift ;;
      --home=*) home=${1#--home=} ;;
      *) rest+=("$1") ;;
    esac
    shift
  done
  case $home in /*) ;; *) home="$PWD/$home" ;; esac
}

# Exports how to reach the database: as the environment says, else that of the running platform of $home.
find_database() {
  [ -z "${SCENICWATCH_DB_URL:-}" ] || return 0
  local running="$home/run/standalone.properties"
  if [ ! -r "$running" ]; then
    refuse "$home 的平台没有在运行（或属于另一个用户）。请先启动 deploy/run.sh，或用 --home 指明数据目录。" \
      "the platform of $home is not running (or belongs to another user); start deploy/run.sh or name its folder with --home."
  fi
  setting() { sed -n "s/^scenicwatch\.db\.$1=//p" "$running"; }
  SCENICWATCH_DB_URL=$(setting url)
  SCENICWATCH_DB_USER=$(setting user)
  SCENICWATCH_DB_PASSWORD=$(setting password)
  export SCENICWATCH_DB_URL SCENICWATCH_DB_USER SCENICWATCH_DB_PASSWORD
}
