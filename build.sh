#!/usr/bin/env bash
# Compiles the build program once for each content of its sources, then runs it.
set -euo pipefail
export LC_ALL=C DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
cd "$(dirname "${BASH_SOURCE[0]}")"
for sum in b2sum sha256sum 'shasum -a 256'; do ! command -v ${sum%% *} >/dev/null || break; done # the fastest there is

stamp() { { find build src figures Directory.*.props Directory.*.targets global.json -type f \
    \( -name '*.cs' -o -name '*.csproj' -o -name '*.props' -o -name '*.targets' -o -name '*.csv' -o -name '*.json' \) -print0 |
    sort -z | xargs -0 $sum; echo "${UsePolyfills:-true} $(uname -sm)"; } | $sum | cut -c1-16; }

now=$(stamp)
if [ ! -x "artifacts/bin/$now/figures" ]; then
  mkdir -p artifacts/bin
  exec 9>artifacts/bin/.lock # held by the kernel: it dies with this process
  ! command -v flock >/dev/null || { flock 9; rm -rf artifacts/bin/.staging-*; } # what is staged now was left by a kill
  staging=artifacts/bin/.staging-$$; trap 'rm -rf "$staging"' EXIT
  for attempt in 1 2 3; do
    [ ! -x "artifacts/bin/$now/figures" ] || break
    echo "Compiling the build program …" >&2
    dotnet publish build/Build.csproj -c Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true \
      -p:RunAnalyzers=false -v quiet -clp:NoSummary -o "$staging" >&2 9>&- # style is checked by dotnet build, in CI
    before=$now; now=$(stamp)
    [ "$now" = "$before" ] || { rm -rf "$staging"; continue; } # edited meanwhile: what was compiled has no name
    { ls -dt artifacts/bin/*/ 2>/dev/null || :; } | tail -n +4 | while IFS= read -r old; do rm -rf "$old"; done
    mv "$staging" "artifacts/bin/$now"
  done
  [ -x "artifacts/bin/$now/figures" ] || { echo "build.sh: error: the sources changed during each of $attempt compilations." >&2; exit 1; }
  exec 9>&-
fi
exec "artifacts/bin/$now/figures" "$@"
