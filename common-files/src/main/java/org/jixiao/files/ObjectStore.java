package org.jixiao.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket of an S3-compatible object storage. The bucket is the operator's: it has to be there. */
final class ObjectStore implements FileStore, AutoCloseable {

    private static final String REGION = "cn-north-1";
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);
    private static final Duration IN_ALL = Duration.ofSeconds(60);

    private final S3Client client;
    private final String bucket;

    ObjectStore(FileSettings.ObjectStorage storage, String secretKey) {
        this.bucket = storage.bucket();
        this.client = S3Client.builder()
                .endpointOverride(storage.endpoint())
                .region(Region.of(storage.region().orElse(REGION)))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(storage.accessKey(), secretKey)))
                // Most storages that speak S3 know no bucket in the host's name, and none of its newer checksums.
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(TO_ANSWER)
                        .build())
                .overrideConfiguration(each -> each.apiCallTimeout(IN_ALL))
                .build();
    }

    @Override
    public void keep(FileKey key, Path content) {
        try {
            client.putObject(request -> request.bucket(bucket).key(key.path()), content);
        } catch (SdkException failed) {
            throw new StoreUnavailable(failed);
        }
    }

    @Override
    public InputStream open(FileKey key) {
        try (var content = client.getObject(request -> request.bucket(bucket).key(key.path()))) {
            return VerifiedContent.of(key, content);
        } catch (NoSuchKeyException lost) {
            throw new ContentDamaged(key, lost);
        } catch (SdkException | IOException failed) {
            throw new StoreUnavailable(failed);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
