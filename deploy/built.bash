# Sourced by the commands of this folder, from the root of the working copy: builds the named modules where their
# products are missing or older than what they are made of. Needs nothing that was set before.
#   $java                  the runtime that the commands run on
#   ensure_built MODULE…    budget-service, deploy/local, …

java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

fail() {
    printf '错误：%s\n' "$1" >&2
    exit 1
}

command -v "$java" >/dev/null || fail '找不到 java；需要 JDK 17 或更新版本。'

# What the packaging of a module makes: a command's jar, or a service's.
product_of() {
    case "$1" in
    deploy/*) printf '%s/target/jixiao-%s-0.1.0-SNAPSHOT.jar' "$1" "${1#deploy/}" ;;
    *) printf '%s/target/quarkus-app/quarkus-run.jar' "$1" ;;
    esac
}

# True if the module's product is missing or older than what it is made of. The shared modules count for all.
is_stale() {
    local product sources
    product="$(product_of "$1")"
    [[ -f "$product" ]] || return 0
    sources=("$1/src/main" "$1/pom.xml" pom.xml common*/src/main common*/pom.xml contract/src/main contract/pom.xml)
    [[ "$1" != deploy/* ]] || sources+=(deploy/local/src/main deploy/local/pom.xml)
    [[ -n "$(find "${sources[@]}" -type f -newer "$product" -print -quit)" ]]
}

ensure_built() {
    local module stale=()
    for module in "$@"; do
        if is_stale "$module"; then
            stale+=("$module")
        fi
    done
    ((${#stale[@]})) || return 0
    command -v mvn >/dev/null || fail '找不到 mvn；需要 Maven 3.8.7 或更新版本。'
    printf '正在构建：%s（首次需从 Maven 仓库下载，可能要几分钟）…\n' "${stale[*]}"
    mvn -q -B -ntp -Dmaven.test.skip=true -pl "$(IFS=,; printf '%s' "${stale[*]}")" -am package
    # The packaging keeps a product's date when nothing in it has changed.
    for module in "${stale[@]}"; do
        touch "$(product_of "$module")"
    done
}
