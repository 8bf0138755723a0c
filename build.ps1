#!/usr/bin/env pwsh
# Compiles the build program once for each content of its sources, then runs it. Mirrors build.sh.
$ErrorActionPreference = 'Stop'
$env:DOTNET_NOLOGO = '1'; $env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
Set-Location $PSScriptRoot
$files = @(Get-ChildItem build, src, figures -Recurse -File -Include *.cs, *.csproj, *.props, *.targets, *.csv, *.json) +
    @(Get-ChildItem Directory.*.props, Directory.*.targets, global.json)
$lines = $files | Sort-Object FullName | ForEach-Object { "$((Get-FileHash $_.FullName).Hash) $([IO.Path]::GetRelativePath($PWD, $_.FullName))" }
$text = ($lines -join "`n") + "`n$(if ($env:UsePolyfills) { $env:UsePolyfills } else { 'true' }) $([Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier)"
$stamp = [Convert]::ToHexString([Security.Cryptography.SHA256]::HashData([Text.Encoding]::UTF8.GetBytes($text))).Substring(0, 16).ToLower()
$program = "artifacts/bin/$stamp/figures$(if ($IsWindows) { '.exe' })"

if (-not (Test-Path $program)) {
    [Console]::Error.WriteLine('Compiling the build program …')
    $staging = "artifacts/bin/.staging-$PID"
    dotnet publish build/Build.csproj -c Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true -p:RunAnalyzers=false -v quiet -clp:NoSummary -o $staging
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
    # Another process may have been first: its program is as good.
    if (Test-Path $program) { Remove-Item -Recurse -Force $staging } else { Move-Item $staging "artifacts/bin/$stamp" }
}
& $program @args
exit $LASTEXITCODE
