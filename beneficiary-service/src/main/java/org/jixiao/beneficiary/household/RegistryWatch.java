package org.jixiao.beneficiary.household;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Looks at what has been entered, by whatever path, in the transaction that entered it. */
public interface RegistryWatch {

    void entered(String region, String unit, List<UUID> households, Instant at);
}
