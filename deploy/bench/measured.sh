# Sourced by the commands of this folder: builds what they measure where it is older than its sources, and runs a driver.
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
root="$PWD"
service=budget-service/target/quarkus-app/quarkus-run.jar
launcher=deploy/local/target/jixiao-local-0.1.0-SNAPSHOT.jar
classes=deploy/bench/target/classes

stale() { [[ ! -f "$1" || -n "$(find "${@:2}" -type f -newer "$1" -print -quit)" ]]; }
maven() { mvn -q -B -ntp ${MAVEN_REPOSITORY:+-Dmaven.repo.local="$MAVEN_REPOSITORY"} "$@"; }

require_pgbench() {
    command -v pgbench >/dev/null || {
        printf '错误：找不到 pgbench（Debian：apt-get install postgresql-contrib）。\n' >&2
        exit 1
    }
}

if stale "$service" budget-service/src/main common*/src/main || stale "$launcher" deploy/local/src/main; then
    maven -Dmaven.test.skip=true -pl budget-service,deploy/local -am package
    touch "$service" "$launcher"
fi

# driver NAME ARGUMENTS...: in place of this shell
driver() {
    mkdir -p "$classes"
    javac --release 17 -encoding UTF-8 -cp "$launcher:deploy/local/target/lib/*" -d "$classes" \
        deploy/bench/src/org/jixiao/bench/*.java
    exec java -Xmx256m -XX:+UseSerialGC -Djixiao.root="$root" \
        -cp "$classes:$launcher:deploy/local/target/lib/*" "org.jixiao.bench.$1" "${@:2}"
}
