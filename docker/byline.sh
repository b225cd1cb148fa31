#!/usr/bin/env bash
# Starts a packaged Byline with the defaults it is measured with, from a checkout or from the folder that holds it.
#
#   byline.sh [options of java, such as -Dbyline.sample=true]   starts Byline; SIGTERM stops it properly
#   byline.sh archive [options of java]                         makes the archive that lets this java start it faster
#
#   JAVA_HOME     which java; otherwise the one in the PATH
#   JAVA_OPTS     more options of java; what they say goes before the defaults
#   BYLINE_HOME   the folder of quarkus-run.jar
#
# With JDK 25 or newer the archive is an AOT cache, byline.aot beside the jar; before, it holds class data, byline.jsa. It
# belongs to one build of Byline, one build of java and one set of memory options.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=${BYLINE_HOME:-$here}
[[ -f $home/quarkus-run.jar ]] || home=$here/../target/quarkus-app
[[ -f $home/quarkus-run.jar ]] || { echo "byline.sh: no quarkus-run.jar in $home: build Byline first" >&2; exit 2; }
# Archives know the path of the jar, hence one spelling of it.
jar=$(cd "$home" && pwd)/quarkus-run.jar
home=${jar%/*}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

say() {
  echo "byline.sh: $*" >&2
}

# The file beside every JDK says its version without a start of the JVM.
java_version() {
  local binary release version=
  binary=$(readlink -f "$(command -v "$java")") || { say "$java is missing"; exit 2; }
  release=${binary%/bin/java}/release
  [[ ! -f $release ]] || version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release")
  [[ -n $version ]] || version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
  echo "${version:-0}"
}

# Our options, then those from JAVA_OPTS and the caller, in $options. The last of two is what java heeds, except that it
# refuses two garbage collectors. Of about 300 MB under load the classes take 130, hence a heap that grows reluctantly:
# new objects have a small place of their own, what requests still hold fits into its second part, and the rest keeps
# little in reserve and no gaps. The page cache lies outside of it and leaves half of what java may take there to
# connections; buffers in which files were read or written are not kept by each thread, and of Netty's free ones each
# thread knows 32 of a size instead of 256.
# The compilers come in at three and ten times java's own thresholds: under load they are reached in seconds, and what runs
# seldom takes neither memory for its code nor time from the start. They put less of what a method calls into its code: large
# methods took 20 MB and more while they were compiled, and comments, whose code is never all compiled, come in faster so.
defaults() {
  options=(-Xms32m -Xmx72m -Xmn18m -XX:SurvivorRatio=6 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30
    -XX:MarkSweepDeadRatio=0 -XX:MaxDirectMemorySize=64m -XX:ReservedCodeCacheSize=32m
    -XX:Tier3InvocationThreshold=600 -XX:Tier3MinInvocationThreshold=300 -XX:Tier3CompileThreshold=3000
    -XX:Tier3BackEdgeThreshold=60000 -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=10000
    -XX:Tier4CompileThreshold=100000 -XX:Tier4BackEdgeThreshold=400000 -XX:InlineSmallCode=800
    -XX:FreqInlineSize=100 -XX:MaxInlineLevel=7 -XX:C1MaxInlineLevel=5 -Xss512k -XX:+ExitOnOutOfMemoryError
    -Djdk.nio.maxCachedBufferSize=65536 -Dio.netty.allocator.smallCacheSize=32)
  # What compilations leave behind goes back to the system. Compiled code is looked through for what nobody runs any more
  # when it has grown by half of its room; by default that is at every 6 MB, with a full collection each time.
  ((version < 25)) || options+=(-XX:TrimNativeHeapInterval=1000 -XX:SweeperThreshold=50)
  read -r -a more <<<"${JAVA_OPTS:-}"
  [[ " ${more[*]-} $* " =~ -XX:\+Use[A-Za-z0-9]*GC\  ]] || options+=(-XX:+UseSerialGC)
  options+=(${more[@]+"${more[@]}"} "$@")
}

# Asks the JVM whether it takes the archive; left to itself it starts without one and hardly says why.
check_archive() {
  local answer
  answer=$("$java" "${options[@]}" "${strict[@]}" -XX:ErrorFile=/dev/null -XX:-CreateCoredumpOnCrash -cp "$jar" \
    -version 2>&1) && return
  answer=$(grep -vE '^(#|Error occurred|An error has|Unable to use|Picked up)|error *\]\[aot|use AOT cache\.$' <<<"$answer" |
    sed 's/^\[[^]]*\]\(\[[^]]*\]\)* *//; s/\.$//' | grep -m 1 .) || answer="java does not accept it"
  say "starts without the archive $archive ($answer). To make it anew: $0 archive"
  return 1
}

# All that decides whether the JVM takes the archive: where this has not changed since it was asked, it need not be asked
# again, which takes as long as a tenth of the start.
circumstances() {
  local release
  release=$(dirname "$(dirname "$(readlink -f "$(command -v "$java")")")")/release
  echo "${options[*]}"
  stat -c '%n %s %Y' "$archive" "$jar" "$home/lib" "$home/lib"/* "$release" 2>/dev/null
  grep -m 1 -E '^(flags|Features)' /proc/cpuinfo 2>/dev/null || uname -m
}

# Whether java takes the archive, asked only where the answer is not known yet.
takes_archive() {
  local now
  now=$(circumstances | cksum)
  [[ ! -f $archive.checked || $(<"$archive.checked") != "$now" ]] || return 0
  check_archive || return
  # Where nothing may be written there, it is asked every time.
  { echo "$now" >"$archive.checked"; } 2>/dev/null || true
}

start() {
  if [[ ! -f $archive ]]; then
    say "starts without an archive, which takes longer ($archive is missing). To make it: $0 archive"
  elif takes_archive; then
    options+=("${use[@]}")
  fi
  exec "$java" "${options[@]}" -jar "$jar"
}

version=$(java_version)
((version >= 17)) || { say "needs JDK 17 or newer; $java is $version"; exit 2; }
if ((version >= 25)); then
  archive=$home/byline.aot
  # Stubs that other processors or options need are compiled anew, without a word about each.
  use=("-XX:AOTCache=$archive" "-Xlog:aot+codecache*=off" "-Xlog:aot+codecache+stubs=off")
  strict=("-XX:AOTCache=$archive" -XX:AOTMode=on)
  # Without profiles of the training run, which are for the compiler: they cost 12 MB of memory and won no time.
  make=("-XX:AOTCacheOutput=$archive.new" -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining)
else
  archive=$home/byline.jsa
  use=("-XX:SharedArchiveFile=$archive")
  strict=("-XX:SharedArchiveFile=$archive" -Xshare:on)
  make=("-XX:ArchiveClassesAtExit=$archive.new")
fi
# The C library would keep arenas of freed memory for many threads; one cost no speed and 12 MB less than two.
export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-1}

if [[ ${1:-} == archive ]]; then
  shift
  defaults "$@"
  source "$here/archive.sh"
else
  defaults "$@"
  start
fi
