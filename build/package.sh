#!/usr/bin/env bash
# Packs Dateline to be handed on: as a .NET tool, and as one file that needs nothing installed.
#   build/package.sh [--check] [tool] [RUNTIME…]      without names: tool linux-x64
#   build/package.sh [--check] all                     the tool, and every runtime whose pack can be restored here
# The packages are put into artifacts/package. --check installs the tool from there into an empty folder and briefs the samples with what was packed, from an empty folder too.
set -eu
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
out="$root/artifacts/package"
project="$root/src/Dateline.Host/Dateline.Host.csproj"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

check=no
kinds=()
for argument in "$@"; do
    case "$argument" in
        --check) check=yes ;;
        -*) echo "package: unknown option '$argument'" >&2; exit 2 ;;
        *) kinds+=("$argument") ;;
    esac
done
[ ${#kinds[@]} -gt 0 ] || kinds=(tool linux-x64)
every=no
if [ "${kinds[*]}" = all ]; then
    every=yes
    kinds=(tool linux-x64 linux-arm64 linux-musl-x64 win-x64 win-arm64 osx-x64 osx-arm64)
fi
mkdir -p "$out"

# Runs the program given, from an empty folder, over the samples, and looks for what a reader is told of them: in the terminal, from a record, and on pages.
brief() {
    local empty server address file
    empty=$(mktemp -d)
    (cd "$empty" && "$@" brief "$root/samples/bay-of-piran" | grep -q "Mojca Dreniškar") || { echo "package: what was packed does not brief the samples" >&2; exit 1; }
    (cd "$empty" && "$@" read "$root/samples/bay-of-piran" >/dev/null && "$@" verify >/dev/null) || { echo "package: what was packed keeps no record" >&2; exit 1; }
    if command -v curl >/dev/null 2>&1; then
        (cd "$empty" && exec "$@" serve --urls http://127.0.0.1:0 >address 2>/dev/null) &
        server=$!
        for _ in $(seq 100); do
            address=$(grep -o 'http://[0-9.:]*' "$empty/address" | head -n 1)
            [ -z "$address" ] || break
            sleep 0.2
        done
        curl -fsS "$address/" >"$empty/page" && grep -q "Dreniškar" "$empty/page" && grep -oE '/assets/[^"]*' "$empty/page" | sort -u >"$empty/files" && [ -s "$empty/files" ] || { kill "$server"; echo "package: what was packed serves no pages" >&2; exit 1; }
        while read -r file; do
            curl -fsS -o /dev/null "$address$file" || { kill "$server"; echo "package: what was packed does not serve $file" >&2; exit 1; }
        done <"$empty/files"
        kill "$server"
        wait "$server" || true
    fi
    rm -rf "$empty"
}

restore() {
    dotnet restore "$project" -p:RuntimeIdentifier="$1" -p:PackageKind=file -p:SelfContained=true -p:PublishReadyToRun=true -v quiet --nologo >/dev/null 2>&1
}

for kind in "${kinds[@]}"; do
    if [ "$kind" = tool ]; then
        rm -f "$out"/Dateline.*.nupkg
        dotnet pack "$project" -c Release -o "$out" -p:PackageKind=tool -v quiet --nologo -nodeReuse:false
        if [ "$check" = yes ]; then
            installed=$(mktemp -d)
            # An empty configuration: nothing but the folder is looked at.
            printf '<configuration><packageSources><clear /><add key="folder" value="%s" /></packageSources></configuration>\n' "$out" >"$installed/nuget.config"
            dotnet tool install Dateline.Cli --tool-path "$installed/bin" --configfile "$installed/nuget.config" --verbosity quiet >/dev/null
            brief "$installed/bin/dateline"
            rm -rf "$installed"
        fi
    else
        # A package source that fetches from another one may have a pack only the second time it is asked.
        if ! restore "$kind" && ! restore "$kind"; then
            echo "package: $kind is left out: its runtime pack cannot be restored here" >&2
            [ "$every" = yes ] && continue
            exit 1
        fi
        rm -rf "${out:?}/$kind"
        dotnet publish "$project" -c Release -r "$kind" --self-contained true -o "$out/$kind" -v quiet --nologo -nodeReuse:false \
            -p:PackageKind=file -p:PublishSingleFile=true -p:IncludeNativeLibrariesForSelfExtract=true -p:PublishReadyToRun=true -p:DebugType=none
        for program in "$out/$kind"/Dateline.Host*; do
            mv "$program" "$out/$kind/dateline${program#"$out/$kind/Dateline.Host"}"
        done
        rm -f "$out/$kind"/*.xml "$out/$kind"/*.json
        if [ "$check" = yes ] && [ "$kind" = linux-x64 ]; then
            brief "$out/$kind/dateline"
        fi
    fi
    echo "packed $kind" >&2
done
ls -l "$out" "$out"/*/ 2>/dev/null | awk 'NF > 8 && $5 > 100000 { printf "%s %.0f MB\n", $9, $5 / 1048576 }'
