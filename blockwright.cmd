@echo off
rem Starts Blockwright from its source tree, building it first where something changed.
rem
rem   blockwright verify [Maven arguments]   build everything and run every check
rem   blockwright [COMMAND [arguments]]      start the program; blockwright --help lists the commands
rem
rem BLOCKWRIGHT_JAVA_OPTS  more flags for the program's JVM; later flags win over the ones below
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"

rem What the user chose wins; otherwise the lowest release from 25 up, which is the one this build is tested with.
set "FOUND="
for /f "usebackq delims=" %%J in (`powershell -NoProfile -ExecutionPolicy Bypass -Command ^
    "function Release($d) { $r = Join-Path $d 'release'; if ((Test-Path (Join-Path $d 'bin\javac.exe')) -and (Test-Path $r)) { $m = Select-String -Path $r -Pattern '^JAVA_VERSION=.?(\d+)'; if ($m) { return [int]$m.Matches[0].Groups[1].Value } }; return 0 };" ^
    "$java = (Get-Command java -ErrorAction SilentlyContinue).Source; $onPath = if ($java) { Split-Path (Split-Path $java) };" ^
    "foreach ($d in @($env:JAVA_HOME, $env:JDK_HOME, $onPath)) { if ($d -and (Release $d) -ge 25) { $d; exit } };" ^
    "$roots = @($env:ProgramFiles + '\Java', $env:ProgramFiles + '\Eclipse Adoptium', $env:ProgramFiles + '\Microsoft', $env:ProgramFiles + '\Zulu', $env:ProgramFiles + '\Amazon Corretto', $env:ProgramFiles + '\BellSoft', $env:LOCALAPPDATA + '\Programs\Eclipse Adoptium', $env:USERPROFILE + '\.jdks', $env:USERPROFILE + '\scoop\apps');" ^
    "$roots | Where-Object { Test-Path $_ } | ForEach-Object { Get-ChildItem $_ -Directory } | Where-Object { (Release $_.FullName) -ge 25 } | Sort-Object { Release $_.FullName } | Select-Object -First 1 -ExpandProperty FullName"`) do set "FOUND=%%J"
if not defined FOUND (
    echo Blockwright needs a JDK 25 or newer and found none: install one, for example Temurin 25 from https://adoptium.net, and set JAVA_HOME to its folder. 1>&2
    exit /b 2
)
set "JAVA_HOME=%FOUND%"

if /i "%~1"=="verify" goto verify

set "LAUNCHER=%ROOT%\app\launcher\target"
set "BENCHMARKS=%ROOT%\modules\benchmarks\target"
set "LOG=%ROOT%\target\build.log"
set "CLASS_PATH=%LAUNCHER%\dist\lib\*"
set "PROJECTS=app/launcher"
set "STAMP=%LAUNCHER%\built"
if /i "%~1"=="bench" (
    set "CLASS_PATH=%LAUNCHER%\dist\lib\*;%BENCHMARKS%\dist\lib\*"
    set "PROJECTS=app/launcher,modules/benchmarks"
    set "STAMP=%BENCHMARKS%\built"
)

rem Exit code 1 of the check: something that goes into the build is newer than the stamp. resources\ is read in place.
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
    "if (-not (Test-Path $env:STAMP)) { exit 1 };" ^
    "$built = (Get-Item $env:STAMP).LastWriteTimeUtc;" ^
    "$inputs = @(Get-Item (Join-Path $env:ROOT 'pom.xml')) + @('modules', 'app', '.mvn' | ForEach-Object { Get-ChildItem (Join-Path $env:ROOT $_) -Recurse -Force } | Where-Object { $_.FullName -notmatch '\\target(\\|$)|\\src\\test\\' -and (-not $_.PSIsContainer -or $_.FullName -match '\\src\\main') });" ^
    "if ($inputs | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 goto start

echo Building Blockwright, which takes two or three minutes, longer while libraries are fetched... 1>&2
if not exist "%ROOT%\target" mkdir "%ROOT%\target"
type nul > "%ROOT%\target\build.started"
if exist "%LAUNCHER%\dist" rmdir /s /q "%LAUNCHER%\dist"
pushd "%ROOT%"
call mvnw.cmd -B -Dmaven.test.skip=true -pl "%PROJECTS%" -am package > "%LOG%" 2>&1
set "CODE=%ERRORLEVEL%"
popd
if not "%CODE%"=="0" (
    findstr /b /c:"[ERROR]" "%LOG%" 1>&2
    echo Blockwright could not be built; the whole build output is in %LOG% 1>&2
    exit /b 1
)
move /y "%ROOT%\target\build.started" "%STAMP%" > nul

:start
"%JAVA_HOME%\bin\java" ^
    -XX:+IgnoreUnrecognizedVMOptions -XX:+UseShenandoahGC -XX:+UseCompactObjectHeaders -Xmx2g -XX:SoftMaxHeapSize=1g ^
    --module-path "%LAUNCHER%\dist\fx" --add-modules javafx.controls ^
    --enable-native-access=javafx.graphics,ALL-UNNAMED ^
    --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED ^
    --add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED ^
    --add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED ^
    "-Dblockwright.home=%ROOT%" ^
    -cp "%CLASS_PATH%" ^
    %BLOCKWRIGHT_JAVA_OPTS% io.blockwright.launcher.Main %*
exit /b %ERRORLEVEL%

:verify
set "MAVEN_ARGUMENTS="
:next
shift
if "%~1"=="" goto run
set MAVEN_ARGUMENTS=%MAVEN_ARGUMENTS% %1
goto next
:run
cd /d "%ROOT%"
call mvnw.cmd verify %MAVEN_ARGUMENTS%
exit /b %ERRORLEVEL%
