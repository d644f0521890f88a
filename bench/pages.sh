#!/bin/sh
# Whole extraction of a folder of web pages on one core, and Mozilla Readability (with linkedom) on the same pages, with the ratio. Usage: bench/pages.sh FOLDER
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program="$here/../artifacts/bench"
dotnet publish "$here/Dateline.Bench" -c Release -o "$program" -v q --nologo -nodeReuse:false >/dev/null
ours=$(DOTNET_TieredCompilation=0 DOTNET_ReadyToRun=0 taskset -c 0 dotnet "$program/Dateline.Bench.dll" pages "$1")
echo "$ours"
[ -d "$here/peers/node_modules/linkedom" ] || (cd "$here/peers" && npm install --silent --no-package-lock)
theirs=$(taskset -c 0 node "$here/peers/readability.js" "$1")
echo "Readability: $theirs"
echo "$ours $theirs" | sed 's/,\([0-9][0-9][0-9]\) pages/\1 pages/; s/.*: \([0-9]*\) pages\/s.*"pagesPerSecond":\([0-9.]*\).*/\1 \2/' |
  awk '{ printf "%.1f times Readability (%d against %.1f pages/s)\n", $1 / $2, $1, $2 }'
