package org.jixiao.beneficiary.privacy;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Opens the key store when the service starts: without its keys it must not answer at all. */
@Singleton
class Keys {

    private final DataKeyStore store;

    Keys(PrivacyConfig config) {
        var master = config.createMasterKey()
                ? MasterKey.createdOnce(config.masterKeyFile())
                : MasterKey.required(config.masterKeyFile());
        this.store = new DataKeyStore(config.keyDirectory(), master);
        config.formerMasterKeyFile().ifPresent(former -> store.rewrap(MasterKey.required(former)));
    }

    @Startup
    void open() {
        // made by the constructor
    }

    @Produces
    @Singleton
    DataKeyStore store() {
        return store;
    }

    @Produces
    @Singleton
    FieldEncryption encryption() {
        return new FieldCipher(store);
    }

    @Produces
    @Singleton
    BlindIndex index() {
        return new BlindIndex(store);
    }
}
