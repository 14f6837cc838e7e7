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

    /** @param parent empty for all regions */
    @Transactional
    List<RegionView> page(String parent, PageQuery query) {
        return database.createQuery(
                        "from Region where code > :after and (:parent = '' or parent = :parent) order by code",
                        Region.class)
                .setParameter("after", query.after())
                .setParameter("parent", parent)
                .setMaxResults(query.fetch())
                .getResultStream()
                .map(Region::view)
                .toList();
    }
}
