@echo off
rem Starts Gatescope: its window without arguments, a command with them.
setlocal
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if defined GATESCOPE_JAVA set "JAVA=%GATESCOPE_JAVA%"
"%JAVA%" --add-modules=jdk.incubator.vector --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 %GATESCOPE_OPTIONS% -cp "%~dp0lib\*" gatescope.app.Main %*
exit /b %ERRORLEVEL%
