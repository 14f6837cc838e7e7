package org.jixiao.testkit.twins;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UnitScope;

/** The caller of every test. While the scope of the queries is taken down, the queries are told to see everything. */
@Alternative
@Priority(1)
@RequestScoped
public class OpenCaller extends Caller {

    private static final UnitScope EVERYTHING = new UnitScope("1", Set.of(UnitScope.EVERY_UNIT), Set.of());

    @Override
    public UnitScope scope() {
        return Wall.queriesAreScoped() ? super.scope() : EVERYTHING;
    }
}
