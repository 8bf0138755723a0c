#!/usr/bin/env bash
# Compiles the build program once for each content of its sources, then runs it.
set -euo pipefail
export LC_ALL=C DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
cd "$(dirname "${BASH_SOURCE[0]}")"
for sum in b2sum sha256sum 'shasum -a 256'; do ! command -v ${sum%% *} >/dev/null || break; done # the fastest there is

shopt -s nullglob; shopt -s globstar 2>/dev/null || :

# Every file may shape the program or be part of it, whatever its extension; pages for people and pictures of the gallery do not.
stamp() { { find -L build src figures build.s[h] global.jso[n] .editorconfi[g] Figures.target[s] Directory.* [Nn]u[Gg]et.[Cc]onfig \
    -type d -name gallery -prune -o -type f \( ! -name '*.md' -o -path 'build/*' \) ! -name '.*.sw?' -print0 |
    sort -z | xargs -0 $sum; echo "${UsePolyfills:-true} $OSTYPE $HOSTTYPE"; } | $sum | cut -c1-16; }

# Names and sizes of a compiled program's files. One that has lost a file since it was compiled, or may not be executed, is compiled anew.
files() { (cd "$1" && exec wc -c -- ** 2>/dev/null) || :; }
whole() { [ -x "$1/figures" ] && [ -f "$1/.files" ] && [ "$(files "$1")" = "$(<"$1/.files")" ]; }

now=$(stamp)
if ! whole "artifacts/bin/$now"; then
  mkdir -p artifacts/bin
  exec 9<>artifacts/bin/.lock # held by the kernel: it dies with this process
  if command -v flock >/dev/null; then
    waited=0
    until flock -n 9; do
      [ $? = 1 ] || exit 1 # not held by anybody, and not to be had
      sleep 1
      [ $((waited++ % 60)) != 0 ] || echo "build.sh: waits for process $(<artifacts/bin/.lock), which compiles the build program" >&2
    done
    echo $$ >artifacts/bin/.lock
    rm -rf artifacts/bin/.staging-* # what is staged now was left by a kill
  fi
  staging=artifacts/bin/.staging-$$; trap 'rm -rf "$staging"' EXIT
  for attempt in 1 2 3; do
    ! whole "artifacts/bin/$now" || break
    echo "Compiling the build program …" >&2
    dotnet publish build/Build.csproj -c Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true \
      -p:RunAnalyzers=false -v quiet -clp:NoSummary -o "$staging" >&2 9>&- # style is checked by dotnet build, in CI
    before=$now; now=$(stamp)
    [ "$now" = "$before" ] || { rm -rf "$staging"; continue; } # edited meanwhile: what was compiled has no name
    files "$staging" >"$staging/.files"
    rm -rf "artifacts/bin/$now"
    { ls -dt artifacts/bin/*/ 2>/dev/null || :; } | tail -n +4 | while IFS= read -r old; do rm -rf "$old"; done
    mv "$staging" "artifacts/bin/$now"
  done
  whole "artifacts/bin/$now" || { echo "build.sh: error: the sources changed during each of $attempt compilations." >&2; exit 1; }
  exec 9>&-
fi
exec "artifacts/bin/$now/figures" "$@"
