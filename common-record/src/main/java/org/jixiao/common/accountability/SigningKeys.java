package org.jixiao.common.accountability;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Singleton;

/** Opens the signing key when the service starts: a record that nobody signs must not be kept. */
@Singleton
class SigningKeys {

    private final CheckpointSigner signer;

    SigningKeys(AuditConfig config) {
        this.signer = new EcdsaSigner(
                config.createSigningKey()
                        ? SigningKeyFile.createdOnce(config.signingKeyFile())
                        : SigningKeyFile.read(config.signingKeyFile()));
    }

    @Startup(ObserverMethod.DEFAULT_PRIORITY - 100)
    void open() {
        // read by the constructor
    }

    @Produces
    @Singleton
    CheckpointSigner signer() {
        return signer;
    }
}
