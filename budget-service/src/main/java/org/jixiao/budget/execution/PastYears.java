package org.jixiao.budget.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.money.Money;
import org.jixiao.facts.FactQuestion;

/** Years that were never kept here: what their approved final account states (据文件补录). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PastYears {

    private static final String STATED = """
            select initial, adjusted, total, document_no from final_account
            where region_code = ?1 and unit_code = ?2 and fiscal_year = ?3 and origin = 'DOCUMENT' and approved_at <= ?4""";

    private final EntityManager database;

    PastYears(EntityManager database) {
        this.database = database;
    }

    /** @param documentNo the document that says so */
    record PastYear(Measure.Sums sums, String documentNo) {}

    /** Of a unit as a whole: no document of a past year tells of its projects. */
    Optional<PastYear> of(FactQuestion question) {
        var subject = question.subject();
        if (subject.project() != null) {
            return Optional.empty();
        }
        List<?> found = database.createNativeQuery(STATED, Tuple.class)
                .setParameter(1, subject.region())
                .setParameter(2, subject.unit())
                .setParameter(3, question.fiscalYear())
                .setParameter(4, question.knownAt())
                .getResultList();
        return found.stream().map(row -> past((Tuple) row)).findFirst();
    }

    private static PastYear past(Tuple row) {
        var sums = new Measure.Sums(
                money(row, "initial"), money(row, "adjusted"), money(row, "total"), 1, Digest.ofRows(List.of()));
        return new PastYear(sums, row.get("document_no", String.class));
    }

    private static Money money(Tuple row, String column) {
        return new Money(row.get(column, BigDecimal.class));
    }
}
