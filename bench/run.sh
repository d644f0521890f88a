#!/bin/sh
# Speed, load and memory of the language engine, each stage's share, and wink-nlp on the same text, with the ratio. Usage: bench/run.sh TEXTFILE…
set -eu
here=$(cd "$(dirname "$0")" && pwd)
# Load and memory are measured as ./dateline is built, compiled ahead; speed with all code compiled for this machine, as it is after a second of work.
program="$here/../artifacts/bench"
machine=$(dotnet --info | awk '$1 == "RID:" { print $2; exit }')
publish() { dotnet publish "$here/Dateline.Bench" -c Release -o "$program" -v q --nologo -nodeReuse:false "$@" >/dev/null; }
publish -r "$machine" --self-contained false -p:PublishReadyToRun=true || publish
bench() { DOTNET_TieredCompilation=0 DOTNET_ReadyToRun=0 dotnet "$program/Dateline.Bench.dll" "$@"; }
ours=$(bench speed "$@")
echo "$ours"
for round in 1 2 3; do dotnet "$program/Dateline.Bench.dll" load; done
dotnet "$program/Dateline.Bench.dll" memory "$@"
bench stages "$@"
bench odd
[ -d "$here/peers/node_modules" ] || (cd "$here/peers" && npm install --silent --no-package-lock)
theirs=$(node "$here/peers/wink.js" "$@")
echo "$theirs"
rate=$(echo "$theirs" | sed 's/.*"tokensPerSecond":\([0-9]*\).*/\1/')
echo "$ours" | sed -n 's/^\(Sentences\|Tags\|Trees\) .* tokens: \([0-9,]*\) tokens.*/\1 \2/p' | tr -d , |
  while read -r depth speed; do awk -v d="$depth" -v a="$speed" -v b="$rate" 'BEGIN { printf "%s: %.2f times wink-nlp (%d against %d tokens/s)\n", d, a / b, a, b }'; done
