#!/usr/bin/env pwsh
# Compiles the build program once for each content of its sources, then runs it. Mirrors build.sh.
$ErrorActionPreference = 'Stop'
$env:DOTNET_NOLOGO = '1'; $env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
Set-Location $PSScriptRoot

# Every file may shape the program or be part of it, whatever its extension; pages for people and pictures of the gallery do not.
function Get-Stamp {
    $files = @(Get-ChildItem build, src, figures -Recurse -File -Force -FollowSymlink) +
        @(Get-ChildItem build.ps1, global.json, .editorconfig, Figures.targets, Directory.*, nuget.config -File -Force -ErrorAction Ignore)
    $lines = $files | Where-Object { ($_.Extension -ne '.md' -or $_.FullName.StartsWith((Join-Path $PWD 'build'))) -and $_.Name -notlike '.*.sw?' -and $_.Directory.FullName -notmatch '[\\/]gallery([\\/]|$)' } |
        Sort-Object FullName -Culture '' | ForEach-Object { "$((Get-FileHash -LiteralPath $_.FullName).Hash) $([IO.Path]::GetRelativePath($PWD, $_.FullName))" }
    $text = ($lines -join "`n") + "`n$(if ($env:UsePolyfills) { $env:UsePolyfills } else { 'true' }) $([Runtime.InteropServices.RuntimeInformation]::RuntimeIdentifier)"
    [Convert]::ToHexString([Security.Cryptography.SHA256]::HashData([Text.Encoding]::UTF8.GetBytes($text))).Substring(0, 16).ToLower()
}

# Names and sizes of a compiled program's files. One that has lost a file since it was compiled, or may not be executed, is compiled anew.
function Get-Files($folder) {
    (Get-ChildItem $folder -Recurse -File | Sort-Object FullName -Culture '' | ForEach-Object { "$($_.Length) $($_.Name)" }) -join "`n"
}
function Test-Whole($folder) {
    $program = "$folder/figures$(if ($IsWindows) { '.exe' })"
    (Test-Path $program -PathType Leaf) -and (Test-Path "$folder/.files") -and
        ($IsWindows -or ((Get-Item $program).UnixFileMode -band [IO.UnixFileMode]::UserExecute)) -and
        (Get-Files $folder) -eq [IO.File]::ReadAllText((Join-Path $PWD "$folder/.files"))
}

# The lock dies with this process.
function Get-Lock {
    for ($waited = 0; ; $waited++) {
        try { return [IO.File]::Open("$PWD/artifacts/bin/.lock", 'OpenOrCreate', 'ReadWrite', 'None') }
        catch [IO.IOException] { if ($_.Exception.GetBaseException().HResult -notin 11, 35, -2147024864) { throw } }
        if ($waited % 60 -eq 1) { [Console]::Error.WriteLine('build.ps1: waits for another process, which compiles the build program') }
        Start-Sleep 1
    }
}

$stamp = Get-Stamp
if (-not (Test-Whole "artifacts/bin/$stamp")) {
    New-Item -ItemType Directory -Force artifacts/bin | Out-Null
    $lock = Get-Lock
    $staging = "artifacts/bin/.staging-$PID"
    try {
        Get-ChildItem artifacts/bin -Directory -Force -Filter '.staging-*' | Remove-Item -Recurse -Force # left by a kill
        for ($attempt = 1; $attempt -le 3 -and -not (Test-Whole "artifacts/bin/$stamp"); $attempt++) {
            [Console]::Error.WriteLine('Compiling the build program …')
            dotnet publish build/Build.csproj -c Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true -p:RunAnalyzers=false -v quiet -clp:NoSummary -o $staging |
                ForEach-Object { [Console]::Error.WriteLine($_) }
            if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
            $before = $stamp; $stamp = Get-Stamp
            if ($stamp -ne $before) { Remove-Item -Recurse -Force $staging; continue } # edited meanwhile: what was compiled has no name
            [IO.File]::WriteAllText("$PWD/$staging/.files", (Get-Files $staging))
            if (Test-Path "artifacts/bin/$stamp") { Remove-Item -Recurse -Force "artifacts/bin/$stamp" }
            Get-ChildItem artifacts/bin -Directory | Sort-Object LastWriteTimeUtc -Descending | Select-Object -Skip 3 | Remove-Item -Recurse -Force
            Move-Item $staging "artifacts/bin/$stamp"
        }
    }
    finally {
        if (Test-Path $staging) { Remove-Item -Recurse -Force $staging }
        $lock.Dispose()
    }
    if (-not (Test-Whole "artifacts/bin/$stamp")) {
        [Console]::Error.WriteLine('build.ps1: error: the sources changed during each of 3 compilations.'); exit 1
    }
}
& "artifacts/bin/$stamp/figures$(if ($IsWindows) { '.exe' })" @args
exit $LASTEXITCODE
