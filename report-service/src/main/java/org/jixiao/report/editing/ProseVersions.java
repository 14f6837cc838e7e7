package org.jixiao.report.editing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jixiao.common.identity.UnitScope;
import org.jixiao.common.problem.Refusal;
import org.jixiao.report.reports.Report;

/** The versions of reports. A report that nobody edited has none stored: its own text is version 0. */
@ApplicationScoped
public class ProseVersions implements PanacheRepositoryBase<ProseVersion, UUID> {

    private static final int SHOWN = 200;

    /** @return the narrative, as canonical JSON */
    public String narrative(Report report, int number, UnitScope scope) {
        return number == report.proseVersion()
                ? report.narrative()
                : find(report, number, scope).map(ProseVersion::narrative).orElseThrow(Refusal::notFound);
    }

    Optional<ProseVersion> find(Report report, int number, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("report", report.id());
        parameters.put("number", number);
        return find("reportId = :report and number = :number and " + UnitScope.JPQL, parameters)
                .firstResultOptional();
    }

    /** The newest first. */
    List<ProseVersion> of(Report report, UnitScope scope) {
        var parameters = new HashMap<>(scope.parameters());
        parameters.put("report", report.id());
        return find("reportId = :report and " + UnitScope.JPQL + " order by number desc", parameters)
                .range(0, SHOWN - 1)
                .list();
    }
}
