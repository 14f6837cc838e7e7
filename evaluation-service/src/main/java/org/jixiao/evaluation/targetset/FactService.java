package org.jixiao.evaluation.targetset;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.peer.Peer;

/** The service that owns the records behind a bound indicator. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"budget", "beneficiary"},
        description = "取数的来源服务")
public enum FactService {
    BUDGET,
    BENEFICIARY;

    /** As whom this service asks it. */
    public Peer peer() {
        return Peer.valueOf(name());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
