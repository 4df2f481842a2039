@echo off
rem The workbench of Cairn. Needs Java 21 or later; CAIRN_OPTS adds options for it, CAIRN_CACHE moves what can be made again.
setlocal
set "JAVA=javaw"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\javaw"
if exist "%~dp0jre\bin\javaw.exe" set "JAVA=%~dp0jre\bin\javaw"
if not defined CAIRN_CACHE set "CAIRN_CACHE=%LOCALAPPDATA%\cairn"
if not exist "%CAIRN_CACHE%" mkdir "%CAIRN_CACHE%"
rem the language that was chosen in the preferences
set "NL="
if exist "%CAIRN_CACHE%\language" set /p NL=<"%CAIRN_CACHE%\language"
if defined NL set "NL=-nl %NL%"
for %%j in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "JAR=%%~fj"
start "" "%JAVA%" -Xmx2g --enable-native-access=ALL-UNNAMED %CAIRN_OPTS% ^
    "-XX:SharedArchiveFile=%CAIRN_CACHE%\workbench.jsa" -XX:+AutoCreateSharedArchive -Xlog:disable -XX:-PrintWarnings ^
    "-Dcairn.cache=%CAIRN_CACHE%" -jar "%JAR%" -data "%CAIRN_CACHE%\workbench" -name Cairn %NL% %*
