package org.jixiao.budget.classification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.problem.Text;

/** The lists of a year, and whether a code stands in them. A reference table: there is no scope to hold. */
@ApplicationScoped
public class Classifications {

    private static final String OF_YEAR = " and firstYear <= :year and (lastYear is null or lastYear >= :year)"
            + " and exists (select 1 from ClassificationYear y where y.fiscalYear = :year)";

    private final EntityManager database;

    Classifications(EntityManager database) {
        this.database = database;
    }

    /** A code that a request uses, with the pointer of the property that holds it. */
    public record Use(String pointer, ClassificationKind kind, String code) {}

    /**
     * The codes that are not in the year's lists, each with its pointer; empty when all are. None is in the lists of a
     * year that was not loaded: last year's list does not speak for it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Refusal.Fault> unknown(int fiscalYear, Collection<Use> uses) {
        var known = database.createQuery("from Classification where code in :codes" + OF_YEAR, Classification.class)
                .setParameter("codes", uses.stream().map(Use::code).collect(Collectors.toSet()))
                .setParameter("year", fiscalYear)
                .getResultStream()
                .map(row -> row.kind() + row.code())
                .collect(Collectors.toSet());
        return uses.stream()
                .filter(use -> !isIn(known, use))
                .map(use -> fault(fiscalYear, use))
                .toList();
    }

    /** @param parent empty for the whole list */
    @Transactional
    List<ClassificationView> page(ClassificationKind kind, int fiscalYear, String parent, PageQuery query) {
        return database.createQuery(
                        "from Classification where kind = :kind and code > :after and code like :parent || '%'"
                                + " and code <> :parent" + OF_YEAR + " order by code",
                        Classification.class)
                .setParameter("kind", kind)
                .setParameter("after", query.after())
                .setParameter("parent", parent)
                .setParameter("year", fiscalYear)
                .setMaxResults(query.fetch())
                .getResultStream()
                .map(ClassificationView::of)
                .toList();
    }

    private static boolean isIn(Set<String> known, Use use) {
        return known.contains(use.kind() + use.code());
    }

    private static Refusal.Fault fault(int fiscalYear, Use use) {
        var list = use.kind().label();
        return new Refusal.Fault(
                use.pointer(),
                "Classification",
                new Text(
                        use.code() + " 不在 " + fiscalYear + " 年度" + list + "中",
                        use.code() + " is not in the " + fiscalYear + " list of this classification"));
    }
}
