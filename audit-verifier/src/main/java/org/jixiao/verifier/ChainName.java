package org.jixiao.verifier;

import java.util.Map;

/** Whose chain: each service keeps one for each unit ({@code *}: for acts of the whole region). */
record ChainName(String service, String region, String unit) {

    static ChainName of(Map<String, Object> object) {
        return new ChainName(
                String.valueOf(object.get("service")),
                String.valueOf(object.get("region")),
                String.valueOf(object.get("unit")));
    }

    @Override
    public String toString() {
        return service + " " + region + "/" + unit;
    }
}
