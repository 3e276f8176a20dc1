#!/usr/bin/env bash
# Looks at the platform's health page from outside and calls the duty phone when it is silent. Needs bash, curl, coreutils.
set -euo pipefail
umask 077
export LC_ALL=C

usage() {
  cat <<'TEXT'
平台看门狗 | watchdog of the platform

  deploy/watchdog.sh [选项 options]           一直看守 | watches until it is stopped
  deploy/watchdog.sh --once [选项 options]    看一次就结束，供 cron 用 | looks once, for cron
  deploy/watchdog.sh --pause <分钟 minutes>   计划停机期间不呼叫 | no call during a planned stop
  deploy/watchdog.sh --resume                 结束暂停 | ends the pause
  deploy/watchdog.sh --test-call              试呼一次 | makes one call as a test
  deploy/watchdog.sh --status                 现在的状态 | how things stand

选项 option            环境变量 environment                  默认 default
--url <url>            SCENICWATCH_WATCHDOG_URL              http://127.0.0.1:8080/actuator/health
--state <folder>       SCENICWATCH_WATCHDOG_STATE            ~/.scenicwatch-watchdog
--silence <s>          SCENICWATCH_WATCHDOG_SILENCE          60    静默多久后呼叫 | how long a silence is called
--interval <s>         SCENICWATCH_WATCHDOG_INTERVAL         5     每隔多久看一次 | how often it looks
--repeat <s>           SCENICWATCH_WATCHDOG_REPEAT           300   未恢复时多久再呼 | how often the call is repeated
--retry <s>            SCENICWATCH_WATCHDOG_RETRY            15    呼叫失败后多久再试 | after a call that failed
--command <command>    SCENICWATCH_WATCHDOG_COMMAND                呼叫用的命令 | the command that calls
--webhook <url>        SCENICWATCH_WATCHDOG_WEBHOOK                呼叫用的网址 | the address that is called
--secret-file <file>   SCENICWATCH_WATCHDOG_SECRET (密钥本身 the secret)   签名密钥 | signs the webhook's body
--phone-file <file>    SCENICWATCH_WATCHDOG_PHONE (号码本身 the number)    值班电话 | the duty phone
--ca <file>            SCENICWATCH_WATCHDOG_CA                     健康页的根证书 | authority of the health page
--language zh|en       SCENICWATCH_WATCHDOG_LANGUAGE         zh    呼叫内容的语言 | language of the call

命令得到 | the command gets: WATCHDOG_KIND (call, again, well, test), WATCHDOG_TEXT, WATCHDOG_PHONE.
网址得到 JSON，签名在 X-ScenicWatch-Signature | the webhook gets JSON, signed: docs/operations.md
TEXT
}

refuse() { # zh en
  printf '无法继续：%s | Cannot go on: %s\n' "$1" "$2" >&2
  exit 1
}

url=${SCENICWATCH_WATCHDOG_URL:-http://127.0.0.1:8080/actuator/health}
state=${SCENICWATCH_WATCHDOG_STATE:-${HOME:-/tmp}/.scenicwatch-watchdog}
silence=${SCENICWATCH_WATCHDOG_SILENCE:-60}
interval=${SCENICWATCH_WATCHDOG_INTERVAL:-5}
repeat=${SCENICWATCH_WATCHDOG_REPEAT:-300}
retry=${SCENICWATCH_WATCHDOG_RETRY:-15}
command=${SCENICWATCH_WATCHDOG_COMMAND:-}
webhook=${SCENICWATCH_WATCHDOG_WEBHOOK:-}
secret=${SCENICWATCH_WATCHDOG_SECRET:-}
phone=${SCENICWATCH_WATCHDOG_PHONE:-}
ca=${SCENICWATCH_WATCHDOG_CA:-}
language=${SCENICWATCH_WATCHDOG_LANGUAGE:-zh}
mode=watch
pause_minutes=
# The programs that this one starts have no use for them.
unset SCENICWATCH_WATCHDOG_SECRET SCENICWATCH_WATCHDOG_PHONE SCENICWATCH_WATCHDOG_WEBHOOK

first_line() { # option file
  [ -r "$2" ] || refuse "$1 指明的文件不能读：$2" "the file of $1 cannot be read: $2"
  local line=
  IFS= read -r line <"$2" || true
  printf '%s' "$line"
}

while [ $# -gt 0 ]; do
  option=$1
  case $option in
    --*=*) value=${option#*=} option=${option%%=*} shifts=1 ;;
    *) value=${2:-} shifts=2 ;;
  esac
  case $option in
    --help | -h) usage; exit 0 ;;
    --once) mode=once shifts=1 ;;
    --resume) mode=resume shifts=1 ;;
    --test-call) mode=test shifts=1 ;;
    --status) mode=status shifts=1 ;;
    --url | --state | --silence | --interval | --repeat | --retry | --command | --webhook | --secret-file | --phone-file | \
      --ca | --language | --pause)
      [ -n "$value" ] || refuse "$option 后面缺少值。" "$option needs a value after it."
      case $option in
        --url) url=$value ;;
        --state) state=$value ;;
        --silence) silence=$value ;;
        --interval) interval=$value ;;
        --repeat) repeat=$value ;;
        --retry) retry=$value ;;
        --command) command=$value ;;
        --webhook) webhook=$value ;;
        --secret-file) secret=$(first_line --secret-file "$value") || exit 1 ;;
        --phone-file) phone=$(first_line --phone-file "$value") || exit 1 ;;
        --ca) ca=$value ;;
        --language) language=$value ;;
        --pause) mode=pause pause_minutes=$value ;;
      esac ;;
    *) refuse "不认识的选项 $option（--help 有说明）。" "unknown option $option (see --help)." ;;
  esac
  shift "$shifts"
done

number() { # option value least most
  if ! [[ $2 =~ ^[0-9]{1,6}$ ]] || [ "$2" -lt "$3" ] || [ "$2" -gt "$4" ]; then
    refuse "$1 须为 $3 到 $4 的整数，不是 \"$2\"。" "$1 must be a whole number from $3 to $4, not \"$2\"."
  fi
}
number --silence "$silence" 1 3600
number --interval "$interval" 1 300
number --repeat "$repeat" 1 86400
number --retry "$retry" 1 3600
case $language in zh | en) ;; *) refuse "--language 须为 zh 或 en。" "--language must be zh or en." ;; esac
[[ $url =~ ^https?://[^[:space:]\"\\]+$ ]] || refuse "--url 须以 http:// 或 https:// 开头。" "--url must begin with http:// or https://."
[[ -z $webhook || $webhook =~ ^https?://[^[:space:]\"\\]+$ ]] ||
  refuse "--webhook 须以 http:// 或 https:// 开头。" "--webhook must begin with http:// or https://."
[[ -z $ca || ( -r $ca && $ca != *\"* && $ca != *\\* ) ]] || refuse "--ca 指明的文件不能读：$ca" "the file of --ca cannot be read: $ca"
command -v curl >/dev/null 2>&1 || refuse "找不到 curl，请安装。" "curl is missing, install it."
mkdir -p "$state" 2>/dev/null && [ -w "$state" ] || refuse "$state 不能写，请用 --state 指明目录。" "$state cannot be written; name a folder with --state."

now() { date +%s; }
iso() { date -u -d "@$1" +%Y-%m-%dT%H:%M:%SZ 2>/dev/null || date -u -r "$1" +%Y-%m-%dT%H:%M:%SZ; }

note() { # key=value …: one line per change
  local log="$state/watchdog.log"
  if [ -f "$log" ] && [ "$(wc -c <"$log")" -gt 1000000 ]; then mv -f "$log" "$log.1"; fi
  printf '%s %s\n' "$(iso "$(now)")" "$*" >>"$log"
  printf '%s %s\n' "$(iso "$(now)")" "$*"
}

write() { # file, text from stdin; whoever reads finds the old or the new
  cat >"$state/$1.part" && mv -f "$state/$1.part" "$state/$1"
}

# What has to be known after a restart of this program: how the platform is, since when, and when was last called.
is=well since=0 looks=0 called_at=0 tried_at=0 calls=0
recall() {
  local key value
  [ -r "$state/state" ] || return 0
  while IFS='=' read -r key value; do
    case $key in
      is) case $value in well | silent) is=$value ;; esac ;;
      since | looks | called_at | tried_at | calls)
        [[ $value =~ ^[0-9]{1,12}$ ]] && printf -v "$key" '%s' "$value" ;;
    esac
  done <"$state/state"
  return 0
}
remember() {
  printf 'is=%s\nsince=%s\nlooks=%s\ncalled_at=%s\ntried_at=%s\ncalls=%s\n' \
    "$is" "$since" "$looks" "$called_at" "$tried_at" "$calls" | write state
}

# The end of a pause, or 0.
paused_until() {
  local end=0
  if [ -r "$state/pause" ]; then
    IFS= read -r end <"$state/pause" || true
    [[ $end =~ ^[0-9]{1,12}$ ]] || end=0
  fi
  printf '%s' "$end"
}

# Sets reason to nothing when the platform is well, else to why not.
look() {
  local body code
  reason=
  body=$(mktemp "$state/answer.XXXXXX")
  code=$({
    printf 'url = "%s"\n' "$url"
    [ -z "$ca" ] || printf 'cacert = "%s"\n' "$ca"
  } | curl -s -q --config - --max-time 5 --max-filesize 65536 -o "$body" -w '%{http_code}' 2>/dev/null) || code=${code:-000}
  if [ "$code" = 000 ]; then
    reason=no-answer
  elif [ "$code" != 200 ]; then
    reason="http-$code"
  elif ! grep -q '"status":"UP"' "$body"; then
    # Something answers that is not the platform: a proxy's page, for example.
    reason=not-up
  fi
  rm -f "$body"
}

hex_of() { od -An -v -tx1 | tr -d ' \n'; }
bytes_of() { # hex
  local i out=
  for ((i = 0; i < ${#1}; i += 2)); do out+="\\x${1:i:2}"; done
  printf '%b' "$out"
}
sha256() { sha256sum | cut -d ' ' -f 1; }

# HMAC-SHA256 (RFC 2104) of stdin, made of two plain digests: as an argument of a program the key could be read by others.
hmac() {
  local key inner='' outer='' i byte digest
  key=$(printf '%s' "$secret" | hex_of)
  [ ${#key} -le 128 ] || key=$(printf '%s' "$secret" | sha256)
  while [ ${#key} -lt 128 ]; do key+=00; done
  for ((i = 0; i < 128; i += 2)); do
    byte=$((16#${key:i:2}))
    printf -v inner '%s%02x' "$inner" $((byte ^ 0x36))
    printf -v outer '%s%02x' "$outer" $((byte ^ 0x5c))
  done
  digest=$({ bytes_of "$inner"; cat; } | sha256)
  { bytes_of "$outer"; bytes_of "$digest"; } | sha256
}

json() { # text as a JSON string
  local text=$1
  text=${text//\\/\\\\}
  text=${text//\"/\\\"}
  text=${text//[$'\001'-$'\037']/ }
  printf '"%s"' "$text"
}

text_of() { # kind
  local minutes=$((($(now) - since) / 60)) host
  host=${url#*://}
  host=${host%%/*}
  case $1-$language in
    call-zh | again-zh) printf '【平台看门狗】%s 已静默 %s 分钟（%s），第 %s 次呼叫。平台可能收不到火警：请到机房查看，并通知加强人工巡查。' "$host" "$minutes" "$reason" $((calls + 1)) ;;
    call-en | again-en) printf '[Watchdog] %s has been silent for %s minutes (%s), call %s. Fire alarms may not come in: see to the platform and have the village patrolled.' "$host" "$minutes" "$reason" $((calls + 1)) ;;
    well-zh) printf '【平台看门狗】%s 已恢复，共静默 %s 分钟。' "$host" "$minutes" ;;
    well-en) printf '[Watchdog] %s is well again after %s minutes of silence.' "$host" "$minutes" ;;
    test-zh) printf '【平台看门狗】试呼：收到即表示呼叫可用，无需处置。' ;;
    test-en) printf '[Watchdog] Test call: that you read this is the test, nothing is wrong.' ;;
  esac
}

by_command() { # kind text
  printf '%s\n' "$2" | WATCHDOG_KIND=$1 WATCHDOG_TEXT=$2 WATCHDOG_PHONE=$phone \
    timeout 60 sh -c "$command" >/dev/null 2>&1
}

by_webhook() { # kind text
  local body code at number=$calls signature=
  case $1 in call | again) number=$((calls + 1)) ;; esac
  at=$(now)
  body=$(mktemp "$state/call.XXXXXX")
  printf '{"source":"scenicwatch-watchdog","kind":"%s","text":%s,"phone":%s,"health":%s,"since":"%s","at":"%s","call":%s}' \
    "$1" "$(json "$2")" "$(json "$phone")" "$(json "$url")" "$(iso "$since")" "$(iso "$at")" "$number" >"$body"
  [ -z "$secret" ] || signature=$({ printf '%s.' "$at"; cat "$body"; } | hmac)
  # By stdin, so that neither address nor signature show in the list of processes.
  code=$({
    printf 'url = "%s"\n' "$webhook"
    printf 'header = "Content-Type: application/json; charset=utf-8"\n'
    printf 'header = "X-ScenicWatch-Timestamp: %s"\n' "$at"
    [ -z "$signature" ] || printf 'header = "X-ScenicWatch-Signature: sha256=%s"\n' "$signature"
    printf 'data-binary = "@%s"\n' "$body"
  } | curl -s -q --config - --max-time 20 -o /dev/null -w '%{http_code}' 2>/dev/null) || code=000
  rm -f "$body"
  [[ $code =~ ^2[0-9][0-9]$ ]]
}

# Whether anybody was reached.
call() { # kind
  local text reached=1
  text=$(text_of "$1")
  if [ -n "$command" ]; then
    if by_command "$1" "$text"; then reached=0; else note "call=failed by=command kind=$1"; fi
  fi
  if [ -n "$webhook" ]; then
    if by_webhook "$1" "$text"; then reached=0; else note "call=failed by=webhook kind=$1"; fi
  fi
  return "$reached"
}

# Not at once after a call that failed.
may_try() { [ "$tried_at" -le "$called_at" ] || [ $(($1 - tried_at)) -ge "$retry" ]; }

watch_once() {
  local at end kind
  at=$(now)
  recall
  end=$(paused_until)
  look
  printf '%s\n' "$at" | write heartbeat
  if [ -z "$reason" ]; then
    if [ "$is" = silent ]; then
      if [ "$calls" -eq 0 ]; then
        note "platform=well after=$((at - since))s"
      elif ! may_try "$at"; then
        return 0
      elif call well; then
        note "platform=well after=$((at - since))s calls=$calls told=yes"
      else
        # Whoever was called is owed the all-clear.
        tried_at=$at
        remember
        return 0
      fi
    fi
    is=well since=$at looks=0 called_at=0 tried_at=0 calls=0
    remember
    return 0
  fi
  if [ "$is" = well ] || [ "$since" -gt "$at" ]; then
    is=silent since=$at looks=0 called_at=0 tried_at=0 calls=0
    note "platform=silent reason=$reason"
  fi
  looks=$((looks + 1))
  if [ "$end" -gt "$at" ]; then
    # A planned stop: whatever is silent then counts from its end.
    [ "$calls" -gt 0 ] || since=$at looks=0
    remember
    return 0
  fi
  # Two looks at least: a clock that jumps makes no silence.
  if [ "$looks" -ge 2 ] && [ $((at - since)) -ge "$silence" ]; then
    kind=call
    [ "$calls" -eq 0 ] || kind=again
    if { [ "$calls" -eq 0 ] || [ $((at - called_at)) -ge "$repeat" ]; } && may_try "$at"; then
      tried_at=$at
      if call "$kind"; then
        calls=$((calls + 1)) called_at=$(now)
        # Before it is told: whoever is stopped now must not call again.
        remember
        note "platform=silent for=$((at - since))s reason=$reason call=$calls"
      fi
    fi
  fi
  remember
}

# One watchdog per folder. A mark that its process left behind is taken over.
hold() {
  local other=
  if ! (set -o noclobber && printf '%s\n' "$$" >"$state/pid") 2>/dev/null; then
    IFS= read -r other <"$state/pid" || true
    if [[ $other =~ ^[0-9]+$ ]] && [ "$other" != "$$" ] && kill -0 "$other" 2>/dev/null &&
      grep -qs watchdog "/proc/$other/cmdline"; then
      refuse "$state 已有看门狗在运行（进程 $other）。" "a watchdog of $state is running already (process $other)."
    fi
    printf '%s\n' "$$" >"$state/pid"
  fi
  trap 'rm -f "$state/pid"' EXIT
  trap 'kill "${!-}" 2>/dev/null || true; exit 0' INT TERM HUP
}

can_call() {
  [ -n "$command$webhook" ] ||
    refuse "没有说明怎样呼叫：请用 --command 或 --webhook。" "how to call is not said: use --command or --webhook."
  if [ -n "$webhook" ] && [ -z "$secret" ]; then
    refuse "--webhook 需要签名密钥：请用 --secret-file。" "--webhook needs a secret that signs it: use --secret-file."
  fi
}

case $mode in
  watch)
    can_call
    hold
    note "watchdog=started silence=${silence}s interval=${interval}s repeat=${repeat}s"
    while :; do
      watch_once
      sleep "$interval" &
      wait $! || true
    done ;;
  once)
    can_call
    hold
    watch_once ;;
  pause)
    number --pause "$pause_minutes" 1 1440
    end=$(($(now) + pause_minutes * 60))
    printf '%s\n' "$end" | write pause
    note "watchdog=paused until=$(iso "$end")"
    printf '到此时为止不呼叫 | no calls until: %s\n' "$(iso "$end")" ;;
  resume)
    rm -f "$state/pause"
    note "watchdog=resumed" ;;
  test)
    can_call
    since=$(now) reason=test
    if call test; then
      note "watchdog=test-call made=yes"
      printf '试呼成功 | the test call was made\n'
    else
      refuse "试呼失败，请检查命令或网址。" "the test call failed; check the command or the address."
    fi ;;
  status)
    recall
    beat=0
    if [ -r "$state/heartbeat" ]; then IFS= read -r beat <"$state/heartbeat" || true; fi
    [[ $beat =~ ^[0-9]{1,12}$ ]] || beat=0
    end=$(paused_until)
    printf 'platform=%s since=%s calls=%s last_look=%ss_ago paused=%s\n' "$is" "$(iso "$since")" "$calls" \
      $(($(now) - beat)) "$([ "$end" -gt "$(now)" ] && iso "$end" || printf no)"
    # For whoever watches the watchdog: not well when it has not looked for a while.
    [ $(($(now) - beat)) -lt $((interval * 3 + 60)) ] ;;
esac
