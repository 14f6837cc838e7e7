package org.jixiao.beneficiary.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jixiao.beneficiary.query.FactRows;
import org.jixiao.common.problem.Refusal;
import org.jixiao.facts.FactQuestion;

/** The one programme that a question is about: named itself, or the only one of a project. */
@ApplicationScoped
public class ProgrammesOf {

    private final ProgrammeRepository programmes;

    ProgrammesOf(ProgrammeRepository programmes) {
        this.programmes = programmes;
    }

    /** Empty when it had not been approved by then; an approved programme never changes, so the answer stays. */
    public Optional<Programme> question(FactQuestion question) {
        var subject = question.subject();
        var named = subject.programme() != null
                ? List.of(programmes.require(subject.programme(), question.scope()))
                : ofProject(question);
        var approved = named.stream()
                .filter(programme -> programme.approvedAt() != null
                        && !programme.approvedAt().isAfter(question.knownAt()))
                .toList();
        if (approved.size() > 1) {
            throw Refusal.invalid(
                    "/subject/programme",
                    "NotNull",
                    "该项目有多个补助项目，须指明其一",
                    "The project has several programmes; name one");
        }
        return approved.stream().findFirst();
    }

    /** The series of the programme that a question names; empty for the whole unit. A project alone names none. */
    public String series(FactQuestion question) {
        var subject = question.subject();
        if (subject.project() != null) {
            throw FactRows.notNarrowed("project");
        }
        return subject.programme() == null
                ? ""
                : programmes
                        .require(subject.programme(), question.scope())
                        .seriesId()
                        .toString();
    }

    private List<Programme> ofProject(FactQuestion question) {
        var subject = question.subject();
        if (subject.project() == null || subject.unit() == null) {
            throw Refusal.invalid(
                    "/subject/programme",
                    "NotNull",
                    "须指明补助项目，或单位和项目",
                    "A programme, or a unit and a project, is required");
        }
        return programmes.list(
                "regionCode = ?1 and unitCode = ?2 and fiscalYear = ?3 and projectId = ?4",
                subject.region(),
                subject.unit(),
                question.fiscalYear(),
                subject.project());
    }
}
