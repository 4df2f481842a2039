# Read by releng/run, releng/test and releng/cairn, which set $root: finds or fetches what a build needs. POSIX shell.

maven_version=3.9.11

# Without a UTF-8 locale, Java could not make files whose names have accents, as tests do.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]*8*) ;;
    *) LC_ALL=C.UTF-8; export LC_ALL ;;
esac

fail() {
    echo "$(basename -- "$0"): $*" >&2
    exit 1
}

# Sets JAVA_HOME to a JDK of 21 or later: the user's own choice first, then what is on the path, then what is installed.
find_jdk() {
    found=
    path=$(command -v javac || :)
    [ -z "$path" ] || path=$(dirname -- "$(dirname -- "$(readlink -f "$path")")")
    for folder in ${JAVA_HOME:+"$JAVA_HOME"} ${path:+"$path"} /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -x "$folder/bin/javac" ] && [ "$(jdk_version "$folder")" -ge 21 ]; then
            found=$folder
            break
        fi
    done
    [ -n "$found" ] || fail "a JDK of version 21 or later is needed: install one (Debian: apt-get install openjdk-21-jdk-headless; any" \
        "other: Eclipse Temurin), or set JAVA_HOME to where it is."
    JAVA_HOME=$found
    export JAVA_HOME
}

jdk_version() {
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p' | grep . || echo 0
}

# Sets $mvn to a Maven that Tycho works with, fetched by the system's: a system's own may be too old, or, also where its version would
# do, put together with older libraries that cannot load Tycho, as Debian's 3.9 is.
find_maven() {
    mvn=$root/.mvn-dist/apache-maven-$maven_version/bin/mvn
    [ ! -f "$mvn" ] || return 0
    system=$(command -v mvn) || fail "Maven is needed, of any version from 3.6: install it (Debian: apt-get install maven)."
    echo "Fetching Maven $maven_version."
    mkdir -p "$root/.mvn-dist"
    # Unpacked beside its place and then moved: an interrupted run leaves no half of it.
    unpacked=$(mktemp -d "$root/.mvn-dist/unpack.XXXXXX")
    (cd "$unpacked" && "$system" -B ${MAVEN_REPO:+"-Dmaven.repo.local=$MAVEN_REPO"} \
        org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
        -Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin -DoutputDirectory="$unpacked") >"$unpacked/log" 2>&1 ||
        { tail -n 20 "$unpacked/log" >&2; fail "Maven $maven_version could not be fetched."; }
    chmod +x "$unpacked/apache-maven-$maven_version/bin/mvn"
    mv "$unpacked/apache-maven-$maven_version" "$root/.mvn-dist/"
    rm -r "$unpacked"
}

maven() {
    (cd "$root" && "$mvn" -B -ntp ${MAVEN_REPO:+"-Dmaven.repo.local=$MAVEN_REPO"} "$@")
}

has_display() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" = Darwin ]
}

# Installs what the workbench needs to draw, and a virtual display where there is none; where it may not, names the command.
find_display_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    packages=
    PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null | grep -q 'libgtk-3\.so\.0' || packages=libgtk-3-0
    if ! has_display && ! command -v xvfb-run >/dev/null; then
        packages="$packages xvfb xauth"
    fi
    [ -n "$packages" ] || return 0
    command -v apt-get >/dev/null || fail "install GTK 3 and Xvfb (here they are not Debian's packages $packages)."
    # shellcheck disable=SC2086 # a list of packages
    if [ "$(id -u)" -eq 0 ]; then
        echo "Installing $packages."
        export DEBIAN_FRONTEND=noninteractive
        apt-get install -y -qq --no-install-recommends $packages >/dev/null 2>&1 ||
            { apt-get update -qq && apt-get install -y -qq --no-install-recommends $packages >/dev/null; } ||
            fail "these packages could not be installed: $packages"
    else
        fail "run this, then try again: sudo apt-get install -y $packages"
    fi
}

# Runs a command with a display: the user's, or a virtual one.
with_display() {
    if has_display; then
        "$@"
    else
        xvfb-run -a -s "-screen 0 1600x1000x24" "$@"
    fi
}

# Two marks of the last build: files are compared with when it started, so that what changes meanwhile is built the next time;
# folders, where something may have been removed, with when it ended, as it makes folders itself.
started=$root/releng/target/build.started
ended=$root/releng/target/build.ended

is_built() {
    [ -f "$ended" ] && [ -z "$(find "$root/pom.xml" "$root/.mvn" "$root/bundles" "$root/features" "$root/product" "$root/releng" \
        \( -name target -o -name lib -o -name docs -o -name bin \) -prune -o -type f -newer "$started" -print \
        -o -type d -newer "$ended" -print 2>/dev/null | head -n 1)" ]
}

start_building() {
    mkdir -p "$root/releng/target"
    rm -f "$ended"
    touch "$started"
}

finish_building() {
    touch "$ended"
}

# Builds the workbench and the command line, unless they are there and nothing has changed.
build() {
    ! is_built || return 0
    find_jdk
    find_maven
    echo "Building Cairn; this takes a minute, the first time a few." >&2
    start_building
    log=$root/releng/target/build.log
    if ! maven package -pl product,releng/cairn-cli -am -Dmaven.test.skip=true -Dcairn.test.folder=none >"$log" 2>&1; then
        grep '^\[ERROR\]' "$log" | head -n 30 >&2
        fail "the build failed; all that it said is in $log"
    fi
    finish_building
}
