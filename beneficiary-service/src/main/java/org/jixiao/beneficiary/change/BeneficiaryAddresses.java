package org.jixiao.beneficiary.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import org.jixiao.feed.RecordAddresses;

@ApplicationScoped
class BeneficiaryAddresses implements RecordAddresses {

    @Override
    public Map<String, String> addresses() {
        return Map.ofEntries(
                Map.entry("complaint", "/api/v1/complaints/{id}"),
                Map.entry("survey", "/api/v1/surveys/{id}"),
                Map.entry("upload", "/api/v1/uploads/{id}"),
                Map.entry("amendment", "/api/v1/amendments/{id}"),
                Map.entry("clash", "/api/v1/clashes/{id}"),
                Map.entry("delivery-batch", "/api/v1/delivery-batches/{id}"),
                Map.entry("enrolment", "/api/v1/enrolments/{id}"),
                Map.entry("household", "/api/v1/households?region={region}&unit={unit}"),
                Map.entry("import", "/api/v1/imports/{id}"),
                Map.entry("notice", "/api/v1/notices/{id}"),
                Map.entry("programme", "/api/v1/programmes/{id}"),
                Map.entry("re-check", "/api/v1/re-checks/{id}"),
                Map.entry("recovery", "/api/v1/recoveries/{id}"),
                Map.entry("retention-run", "/api/v1/retention-runs/{id}"));
    }

    /** The number of a household follows it through the register: it is of class 2 in data-classes.csv. */
    @Override
    public Set<String> personal() {
        return Set.of("household");
    }
}
