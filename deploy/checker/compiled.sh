# Sourced: the checker as packaged, with the commands around it compiled; sets classes and path.
cd "$root"

service=report-service/target/quarkus-app/quarkus-run.jar
if [[ ! -f "$service" || -n "$(find report-service/src/main common*/src/main -type f -newer "$service" -print -quit)" ]]; then
    mvn -q -B -ntp ${MAVEN_REPOSITORY:+-Dmaven.repo.local="$MAVEN_REPOSITORY"} -Dmaven.test.skip=true \
        -pl report-service -am package
    touch "$service"
fi

path="report-service/target/quarkus-app/app/*:report-service/target/quarkus-app/lib/main/*:report-service/target/quarkus-app/lib/boot/*"
classes=deploy/checker/target/classes
mkdir -p "$classes"
javac --release 17 -encoding UTF-8 -cp "$path" -d "$classes" deploy/checker/src/org/jixiao/checker/*.java
