package org.jixiao.common.time;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one producer of business time. {@code jixiao.clock} is {@code system} or {@code demonstration}; a
 * demonstration's clock never runs in the production profile, and a database that has one never serves a real district.
 */
@ApplicationScoped
public class Clocks {

    @ConfigProperty(name = "jixiao.clock", defaultValue = "system")
    String clock;

    @ConfigProperty(name = "jixiao.time-zone", defaultValue = "Asia/Shanghai")
    ZoneId zone;

    @Inject
    DemonstrationClock demonstration;

    /** Asks nobody, and comes before all that does: a refusal says its own name. */
    @Startup(ObserverMethod.DEFAULT_PRIORITY - 200)
    void refuseInProduction() {
        if (isDemonstration() && LaunchMode.current() == LaunchMode.NORMAL && ConfigUtils.isProfileActive("prod")) {
            throw new IllegalStateException("jixiao.clock=demonstration is refused in the production profile");
        }
    }

    /** Before anything is written: a service that must not serve this database leaves it as it was. */
    @Startup(ObserverMethod.DEFAULT_PRIORITY - 50)
    void refuseDatabaseOfDemonstration() {
        if (!isDemonstration() && demonstration.isSet()) {
            throw new IllegalStateException(
                    "this database belongs to a demonstration; start with its clock or another");
        }
    }

    @Produces
    @Singleton
    InstantSource instants() {
        return isDemonstration() ? demonstration : InstantSource.system();
    }

    /** The district's calendar: which day, and so which fiscal year, an instant belongs to. */
    @Produces
    @Singleton
    ZoneId zone() {
        return zone;
    }

    public boolean isDemonstration() {
        return "demonstration".equals(clock);
    }
}
