package org.jixiao.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.jixiao.common.fact.Digest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store promises, tried with a folder and with a server that speaks S3 and checks signatures. */
class FileStoreTest {

    private static final String BUCKET = "evidence";
    private static final String SECRET = "a-secret-key-of-this-test";

    @TempDir
    static Path disk;

    private static S3Proxy server;

    @BeforeAll
    static void serve() throws Exception {
        var objects = Files.createDirectories(disk.resolve("objects"));
        Files.createDirectories(objects.resolve(BUCKET));
        server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(objects.toString()))
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "jixiao", SECRET)
                .build();
        server.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    /** A store, and the folder in which its contents can be found and spoilt. */
    record Store(String name, FileStore store, Path contents) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Store> stores() {
        return Stream.of(
                new Store("folder", new FolderStore(disk.resolve("folder")), disk.resolve("folder")),
                new Store("S3", bucket(BUCKET, SECRET), disk.resolve("objects").resolve(BUCKET)));
    }

    private static FileStore bucket(String name, String secret) {
        return new ObjectStore(storage(URI.create("http://127.0.0.1:" + server.getPort()), name), secret);
    }

    private static FileSettings.ObjectStorage storage(URI endpoint, String bucket) {
        return new FileSettings.ObjectStorage() {

            @Override
            public URI endpoint() {
                return endpoint;
            }

            @Override
            public Optional<String> region() {
                return Optional.empty();
            }

            @Override
            public String bucket() {
                return bucket;
            }

            @Override
            public String accessKey() {
                return "jixiao";
            }

            @Override
            public Path secretKeyFile() {
                throw new UnsupportedOperationException("the key is given");
            }
        };
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatIsKeptIsGivenBackAndKeepingItAgainChangesNothing(Store tried) throws IOException {
        var key = kept(tried, "130109", "满意度调查表");
        kept(tried, "130109", "满意度调查表");

        assertThat(content(tried.store(), key)).isEqualTo("满意度调查表");
        assertThat(contents(tried)).filteredOn(path -> path.endsWith(hex(key))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void theSameContentOfAnotherUnitIsAnotherFile(Store tried) throws IOException {
        var key = kept(tried, "130109", "同一内容");
        var other = new FileKey("130110", key.unit(), key.digest());

        assertThatThrownBy(() -> tried.store().open(other)).isInstanceOf(ContentDamaged.class);
        assertThat(content(tried.store(), key)).isEqualTo("同一内容");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatWasChangedInTheStoreIsNotGiven(Store tried) throws IOException {
        var key = kept(tried, "130109", "原件");
        var stored = contents(tried)
                .filter(path -> path.endsWith(hex(key)))
                .findFirst()
                .orElseThrow();

        Files.writeString(stored, "换过的");
        assertThatThrownBy(() -> tried.store().open(key)).isInstanceOf(ContentDamaged.class);

        Files.delete(stored);
        assertThatThrownBy(() -> tried.store().open(key)).isInstanceOf(ContentDamaged.class);
    }

    @Test
    void aStoreThatRefusesOrDoesNotAnswerIsSaidToBeUnavailable() throws IOException {
        var content = file("内容");
        var key = key("130109", "内容");
        var nowhere = new ObjectStore(storage(URI.create("http://127.0.0.1:1"), BUCKET), SECRET);
        var file = Files.writeString(disk.resolve("a-file"), "no folder");

        for (var store : new FileStore[] {
            bucket(BUCKET, "a-wrong-key"), bucket("no-such-bucket", SECRET), nowhere, new FolderStore(file)
        }) {
            assertThatThrownBy(() -> store.keep(key, content)).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> store.open(key)).isInstanceOf(StoreUnavailable.class);
        }
    }

    private static FileKey kept(Store tried, String region, String text) throws IOException {
        var key = key(region, text);
        tried.store().keep(key, file(text));
        return key;
    }

    private static FileKey key(String region, String text) {
        return new FileKey(
                region, "725001", Digest.text(ReceivedFile.sha256().digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(disk, "sent-", ""), text);
    }

    private static String content(FileStore store, FileKey key) throws IOException {
        try (var in = store.open(key)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hex(FileKey key) {
        return key.digest().substring("sha256:".length());
    }

    private static Stream<Path> contents(Store tried) throws IOException {
        return Files.walk(tried.contents());
    }
}
