@echo off
rem The command line of Cairn. Needs Java 21 or later; CAIRN_OPTS adds options for it, CAIRN_CACHE moves what can be made again.
setlocal
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"

set "JAVA=java"
set "RELEASE="
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java" & set "RELEASE=%JAVA_HOME%\release"
if exist "%HOME_DIR%\jre\bin\java.exe" set "JAVA=%HOME_DIR%\jre\bin\java" & set "RELEASE=%HOME_DIR%\jre\release"

set "VERSION="
if defined RELEASE if exist "%RELEASE%" for /f tokens^=2^ delims^=^" %%v in ('findstr /b "JAVA_VERSION=" "%RELEASE%"') do set "VERSION=%%v"
if not defined VERSION for /f tokens^=2^ delims^=^" %%v in ('""%JAVA%" -version 2^>^&1 ^| findstr /c:"version """') do set "VERSION=%%v"
for /f "delims=.-+ tokens=1" %%m in ("%VERSION%") do set "VERSION=%%m"
if not defined VERSION set "VERSION=0"
if %VERSION% LSS 21 (
    echo cairn: Java 21 or later is needed: install it, or set JAVA_HOME to where it is.>&2
    exit /b 3
)

if not defined CAIRN_CACHE set "CAIRN_CACHE=%LOCALAPPDATA%\cairn"
if not exist "%CAIRN_CACHE%" mkdir "%CAIRN_CACHE%"

set "FLAGS=-Xmx768m -XX:MaxNewSize=112m -XX:+UseSerialGC"
rem Java 21 takes as an option what later ones read from the launcher's manifest; later ones warn of what Felix does otherwise.
if %VERSION% LEQ 21 set "FLAGS=%FLAGS% --enable-native-access=ALL-UNNAMED"
if %VERSION% GEQ 23 set "FLAGS=%FLAGS% --sun-misc-unsafe-memory-access=allow"

rem What only looks something up is over before the second compiler has paid for itself.
set "COMMAND=other"
for %%c in (new import search code codes people analyse plugins check index shell model report exchange merge) do if "%~1"=="%%c" set "COMMAND=%%c"
rem An import of a million codings fills all that it may have before it is cleared up, and gets by with this; much of it is soon forgotten.
if "%COMMAND%"=="exchange" set "FLAGS=%FLAGS% -Xmx560m -XX:MaxNewSize=176m"
for %%c in (search codes people model) do if "%COMMAND%"=="%%c" set "FLAGS=%FLAGS% -XX:TieredStopAtLevel=1"

rem The first run of a command leaves the classes it loaded in an archive, and the next ones start from that. Java does not renew an
rem archive by itself when the jars have been replaced, so their time and size are in its name.
for %%j in ("%HOME_DIR%\lib\cairn-launcher.jar") do set "KEY=%%~tzj"
set "KEY=%KEY:/=%"
set "KEY=%KEY::=%"
set "KEY=%KEY:.=%"
set "KEY=%KEY: =%"
set "ARCHIVE=%CAIRN_CACHE%\classes-%VERSION%-%KEY%-%COMMAND%.jsa"
"%JAVA%" %FLAGS% %CAIRN_OPTS% "-XX:SharedArchiveFile=%ARCHIVE%" -XX:+AutoCreateSharedArchive -Xlog:disable -XX:-PrintWarnings ^
    "-Dcairn.installation=%HOME_DIR%" "-Dcairn.cache=%CAIRN_CACHE%" ^
    -jar "%HOME_DIR%\lib\cairn-launcher.jar" %*
exit /b %ERRORLEVEL%
