#!/bin/sh
# Speed of the language engine and of wink-nlp on the same text, and the ratio. Usage: bench/run.sh TEXTFILE…
set -eu
here=$(cd "$(dirname "$0")" && pwd)
dotnet build "$here/Dateline.Bench" -c Release -v q --nologo >/dev/null
ours=$(dotnet "$here/../artifacts/bin/Dateline.Bench/release/Dateline.Bench.dll" "$@")
echo "$ours"
[ -d "$here/peers/node_modules" ] || (cd "$here/peers" && npm install --silent --no-package-lock)
theirs=$(node "$here/peers/wink.js" "$@")
echo "$theirs"
rate=$(echo "$theirs" | sed 's/.*"tokensPerSecond":\([0-9]*\).*/\1/')
echo "$ours" | sed -n 's/^\(Sentences\|Tags\|Trees\) .* tokens: \([0-9,]*\) tokens.*/\1 \2/p' | tr -d , |
  while read -r depth speed; do awk -v d="$depth" -v a="$speed" -v b="$rate" 'BEGIN { printf "%s: %.2f times wink-nlp (%d against %d tokens/s)\n", d, a / b, a, b }'; done
