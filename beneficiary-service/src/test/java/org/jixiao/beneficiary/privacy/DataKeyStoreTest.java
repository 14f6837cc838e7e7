package org.jixiao.beneficiary.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataKeyStoreTest {

    @TempDir
    Path directory;

    @Test
    void oneScopeHasOneKeyAndAnotherScopeAnother() {
        var store = store();

        var key = store.of(KeyScope.fields("725001", 2035));

        assertThat(store.of(KeyScope.fields("725001", 2035)).id()).isEqualTo(key.id());
        assertThat(store().of(KeyScope.fields("725001", 2035)).secret()).isEqualTo(key.secret());
        assertThat(store.of(KeyScope.fields("725001", 2036)).id()).isNotEqualTo(key.id());
        assertThat(store.of(KeyScope.fields("310001", 2035)).id()).isNotEqualTo(key.id());
        assertThat(key.secret().getEncoded()).hasSize(32);
    }

    @Test
    void aRotatedScopeSealsWithANewKeyAndOpensWhatTheOldOneSealed() {
        var store = store();
        var scope = KeyScope.fields("130109-725001", 2035);
        var old = store.of(scope);
        store.of(KeyScope.fields("130109-725002", 2035));

        assertThat(store.rotate(one -> one.isOfFields("130109", "725001"))).isEqualTo(1);

        assertThat(store.of(scope).id()).isNotEqualTo(old.id());
        for (var reader : List.of(store, store())) {
            assertThat(reader.withId(old.id()).orElseThrow().secret()).isEqualTo(old.secret());
            assertThat(reader.of(scope).id()).isEqualTo(store.of(scope).id());
        }
        assertThat(store.rotate(one -> one.isOfFields("130109", "725001"))).isEqualTo(1);
        assertThat(store().withId(old.id()).orElseThrow().secret()).isEqualTo(old.secret());
    }

    @Test
    void aNewMasterKeyWrapsEveryKeyAnewAndTheFormerOpensNoneOfThem() {
        var former = store();
        var scope = KeyScope.fields("130109-725001", 2035);
        var key = former.of(scope);
        former.rotate(one -> true);
        var newest = former.of(scope);
        var master = MasterKey.createdOnce(directory.resolve("second-master.key.txt"));
        var store = new DataKeyStore(directory.resolve("keys"), master);

        assertThat(store.rewrap(MasterKey.required(directory.resolve("master.key"))))
                .isEqualTo(2);

        assertThat(store.of(scope).secret()).isEqualTo(newest.secret());
        assertThat(store.withId(key.id()).orElseThrow().secret()).isEqualTo(key.secret());
        assertThat(store.rewrap(MasterKey.required(directory.resolve("master.key"))))
                .isZero();
        assertThatThrownBy(() -> store().of(scope)).isInstanceOf(UnreadableField.class);
    }

    @Test
    void thirtyTwoThreadsOverManyStoresMakeOneKey() throws Exception {
        var pool = Executors.newFixedThreadPool(32);
        var works = new ArrayList<Callable<DataKey>>();
        for (var i = 0; i < 32; i++) {
            works.add(() -> store().of(KeyScope.fields("725001", 2035)));
        }

        var ids = new HashSet<>();
        for (var made : pool.invokeAll(works)) {
            ids.add(made.get().id());
        }
        pool.shutdown();

        assertThat(ids).hasSize(1);
    }

    @Test
    void processesThatStartTogetherMakeOneKey() throws Exception {
        var processes = new ArrayList<Process>();
        for (var i = 0; i < 4; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            KeyPrinter.class.getName(),
                            directory.toString())
                    .redirectErrorStream(true)
                    .start());
        }

        var answers = new HashSet<String>();
        for (var process : processes) {
            answers.add(new String(process.getInputStream().readAllBytes()).strip());
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(answers).hasSize(1).allMatch(id -> id.matches("[0-9a-f-]{36}"));
    }

    @Test
    void keysAndMasterAreFilesThatOnlyTheirOwnerReads() throws IOException {
        store().of(KeyScope.fields("725001", 2035));

        for (var file :
                new Path[] {directory.resolve("master.key"), directory.resolve("keys/fields-725001-2035.key")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aWrappedKeyDoesNotOpenUnderAnothersName() throws IOException {
        store().of(KeyScope.fields("725001", 2035));
        Files.copy(
                directory.resolve("keys/fields-725001-2035.key"),
                directory.resolve("keys/fields-310001-2035.key"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> store().of(KeyScope.fields("310001", 2035))).isInstanceOf(UnreadableField.class);
    }

    @Test
    void whatACrashLeftUnfinishedIsNoKey() throws IOException {
        Files.createDirectories(directory.resolve("keys"));
        Files.writeString(directory.resolve("keys/fields-725001-2035.new"), "1 half a k");

        assertThat(store().of(KeyScope.fields("725001", 2035)).secret()).isNotNull();
    }

    @Test
    void aMissingMasterKeyIsNotReplacedWhereAnOperatorProvidesIt() {
        assertThatThrownBy(() -> MasterKey.required(directory.resolve("absent.key")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aUnitCodeCannotLeadOutOfTheDirectory() {
        assertThatThrownBy(() -> KeyScope.fields("../../725001", 2035)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyScope.fields("", 2035)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyDoesNotPrintItself() {
        var key = store().of(KeyScope.fields("725001", 2035));

        assertThat(key.toString()).isEqualTo("DataKey[" + key.id() + " of fields-725001-2035]");
    }

    private DataKeyStore store() {
        return storeIn(directory);
    }

    private static DataKeyStore storeIn(Path directory) {
        return new DataKeyStore(directory.resolve("keys"), MasterKey.createdOnce(directory.resolve("master.key")));
    }

    /** A process of its own, to race with others for the first key. */
    static final class KeyPrinter {

        private KeyPrinter() {}

        public static void main(String[] args) {
            System.out.println(storeIn(Path.of(args[0]))
                    .of(KeyScope.fields("725001", 2035))
                    .id());
        }
    }
}
