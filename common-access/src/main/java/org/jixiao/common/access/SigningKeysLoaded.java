package org.jixiao.common.access;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * A service without the realm's signing keys can let nobody in, and is not ready. One that has them stays ready while
 * Keycloak is away: it goes on with what it knows.
 */
@Readiness
class SigningKeysLoaded implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(SigningKeysLoaded.class);

    private final TenantConfigBean realms;

    SigningKeysLoaded(TenantConfigBean realms) {
        this.realms = realms;
    }

    /** Asks for the keys when they lack: no request would, for none comes to a service that is not ready. */
    @Override
    public HealthCheckResponse call() {
        var realm = realms.getDefaultTenant();
        if (!realm.ready()) {
            realm.initialize()
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .subscribe()
                    .with(
                            loaded -> {},
                            failure -> LOG.warnf("The realm's signing keys cannot be fetched yet: %s", failure));
        }
        return HealthCheckResponse.named("signing-keys").status(realm.ready()).build();
    }
}
