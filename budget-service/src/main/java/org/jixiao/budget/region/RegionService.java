package org.jixiao.budget.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jixiao.common.page.PageQuery;

@ApplicationScoped
class RegionService {

    private final EntityManager database;

    RegionService(EntityManager database) {
        this.database = database;
    }

    /** @param parent empty for all regions; @param year null for codes of any year */
    @Transactional
    List<RegionView> page(String parent, Integer year, PageQuery query) {
        return database.createQuery(
                        "from Region where code > :after and (:parent = '' or parent = :parent)"
                                + " and (:year = 0 or (coalesce(firstYear, 0) <= :year and coalesce(lastYear, 9999) >= :year))"
                                + " order by code",
                        Region.class)
                .setParameter("after", query.after())
                .setParameter("parent", parent)
                .setParameter("year", year == null ? 0 : year)
                .setMaxResults(query.fetch())
                .getResultStream()
                .map(Region::view)
                .toList();
    }
}
